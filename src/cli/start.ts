import { once } from 'node:events';
import { makeWelcomeLink } from '../accounts/index.ts';
import { systemClock } from '../base/clock.ts';
import { actorWith } from '../newsroom/index.ts';
import { placeOf } from '../server/picture-place.ts';
import { startServer } from '../server/start-server.ts';
import { inTransaction } from '../storage/index.ts';
import { brokenOffImport } from '../transfer/wordpress/broken-off.ts';
import type { Command } from './command.ts';
import { foundIfMissing } from './found.ts';
import { fillIfEmpty } from './sample/fill.ts';

const ACTOR = actorWith('cli', 'warraq start', 'administrator');

/** `warraq start`: serves until SIGINT or SIGTERM. */
export const start: Command = {
  options: { port: { type: 'string' }, host: { type: 'string' }, 'no-sample': { type: 'boolean', default: false } },
  run: async ({ config, log, say, speak, speakLines, sentenceOf, values }) => {
    // From the first moment on, so that a signal while the database comes up ends that too, in order.
    const stop = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    const server = await startServer({
      ...{ config, log, say, sentenceOf },
      prepare: async (database) => {
        if (values['no-sample'] !== true)
          await fillIfEmpty(database, placeOf(config), systemClock.now(), (done, all) =>
            speak(({ makingSample }) => makingSample(done, all)),
          );
        await inTransaction(database.db, (tx) => foundIfMissing(tx, ACTOR, systemClock.now()));
        const brokenOff = await brokenOffImport(database.db);
        if (brokenOff !== null) speak(({ halfImported }) => halfImported(brokenOff));
      },
    });
    await using undo = new AsyncDisposableStack();
    undo.defer(() => server.close());
    const welcome = await inTransaction(server.database.db, (tx) => makeWelcomeLink(tx, systemClock.now()));
    speak(({ readAt }) => readAt(`${server.address}/`));
    if (welcome === null) speak(({ studioAt }) => studioAt(`${server.address}/studio/`));
    else {
      speakLines(({ firstSignIn }) => firstSignIn);
      console.error(`\n  ${server.address}${welcome}\n`);
      speakLines(({ firstLinkGood }) => firstLinkGood);
    }
    speak(({ importAt }) => importAt);
    speak(({ stopWith }) => stopWith);
    console.log(`ready ${server.address}`);
    await stop;
    speak(({ stopping }) => stopping);
    return 0;
  },
};
