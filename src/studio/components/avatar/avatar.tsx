import './avatar.css';

/** Grounds that tell people apart; the same person has the same one everywhere. */
const GROUNDS = 7;

type Props = { readonly name: string; readonly id: number; readonly size?: 'usual' | 'large' };

/** A person's letters on a ground of their own: never a fetched picture. It says nothing to who listens. */
export function Avatar({ name, id, size = 'usual' }: Props) {
  const large = size === 'large' ? ' avatar--large' : '';
  return (
    <span className={`avatar avatar--${id % GROUNDS}${large}`} aria-hidden="true">
      {lettersOf(name)}
    </span>
  );
}

/** The first letters of the first two words, the article left out, and apart: joined they would read as a word. */
function lettersOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words
    .slice(0, 2)
    .map((word) => /^.\p{M}*/u.exec(word.replace(/^ال(?=\p{L}{2})/u, ''))?.[0] ?? '')
    .join('\u200c ');
}
