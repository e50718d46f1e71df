import { isolates } from '../../../arabic/index.ts';

/** Latin letters make a run a name in another script; without them it is a number, a hashtag, an address. */
const LATIN = /\p{Script=Latin}/u;

/** A line of text with its Latin runs isolated, so that marks and numbers beside them stay in their place. */
export function Isolated({ text }: { text: string }) {
  const runs = isolates(text);
  if (runs.length === 0) return <>{text}</>;
  const ends = [0, ...runs.map(({ end }) => end)];
  return (
    <>
      {runs.map(({ start, end }, index) => {
        const run = text.slice(start, end);
        return (
          <>
            {text.slice(ends[index], start)}
            {LATIN.test(run) ? <bdi lang="en">{run}</bdi> : <bdi>{run}</bdi>}
          </>
        );
      })}
      {text.slice(ends.at(-1))}
    </>
  );
}
