import './path.css';

/** Only these are read from left to right. */
const ASCII = /^[\u0020-\u007E]*$/;

/**
 * An address below the paper's: from its root in reading direction where its words are Arabic, each word for itself;
 * from left to right where all of it is ASCII.
 */
export function Path({ path }: { readonly path: string }) {
  if (ASCII.test(path))
    return (
      <bdi dir="ltr" className="path">
        {path}
      </bdi>
    );
  return (
    <bdi dir="rtl" className="path">
      {path
        .split(/(\/)/)
        .filter((part) => part !== '')
        .map((part, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one path have no other name.
          part === '/' ? '/' : <bdi key={place}>{part}</bdi>,
        )}
    </bdi>
  );
}
