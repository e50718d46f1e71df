import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type DatabaseAddress, driverConfig } from './database-address.ts';
import { serverLock } from './locks.ts';
import { folderInUse } from './refusals.ts';
import { standingConnection } from './standing-connection.ts';

/** How the holder of a claim shows itself to the database server, so that its facts end with it. */
const TITLE = /^warraq server (\d+) ?(.*)$/;

/** How long a claim whose holder is dead may take to lapse. */
const LAPSE_MS = 15_000;
const POLL_MS = 50;

/** The claim of a running server on its data folder. */
export type ServerClaim = {
  /** Tells where the server answers, for the sentence that a second one is refused with. */
  answersAt(address: string): Promise<void>;
  release(): Promise<void>;
};

/**
 * Claims a data folder for this process as its one server, or refuses and names the one that has it.
 * The claim is a lock in the database: it ends with the process, however that ends.
 */
export async function claimServer(
  address: DatabaseAddress,
  dataDir: string,
  { onLost }: { onLost: (error: Error) => void },
): Promise<ServerClaim> {
  const lock = serverLock(dataDir, hostname());
  let title = `warraq server ${process.pid}`;
  const claim = await standingConnection({
    address: async () => address,
    name: title,
    begin: async (client) => {
      await take(client, lock, dataDir);
      await show(client, title);
    },
    patienceMs: 0,
    onLost,
  });
  return {
    answersAt: async (where) => {
      title = `warraq server ${process.pid} ${where}`;
      const client = claim.current();
      if (client !== null) await show(client, title);
    },
    release: () => claim.close(),
  };
}

/** Where the server of a data folder answers; null where none runs, or it doesn't yet. */
export async function servingAddress(address: DatabaseAddress, dataDir: string): Promise<string | null> {
  const client = new pg.Client(driverConfig(address));
  client.on('error', () => 'its query tells');
  await client.connect();
  try {
    return (await holderOf(client, serverLock(dataDir, hostname())))?.address ?? null;
  } finally {
    await client.end();
  }
}

async function take(client: pg.Client, lock: readonly [number, number], dataDir: string): Promise<void> {
  const until = performance.now() + LAPSE_MS;
  for (;;) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [...lock]);
    if (rows[0]?.got === true) return;
    const holder = await holderOf(client, lock);
    // A dead holder's lock lapses when the database notices; a living one keeps it.
    if (holder !== null && (isAlive(holder.pid) || performance.now() > until))
      throw folderInUse({ folder: dataDir, ...holder });
    await sleep(POLL_MS);
  }
}

async function holderOf(
  client: pg.Client,
  lock: readonly [number, number],
): Promise<{ pid: number; address: string | null } | null> {
  const { rows } = await client.query<{ application_name: string }>(
    `select application_name
       from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and granted and classid::bigint = $1 and objid::bigint = $2
        and pg_locks.database = (select oid from pg_database where datname = current_database())`,
    [...lock],
  );
  const [, pid, address] = TITLE.exec(rows[0]?.application_name ?? '') ?? [];
  return pid === undefined ? null : { pid: Number(pid), address: address === '' ? null : (address ?? null) };
}

const show = (client: pg.Client, title: string) =>
  client.query("select set_config('application_name', $1, false)", [title]);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') return true;
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
