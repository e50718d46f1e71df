import type { SectionId } from '../base/ids.ts';
import type { Card } from '../newsroom/index.ts';
import type { Period, SearchAsked } from './contract.ts';
import type { Piece } from './query/marks.ts';

/** An article that was found, with the words that were looked for marked as they are written there. */
export type Hit = { card: Card; headline: readonly Piece[]; snippet: readonly Piece[] };

/** A way to narrow a search, and how many articles that leaves; null where they weren't counted. */
export type Narrowed<Choice> = { choice: Choice; articles: number | null };

/** A page of a search, as a reader or an editor sees it. */
export type SearchView = {
  asked: SearchAsked;
  /**
   * `empty`: nothing was asked for. `some`: no article holds all the words, these hold some. `unready`: the index is
   * being made.
   */
  state: 'empty' | 'found' | 'some' | 'none' | 'unready';
  total: number;
  page: number;
  pages: number;
  hits: readonly Hit[];
  /** The words that were looked for as they are written on this page, the commonest first. */
  forms: readonly string[];
  /** The topmost sections in which something was found, or, of a chosen section, those right below it. */
  sections: readonly Narrowed<{ id: SectionId; name: string }>[];
  /** The chosen section; null where none was, or it isn't there any more. */
  section: { id: SectionId; name: string } | null;
  periods: readonly Narrowed<Period>[];
  author: string | null;
  tag: string | null;
  /** The query with its unknown words exchanged for their neighbours, and how many articles that finds. */
  neighbour: { q: string; total: number } | null;
};
