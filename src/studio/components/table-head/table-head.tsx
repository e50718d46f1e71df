type Props = {
  /** What the columns hold, in their order. */
  readonly names: readonly string[];
  /** Over buttons, which say themselves what they do: heard, and not seen. */
  readonly acts?: string;
};

/** The head of a table of lines. */
export function TableHead({ names, acts }: Props) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        {acts !== undefined && (
          <th scope="col">
            <span className="unseen">{acts}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
