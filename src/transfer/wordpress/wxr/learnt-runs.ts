import type { Namespaces } from './namespaces.ts';
import type { PieceText } from './piece-text.ts';
import { type Run, runAt } from './run.ts';
import type { Shape } from './shapes.ts';

/** Where a run may begin: in an element of this shape, behind the text of a name; '' at its beginning. */
export type RunPlace = { readonly shape: Shape; readonly behind: string; readonly namespaces: Namespaces };

/** How many ways of writing one element are tried. */
const MOST_RUNS = 4;
/** A file in which every element is written in another way teaches nothing. */
const MOST_LEARNT = 64;

type Learnt = { runs: readonly Run[]; left: number; readonly wide: Set<string> };

/** What a file has taught so far of how the texts in its elements are written. */
export class LearntRuns {
  readonly #byShape = new Map<Shape, Map<string, Learnt>>();
  readonly #unasked: ReadonlySet<string>;

  /** @param unasked the names of texts that read as empty */
  constructor(unasked: ReadonlySet<string>) {
    this.#unasked = unasked;
  }

  /**
   * Reads the texts that begin here at once, if they are written as in an element before. If they aren't, or one of them
   * was there already, nothing is read, and they must be read one by one.
   *
   * @param texts what was read of the element, to which they are added
   */
  read(piece: PieceText, place: RunPlace, texts: Record<string, string>): void {
    const known = this.#at(place);
    for (const run of known.runs) {
      if (run.namespaces !== place.namespaces || (place.behind !== '' && hasOne(run, texts))) continue;
      if (!readRun(run, piece, texts)) continue;
      if (run !== known.runs[0]) known.runs = [run, ...known.runs.filter((other) => other !== run)];
      return;
    }
    if (known.left === 0) return;
    known.left--;
    const run = runAt(piece.text, piece.at, { ...place, wide: known.wide, unasked: this.#unasked });
    if (run !== null) known.runs = [run, ...known.runs].slice(0, MOST_RUNS);
  }

  #at({ shape, behind }: RunPlace): Learnt {
    const places = this.#byShape.get(shape) ?? new Map<string, Learnt>();
    const known = places.get(behind);
    if (known !== undefined) return known;
    const nothing: Learnt = { runs: [], left: MOST_LEARNT, wide: new Set() };
    this.#byShape.set(shape, places.set(behind, nothing));
    return nothing;
  }
}

const hasOne = ({ fields }: Run, texts: Record<string, string>): boolean =>
  fields.some(({ names }) => names.some((name) => texts[name] !== undefined));

function readRun({ pattern, fields, after }: Run, piece: PieceText, texts: Record<string, string>): boolean {
  pattern.lastIndex = piece.at;
  const found = pattern.exec(piece.text);
  if (found === null) return false;
  let at = piece.at;
  let group = 1;
  for (const { names, kind, before } of fields) {
    const text = found[group++] ?? '';
    const from = at + before;
    at = from + text.length;
    const [name = ''] = names;
    if (kind === 'ascii') texts[name] = piece.ascii(text, from);
    else if (kind === 'section') texts[name] = piece.plain(from, at);
    else if (kind === 'escaped') texts[name] = piece.unescaped(from, at, name);
    else {
      if (kind === 'checked') piece.unescaped(from, at, name);
      for (const each of names) texts[each] = '';
    }
  }
  piece.at = at + after;
  return true;
}
