import type { AddedWord } from '../../arabic/index.ts';
import type { ArticleId, AuthorId, RevisionId, SectionId, TagId } from '../../base/ids.ts';
import type { DocumentRow } from '../queries/documents.ts';
import type { Piece } from '../query/marks.ts';

/** What is looked for, as a reader typed and chose it. */
export type FindJob = {
  typed: string;
  order: 'rank' | 'date';
  /** Any of these; null for all. */
  sections: readonly SectionId[] | null;
  author: AuthorId | null;
  tag: TagId | null;
  from: Date | null;
  until: Date | null;
  now: Date;
  /** Instants from which on results are counted too, each by itself. */
  since: readonly Date[];
  offset: number;
  limit: number;
};

export type FindAnswer = {
  /** `some`: no article holds all the words, these hold some of them. `nothing`: nothing was asked for. */
  held: Held | 'none' | 'nothing';
  /** Those of the page that was asked for. */
  ids: readonly ArticleId[];
  /** The query with the words that are in no article exchanged for their neighbours, and what that finds. */
  neighbour: { q: string; total: number } | null;
};

export type Held = 'all' | 'some';

/** What is asked of what was found, while others look the articles up. */
export type TellJob = { found: FindJob; held: Held; ids: readonly ArticleId[] };

export type TellAnswer = {
  total: number;
  /** In which sections they stand, those of the same ones together; null where they are too many to look at. */
  sections: readonly { ids: readonly SectionId[]; articles: number }[] | null;
  /** How many there are since each of the instants that were asked for; null where they are too many to count. */
  bySince: readonly number[] | null;
  /** Of those of the page that the index still holds. */
  marked: readonly Marked[];
};

/** An article's headline, the stretch where the query stands, and the words that were marked, as one revision has them. */
export type Marked = {
  id: ArticleId;
  revisionId: RevisionId;
  headline: readonly Piece[];
  snippet: readonly Piece[];
  forms: readonly string[];
};

export type PutJob = {
  /** The index that the changes are for. */
  name: string;
  rows: readonly DocumentRow[];
  remove: readonly ArticleId[];
  /** How far in the outbox this is; null where more of the same follows. */
  position: string | null;
};

/** What the thread does, by name: what it takes and what it gives. Null where no index serves yet. */
export type Jobs = {
  /** Which index serves, and how far it is; opens it where it isn't open. */
  position: { takes: null; gives: { name: string; position: string } | null };
  find: { takes: FindJob; gives: FindAnswer | null };
  tell: { takes: TellJob; gives: TellAnswer | null };
  complete: { takes: { typed: string; most: number }; gives: readonly string[] };
  /** Which articles are likest to one. */
  alike: { takes: { row: DocumentRow; most: number }; gives: readonly ArticleId[] };
  /** False where another index serves by now, which has to be looked at anew. */
  put: { takes: PutJob; gives: boolean };
  /**
   * Begins an index beside the one that serves, with the words that the newsroom has added and those that the articles
   * of the one that serves teach; what was begun before and not finished is given up.
   */
  begin: { takes: { now: Date; added: readonly AddedWord[] }; gives: null };
  build: { takes: readonly DocumentRow[]; gives: null };
  finish: { takes: { position: string }; gives: null };
  /** Gives up the index that was begun, and the room that it took. */
  giveUp: { takes: null; gives: null };
  /** How many articles the index that serves holds, and how far it is. */
  state: { takes: null; gives: { articles: number; position: string } | null };
  /** Which articles the index holds, for whoever compares it with the database. */
  held: { takes: null; gives: readonly ArticleId[] };
};

export type JobName = keyof Jobs;
