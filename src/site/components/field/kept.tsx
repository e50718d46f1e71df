/** A parameter of an address: its name and its value. */
export type Parameter = readonly [name: string, value: string];

/** What a form sends on that its reader doesn't change here. */
export const Kept = ({ parameters }: { parameters: readonly Parameter[] }) => (
  <>
    {parameters.map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);
