import { lettersAlone } from '../arabic/index.ts';
import { systemClock } from '../base/clock.ts';
import { actorWith, addWord, WORD_KINDS } from '../newsroom/index.ts';
import { inTransaction } from '../storage/index.ts';
import { type Command, withDatabase } from './command.ts';
import { notAWord, unknownWordKind } from './refusals.ts';

const ARABIC_WORD = /^(?!ال.{3})[\u0621-\u063a\u0641-\u064a]{2,40}$/;

/** `warraq word زيلينسكي`: adds a word to the lexicon; search knows it once the index is made anew. */
export const word: Command = {
  options: { kind: { type: 'string', default: 'name' } },
  run: async (context) => {
    const given = context.files.join(' ');
    const written = lettersAlone(given);
    if (!ARABIC_WORD.test(written)) throw notAWord({ given });
    const kind = WORD_KINDS.find((one) => one === context.values.kind);
    if (kind === undefined) throw unknownWordKind({ given: String(context.values.kind), known: WORD_KINDS });
    const actor = actorWith('cli', 'warraq word', 'editor');
    await withDatabase(context, ({ db }) =>
      inTransaction(db, (tx) => addWord(tx, actor, systemClock.now(), { word: written, kind })),
    );
    context.speak((words) => words.wordAdded(written));
    return 0;
  },
};
