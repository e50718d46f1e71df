import type { DatabaseSync } from 'node:sqlite';
import {
  type AddedWord,
  lexiconWith,
  type MemorySize,
  shippedLexicon,
  speltWords,
  type TermReader,
  termReader,
} from '../../arabic/index.ts';
import type { ArticleId } from '../../base/ids.ts';
import { parseBody, textBlocksOf } from '../../body/index.ts';
import { alikeTo } from '../index-file/alike.ts';
import { ask, countOf, isAny } from '../index-file/ask.ts';
import { completionsOf } from '../index-file/completions.ts';
import type { SearchDocument } from '../index-file/document.ts';
import { facetsOf } from '../index-file/facets.ts';
import {
  abandon,
  beginIndex,
  currentName,
  disown,
  isDamaged,
  makeCurrent,
  type OpenIndex,
  openCurrent,
} from '../index-file/index-folder.ts';
import { learntWords } from '../index-file/learnt-words.ts';
import { type Match, matchAll, matchAny } from '../index-file/match.ts';
import { neighboursOf } from '../index-file/neighbours.ts';
import { metaOf, putMeta } from '../index-file/open-index.ts';
import { finishIndex, mergeSome, putChanges, putMany } from '../index-file/put-documents.ts';
import { textsOf } from '../index-file/texts-of.ts';
import { type TokenReader, tokenReader } from '../index-file/tokens.ts';
import type { DocumentRow } from '../queries/documents.ts';
import { prepareHints } from '../query/hint.ts';
import { type Marker, markerOf } from '../query/marks.ts';
import { isNothing, parseQuery, type Query } from '../query/parse-query.ts';
import type { FindAnswer, FindJob, Jobs, Marked, TellAnswer, TellJob } from './jobs.ts';

/** What is done with an index folder, a function a job. */
export type Desk = { [Name in keyof Jobs]: (takes: Jobs[Name]['takes']) => Jobs[Name]['gives'] };

/** More results than these aren't counted by section and time: their places would have to be looked at one by one. */
const COUNTED = 2_000;
const NOT_COUNTED = { sections: null, bySince: null } as const;

/** An index with the readers of words that it was made with: a question has to be read as the articles were. */
type Reading = OpenIndex & { terms: TermReader; tokens: TokenReader; queryOf: (typed: string) => Query };

