import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { Refusal } from '../../src/base/refusal.ts';
import { openDatabase } from '../../src/storage/connection.ts';
import { startEmbedded } from '../../src/storage/embedded/embedded.ts';
import { isLostConnection } from '../../src/storage/lost-connection.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { claimServer } from '../../src/storage/server-claim.ts';

/*
 * The program of storage-user.ts: brings up a data folder's PostgreSQL, says so, and does as it is told on
 * standard input: `write` numbers for ever, each said once it is saved; `claim` the folder. SIGTERM ends it.
 */
const say = (word: object) => process.stdout.write(`${JSON.stringify(word)}\n`);
const [dataDir = ''] = process.argv.slice(2);

async function refusing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say({ kind: 'refused', code: error.code, facts: error.facts });
  }
}

await refusing(async () => {
  const embedded = await startEmbedded(dataDir, { say: () => 'nobody waits' });
  const { db, close } = openDatabase<unknown>(embedded.address, { name: 'user', onBroken: () => 'its query tells' });
  await migrate(embedded.address, [{ name: '0001-written', up: createWritten }]);
  const { rows } = await sql<{ number: number }>`select number from written order by number`.execute(db);
  let next = (rows.at(-1)?.number ?? 0) + 1;
  let isEnding = false;
  const ending = new Promise((resolve) => process.once('SIGTERM', resolve));

  async function write(): Promise<void> {
    while (!isEnding) {
      const number = next++;
      try {
        await sql`insert into written (number) values (${number})`.execute(db);
        say({ kind: 'wrote', number });
      } catch (error) {
        // Whether that one was saved nobody knows; it is not said, and not tried again.
        if (!isLostConnection(error)) throw error;
        await sleep(20);
      }
    }
  }

  let writing: Promise<void> = Promise.resolve();
  let release: () => Promise<void> = async () => {};
  const orders = createInterface(process.stdin).on('line', async (order) => {
    if (order === 'write') writing = write();
    if (order === 'claim')
      await refusing(async () => {
        const claim = await claimServer(embedded.address, dataDir, { onLost: () => 'it comes back' });
        await claim.answersAt('http://127.0.0.1:4321');
        release = claim.release;
        say({ kind: 'claimed' });
      });
  });
  say({ kind: 'ready', startedByUs: embedded.startedByUs, rows: rows.map((row) => row.number) });

  await ending;
  isEnding = true;
  await writing;
  orders.close();
  await release();
  await close();
  await embedded.stop();
  process.stdin.destroy();
});

async function createWritten(db: Kysely<unknown>): Promise<void> {
  await sql`create table written (number bigint primary key)`.execute(db);
}
