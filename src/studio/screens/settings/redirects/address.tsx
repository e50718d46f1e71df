const ARABIC = /\p{Script=Arabic}/u;

/** A path as it is read: one with Arabic in it from the right, step by step; any other from the left, as it is written. */
export function Address({ path }: { readonly path: string }) {
  if (!ARABIC.test(path)) return <bdi dir="ltr">{path}</bdi>;
  const steps = path.split('/').filter((step) => step !== '');
  return (
    <bdi dir="rtl">
      {steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one path never change places.
        <span key={place}>
          /<bdi>{step}</bdi>
        </span>
      ))}
      {path.endsWith('/') && '/'}
    </bdi>
  );
}
