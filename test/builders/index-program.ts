import { setTimeout as sleep } from 'node:timers/promises';
import { followIndex } from '../../src/search/follow.ts';
import { rebuildIndex } from '../../src/search/rebuild.ts';
import { startSearchThread } from '../../src/search/thread/start-thread.ts';
import { openDatabase } from '../../src/storage/index.ts';

/*
 * Brings a search index up to date, or makes it anew, again and again until it is killed. Arguments: the database's
 * address as JSON, the index folder, `follow` or `rebuild`, and the time as the tests have it.
 */
const [address = '', folder = '', what = '', at = ''] = process.argv.slice(2);

const database = openDatabase(JSON.parse(address), {
  name: 'warraq test',
  onBroken: (error) => {
    throw error;
  },
});
const thread = startSearchThread(folder);
const now = new Date(at);

for (;;) {
  const followed = what === 'follow' ? await followIndex(database, thread, now) : 'lost';
  if (followed === 'lost') await rebuildIndex(database, thread, { now, onProgress: () => undefined });
  process.stdout.write('done\n');
  await sleep(5);
}
