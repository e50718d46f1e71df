import { join } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { rebuildIndex, startSearchThread } from '../search/index.ts';
import { type Command, noFile, withDatabase } from './command.ts';

/** Between two lines of progress. */
const SAID_EVERY_MS = 5_000;

/** `warraq reindex`: makes the search index anew; a server that is running goes on with the old one until it is done. */
export const reindex: Command = {
  options: {},
  run: async (context) => {
    noFile(context);
    const thread = startSearchThread(join(context.config.dataDir, 'search'));
    let saidAt = Date.now();
    try {
      const articles = await withDatabase(context, (database) =>
        rebuildIndex(database, thread, {
          now: systemClock.now(),
          onProgress: (done) => {
            if (Date.now() - saidAt < SAID_EVERY_MS) return;
            saidAt = Date.now();
            context.speak((words) => words.indexing(done));
          },
        }),
      );
      context.speak((words) => words.indexed(articles));
    } finally {
      await thread.close();
    }
    return 0;
  },
};
