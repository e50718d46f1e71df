import { termReader } from '../arabic/index.ts';
import type { ArticleId } from '../base/ids.ts';
import { alikeTo } from './index-file/alike.ts';
import { ask } from './index-file/ask.ts';
import type { SearchDocument } from './index-file/document.ts';
import { matchAll, matchAny } from './index-file/match.ts';
import { openIndex } from './index-file/open-index.ts';
import { putChanges } from './index-file/put-documents.ts';
import { tokenReader } from './index-file/tokens.ts';
import { isNothing, parseQuery } from './query/parse-query.ts';

const ANYWHERE = { sections: null, author: null, tag: null };

/** An index of a few documents that is gone with the program: for measuring, and for what is compared once. */
export type MemoryIndex = Disposable & {
  /** The documents that hold all that was typed. */
  find(typed: string): readonly ArticleId[];
  /** Those that hold any of it, the best first. */
  rank(typed: string, most: number): readonly ArticleId[];
  /** Those that are likest to a document. */
  alike(document: SearchDocument, most: number): readonly ArticleId[];
};

const terms = termReader();
const tokens = tokenReader();

export function memoryIndex(documents: readonly SearchDocument[]): MemoryIndex {
  const index = openIndex(':memory:');
  putChanges(index, tokens, { put: documents, remove: [], position: '' });
  const found = (typed: string, matching: typeof matchAll, limit: number) => {
    const query = parseQuery(typed, terms);
    if (isNothing(query)) return [];
    const match = matching(query, ANYWHERE, tokens);
    const question = { match, order: 'rank', from: null, until: null, now: new Date(0), offset: 0, limit } as const;
    return ask(index, question);
  };
  return {
    find: (typed) => found(typed, matchAll, documents.length),
    rank: (typed, most) => found(typed, matchAny, most),
    alike: (document, most) => alikeTo(index, document, terms, most),
    [Symbol.dispose]: () => index.close(),
  };
}
