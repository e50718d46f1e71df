import { isBefore } from './affixes.ts';
import type { WordList } from './compile.ts';
import { readingsOf } from './readings.ts';
import { type Letter, type Piece, unstretched, type Written } from './written.ts';

/** One word as written, or several pieces that are read as one; `from` and `to` count pieces. */
export type Group = { from: number; to: number };

/**
 * The words of a text in order. Letters that stand one by one (ك.ل.ب, ك ل ب) are one word together, with what stands
 * before the first (الك.ل.ب).
 */
export function groupsOf(written: Written, list: WordList): Group[] {
  const alone = written.pieces.map((_, from): Group => ({ from, to: from + 1 }));
  // Letters parted by marks first, so that و ك.ل.ب is not read as letters parted by spaces.
  return joined(joined(alone, written, 'tight', list), written, 'spaced', list);
}

function joined(groups: readonly Group[], written: Written, gaps: 'tight' | 'spaced', list: WordList): Group[] {
  const { letters, pieces } = written;
  const result: Group[] = [];
  const goesOn = ({ to }: Group): boolean => {
    const gap = pieces[to - 1]?.gap;
    return gap !== undefined && !gap.isEnd && gap.isSpaced === (gaps === 'spaced');
  };
  const isSingle = ({ from, to }: Group): boolean => to - from === 1 && isOneLetter(letters, pieces[from]);
  for (let at = 0; at < groups.length; ) {
    const first = groups[at];
    if (first === undefined) break;
    let run = first;
    let next = at + 1;
    for (let one = groups[next]; isSingle(first) && one !== undefined; one = groups[next]) {
      if (!goesOn(run) || !isSingle(one)) break;
      run = { from: run.from, to: one.to };
      next += 1;
    }
    const lead = result.at(-1);
    const mayLead = lead !== undefined && isSingle(first) && goesOn(lead) && isLead(lead, written, gaps);
    // One letter alone behind a known word is no more than that: إلى ب.
    if (mayLead && (next - at > 1 || gaps === 'tight' || !isKnown(lead, written, list))) {
      const whole = { from: lead.from, to: run.to };
      if (readsAsEntry(whole, written, list)) {
        result.pop();
        run = whole;
      }
    }
    result.push(run);
    at = next;
  }
  return result;
}

/** One letter, stretched or not. */
function isOneLetter(letters: readonly Letter[], piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  const length = piece.to - piece.from;
  if (length === 1) return true;
  const unit = letters[piece.from]?.unit;
  return length >= 3 && letters.slice(piece.from, piece.to).every((letter) => letter.unit === unit);
}

/**
 * What is written as one before letters that stand one by one: the article alone, or a clitic and the first letter;
 * with a space behind it only the article.
 */
function isLead({ from, to }: Group, { letters, pieces }: Written, gaps: 'tight' | 'spaced'): boolean {
  const piece = pieces[from];
  if (piece === undefined || to - from > 1) return false;
  const written = unstretched(letters.slice(piece.from, piece.to));
  return [written, written.slice(0, -1)].some((clitic) => isBefore(clitic, gaps === 'spaced' ? 'article' : 'any'));
}

function isKnown(group: Group, written: Written, { lexicon }: WordList): boolean {
  const { letters, from, to } = stretchOf(group, written);
  return lexicon.kindsOf(unstretched(letters.slice(from, to))) !== 0;
}

function readsAsEntry(group: Group, written: Written, list: WordList): boolean {
  const stretch = stretchOf(group, written);
  return readingsOf(list.root, { ...stretch, mayEnd: (at) => at === stretch.to }).readings.length > 0;
}

/** The letters of a group. */
export function stretchOf(
  { from, to }: Group,
  { letters, pieces }: Written,
): { letters: readonly Letter[]; from: number; to: number } {
  return { letters, from: pieces[from]?.from ?? 0, to: pieces[to - 1]?.to ?? 0 };
}
