import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkRight } from '../rights.ts';

/** What an added word can be; see the lexicon of the Arabic core. */
export const WORD_KINDS = ['name', 'noun', 'people', 'things', 'past', 'imperfect'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/**
 * Adds a word to the lexicon, spelt as printed, without article and clitics; a word that was added before gets the kind
 * it is given now. Search knows it once its index is made anew.
 */
export async function addWord(
  tx: Tx,
  actor: Actor,
  at: Date,
  { word, kind }: { word: string; kind: WordKind },
): Promise<void> {
  checkRight(actor, 'word.add');
  await tx
    .insertInto('lexicon_word')
    .values({ word, kind, added_at: at })
    .onConflict((conflict) => conflict.column('word').doUpdateSet({ kind }))
    .execute();
  await announce(tx, {
    ...{ act: 'word.added', by: actor, at, thing: 'word', thingId: null, tags: [] },
    facts: { word, kind },
  });
}
