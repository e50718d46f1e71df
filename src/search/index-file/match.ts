import type { AuthorId, SectionId, TagId } from '../../base/ids.ts';
import type { Query } from '../query/parse-query.ts';
import { filedUnder, type TokenReader } from './tokens.ts';

/** What narrows a search, apart from time: any of the sections, the author, the tag. */
export type Filed = {
  sections: readonly SectionId[] | null;
  author: AuthorId | null;
  tag: TagId | null;
};

/**
 * An expression of FTS5 for each of the two tables; the second asks for the same words in headlines and names alone.
 * `isOneWord` where it asks for a single word and no phrase; `token` where it asks for a single token and nothing else.
 */
export type Match = { article: string; heading: string; isOneWord: boolean; token: string | null };

/** Articles that hold all that a query asks for. */
export const matchAll = (query: Query, filed: Filed, read: TokenReader): Match => matchOf(query, filed, read, ' AND ');

/** Articles that hold some of it; the more and the rarer, the higher they rank. */
export const matchAny = (query: Query, filed: Filed, read: TokenReader): Match => matchOf(query, filed, read, ' OR ');

function matchOf({ words, phrases }: Query, filed: Filed, read: TokenReader, joint: ' AND ' | ' OR '): Match {
  const asked = [
    ...words.map((families) => anyOf(families.map(quoted))),
    ...phrases.map((spellings) => quoted(read.phraseOf(spellings))),
  ];
  const wanted = `(${asked.join(joint)})`;
  const filters = [
    filed.sections === null ? null : anyOf(filed.sections.map((id) => quoted(filedUnder('section', id)))),
    filed.author === null ? null : quoted(filedUnder('author', filed.author)),
    filed.tag === null ? null : quoted(filedUnder('tag', filed.tag)),
  ].filter((filter) => filter !== null);
  const expression = [wanted, ...filters].join(' AND ');
  const isOneWord = words.length === 1 && phrases.length === 0;
  const [families = []] = words;
  const isOneToken = isOneWord && families.length === 1 && filters.length === 0;
  return { article: expression, heading: expression, isOneWord, token: isOneToken ? (families[0] ?? null) : null };
}

/** Nothing is filed under no section, and FTS5 has no expression for nothing. */
const anyOf = (options: readonly string[]): string =>
  options.length === 0 ? quoted('#') : `(${options.join(' OR ')})`;

/** A string of FTS5: whatever is in it is words to be found side by side, never an operator. */
const quoted = (tokens: string): string => `"${tokens.replaceAll('"', '""')}"`;
