import { existsSync } from 'node:fs';
import { systemClock } from '../base/clock.ts';
import { actorWith } from '../newsroom/index.ts';
import { placeOf } from '../server/picture-place.ts';
import { nothingToUndo } from '../transfer/wordpress/refusals.ts';
import { undoImport } from '../transfer/wordpress/undo/undo-import.ts';
import { type Command, noFile, withDatabase } from './command.ts';
import { undoWordsIn } from './languages.ts';
import { onOneLine } from './on-terminal.ts';

const ACTOR = actorWith('import', 'warraq import undo', 'administrator');

/** `warraq import undo`: takes away all that the last import brought, while nothing of it was edited; says what. */
export const undoLastImport: Command = {
  options: {},
  run: async (context) => {
    noFile(context);
    const { dataDir, databaseUrl } = context.config;
    // A mistyped name is refused, and no newsroom made for it.
    if (databaseUrl === null && !existsSync(dataDir)) throw nothingToUndo();
    const words = undoWordsIn(context.languages[0]);
    const undone = await withDatabase(context, ({ db }) =>
      undoImport(db, ACTOR, systemClock.now(), {
        place: placeOf(context.config),
        onBegin: (last) => console.error(words.undoing(saidSafely(last))),
      }),
    );
    console.log(words.undone(saidSafely(undone)));
    console.log(words.removed(undone.removed));
    if (undone.founded) console.log(words.founded);
    const { earlier } = undone;
    console.log(earlier === null ? words.next : words.earlier(saidSafely(earlier)));
    return 0;
  },
};

/** The name of the old site as its files had it, whatever that was. */
const saidSafely = <Told extends { readonly origin: string }>(told: Told): Told => ({
  ...told,
  origin: onOneLine(told.origin),
});