/** Opens the folder of an index, whether one is in it or not. */
export function openDesk(folder: string): Desk {
  // The lexicon is read when it is first asked, which takes a fifth of a second: now, and not when a reader waits.
  shippedLexicon.kindsOf('');
  prepareHints();
  let open: Reading | null = null;
  let building: Reading | null = null;

  /** The index that serves now: another process may have made a new one. */
  function current(): Reading | null {
    const name = currentName(folder);
    if (open !== null && open.name !== name) {
      open.index.close();
      open = null;
    }
    if (open === null) {
      const opened = openCurrent(folder);
      open = opened === null ? null : readingOf(opened);
    }
    return open;
  }

  /** Does something with the index that serves; where that turns out to be damaged, it serves no more. */
  function using<Gives>(work: (at: Reading) => Gives): Gives | null {
    const at = current();
    if (at === null) return null;
    try {
      return work(at);
    } catch (error) {
      if (isDamaged(error)) {
        disown(folder, at);
        open = null;
      }
      throw error;
    }
  }

  function giveUp(): void {
    if (building !== null) abandon(folder, building);
    building = null;
  }

  function find({ index, terms, tokens, queryOf }: Reading, job: FindJob): FindAnswer {
    const query = queryOf(job.typed);
    if (isNothing(query)) return { held: 'nothing', ids: [], neighbour: null };
    const idsFor = (match: Match) => {
      const ids = ask(index, { ...job, match });
      return ids.length > 0 || (job.offset > 0 && countOf(index, match, job) > 0) ? ids : null;
    };
    const all = idsFor(matchAll(query, job, tokens));
    if (all !== null) return { held: 'all', ids: all, neighbour: null };
    const neighbour = neighbourOf({ index, terms, tokens }, job);
    const some = query.words.length + query.phrases.length < 2 ? null : idsFor(matchAny(query, job, tokens));
    return some === null ? { held: 'none', ids: [], neighbour } : { held: 'some', ids: some, neighbour };
  }

  function tell({ index, terms, tokens, queryOf }: Reading, { found, held, ids }: TellJob): TellAnswer {
    const query = queryOf(found.typed);
    const match = (held === 'all' ? matchAll : matchAny)(query, found, tokens);
    const total = countOf(index, match, found);
    return {
      total,
      ...(total > COUNTED ? NOT_COUNTED : facetsOf(index, match, found)),
      marked: mark(index, ids, markerOf(query, terms)),
    };
  }

  /** The query with each word that is in no article exchanged for its neighbour, where all of it is then found. */
  function neighbourOf(
    { index, terms, tokens }: Pick<Reading, 'index' | 'terms' | 'tokens'>,
    job: FindJob,
  ): FindAnswer['neighbour'] {
    const isFound = (word: string) => {
      const match = matchAll(parseQuery(word, terms), { sections: null, author: null, tag: null }, tokens);
      return isAny(index, match);
    };
    const exchanged = new Map(neighboursOf(index, job.typed, isFound).map((one) => [one.typed, one.spelling]));
    if (exchanged.size === 0) return null;
    // In their places, so that quotation marks stay where they are.
    let q = job.typed;
    for (const { spelling, start, end } of speltWords(job.typed).toReversed()) {
      const better = exchanged.get(spelling);
      if (better !== undefined) q = q.slice(0, start) + better + q.slice(end);
    }
    const total = countOf(index, matchAll(parseQuery(q, terms), job, tokens), job);
    return total === 0 ? null : { q, total };
  }

  return {
    position: () => using(({ name, index }) => ({ name, position: metaOf(index, 'position') ?? '' })),
    find: (job) => using((at) => find(at, job)),
    tell: (job) => using((at) => tell(at, job)),
    complete: ({ typed, most }) => using(({ index }) => completionsOf(index, typed, most)) ?? [],
    alike: ({ row, most }) => using(({ index, terms }) => alikeTo(index, documentOf(row), terms, most)) ?? [],
    put: ({ name, rows, remove, position }) =>
      using((at) => {
        if (at.name !== name) return false;
        const kept = position ?? metaOf(at.index, 'position') ?? '';
        putChanges(at.index, at.tokens, { put: rows.map(documentOf), remove, position: kept });
        mergeSome(at.index);
        return true;
      }) ?? false,
    begin: ({ now, added }) => {
      giveUp();
      const served = current();
      const words = [...added, ...(served === null ? [] : learntWords(served.index))];
      const begun = beginIndex(folder, now);
      putMeta(begun.index, WORDS, JSON.stringify(words));
      building = readingOf(begun, 'many');
      return null;
    },
    build: (rows) => {
      if (building === null) throw new Error('no index was begun');
      putMany(building.index, building.tokens, rows.map(documentOf));
      return null;
    },
    finish: ({ position }) => {
      if (building === null) throw new Error('no index was begun');
      // Whatever comes of it, the next build begins anew.
      const finished = building;
      building = null;
      try {
        finishIndex(finished.index, position);
        makeCurrent(folder, finished);
      } catch (error) {
        abandon(folder, finished);
        throw error;
      }
      return null;
    },
    giveUp: () => {
      giveUp();
      return null;
    },
    held: () => {
      const rows = current()?.index.prepare('select article_id from document order by article_id').all() ?? [];
      return rows.map(({ article_id }) => Number(article_id) as ArticleId);
    },
  };
}

/** Under which an index keeps the words that it was made with, beyond the shipped lexicon. */
const WORDS = 'words';

function readingOf(opened: OpenIndex, remembered: MemorySize = 'some'): Reading {
  const words: readonly AddedWord[] = JSON.parse(metaOf(opened.index, WORDS) ?? '[]');
  const lexicon = lexiconWith(shippedLexicon, words);
  const terms = termReader(lexicon);
  return { ...opened, terms, tokens: tokenReader(lexicon, remembered), queryOf: rememberingLast(terms) };
}

/** What was typed is read once for finding and for telling: four hundred letters in one word take a while. */
function rememberingLast(terms: TermReader): (typed: string) => Query {
  let last: { typed: string; query: Query } | null = null;
  return (typed) => {
    if (last?.typed !== typed) last = { typed, query: parseQuery(typed, terms) };
    return last.query;
  };
}

function mark(index: DatabaseSync, ids: readonly ArticleId[], marker: Marker): Marked[] {
  return textsOf(index, ids).map(({ id, revisionId, ...text }) => {
    const headline = marker.piecesOf(text.headline);
    // Where the headline shows all of it already, no body is read to its end for one more place.
    const inBody = marker.standsIn(text.headline) ? marker.likelySnippetOf : marker.snippetOf;
    const snippet = marker.snippetOf(text.standfirst) ?? inBody(text.body.replaceAll('\n', ' ')) ?? [];
    const forms = [...headline, ...snippet].filter(({ isMarked }) => isMarked).map((piece) => piece.text);
    return { id, revisionId, headline, snippet, forms };
  });
}

const documentOf = ({ bodyJson, ...row }: DocumentRow): SearchDocument => ({ ...row, body: wordsOfBody(bodyJson) });

const wordsOfBody = (bodyJson: string): string =>
  textBlocksOf(parseBody(JSON.parse(bodyJson)))
    .map(({ text }) => text)
    .join('\n');
