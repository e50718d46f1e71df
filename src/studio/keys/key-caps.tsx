import { capOf } from './keys.ts';

/** An Arabic letter as a key, with the Latin letter on the same cap. */
export function LetterKey({ letter }: { readonly letter: string }) {
  const cap = capOf(letter);
  return (
    <kbd>
      <bdi>{letter}</bdi>
      {cap !== null && <bdi className="faint">{cap}</bdi>}
    </kbd>
  );
}

/** Keys that are pressed together, in the order in which they lie on the board. */
export function Keys({ names }: { readonly names: readonly string[] }) {
  return (
    <span className="keys">
      {names.map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
