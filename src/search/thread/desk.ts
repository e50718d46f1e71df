import { shippedLexicon } from '../../arabic/index.ts';
import type { ArticleId } from '../../base/ids.ts';
import { parseBody, textBlocksOf } from '../../body/index.ts';
import { alikeTo } from '../index-file/alike.ts';
import { completionsOf } from '../index-file/completions.ts';
import type { SearchDocument } from '../index-file/document.ts';
import {
  abandon,
  beginIndex,
  currentName,
  disown,
  isDamaged,
  makeCurrent,
  openCurrent,
} from '../index-file/index-folder.ts';
import { learntWords } from '../index-file/learnt-words.ts';
import { metaOf } from '../index-file/open-index.ts';
import { finishIndex, mergeSome, putChanges, putMany } from '../index-file/put-documents.ts';
import type { DocumentRow } from '../queries/documents.ts';
import { prepareHints } from '../query/hint.ts';
import { find } from './find.ts';
import type { Jobs } from './jobs.ts';
import { keepWords, type Reading, readingOf } from './reading.ts';
import { tell } from './tell.ts';

/** What is done with an index folder, a function a job. */
export type Desk = { [Name in keyof Jobs]: (takes: Jobs[Name]['takes']) => Jobs[Name]['gives'] };

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
      keepWords(begun, words);
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
    state: () =>
      using(({ index }) => ({
        articles: Number(index.prepare('select count(*) as articles from document').get()?.articles),
        position: metaOf(index, 'position') ?? '',
      })),
    held: () => {
      const rows = current()?.index.prepare('select article_id from document order by article_id').all() ?? [];
      return rows.map(({ article_id }) => Number(article_id) as ArticleId);
    },
  };
}

const documentOf = ({ bodyJson, ...row }: DocumentRow): SearchDocument => ({ ...row, body: wordsOfBody(bodyJson) });

const wordsOfBody = (bodyJson: string): string =>
  textBlocksOf(parseBody(JSON.parse(bodyJson)))
    .map(({ text }) => text)
    .join('\n');
