import type { SearchIndexWords } from '../../search/words.ts';

export const searchIndex: SearchIndexWords = {
  refusals: {
    'search.diskFull': ({ folder }) =>
      `The disk that holds the search index ${folder} is full. Searches go on with what the index held; make room, then give the same command again. A server goes on by itself.`,
  },
};
