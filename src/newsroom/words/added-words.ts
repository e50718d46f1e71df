import type { Db } from '../../storage/index.ts';
import type { WordKind } from './add-word.ts';

/** Far more than a newsroom ever adds; each costs memory wherever words are read. */
const MOST = 20_000;

/** The words that the newsroom has added to the lexicon. */
export async function addedWords(db: Db): Promise<readonly { word: string; kind: WordKind }[]> {
  const rows = await db.selectFrom('lexicon_word').select(['word', 'kind']).orderBy('word').limit(MOST).execute();
  return rows.map(({ word, kind }) => ({ word, kind: kind as WordKind }));
}
