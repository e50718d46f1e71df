import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './database.ts';
import { type DatabaseAddress, driverConfig } from './database-address.ts';
import { preparingPool } from './prepared.ts';

/** The database, for queries. */
export type Db = Kysely<DB>;

/** A transaction under way: what a command takes, so that nothing it does can slip out of it. */
export type Tx = Transaction<DB>;

/** An open database; its tables are ours, unless it is opened before it has them. */
export type Database<Tables = DB> = {
  db: Kysely<Tables>;
  address: DatabaseAddress;
  close(): Promise<void>;
};

type Options = {
  /** What the database server shows our connections as. */
  name: string;
  /** Told of a connection that broke while nobody used it; the next query gets a new one. */
  onBroken: (error: Error) => void;
  /** Most connections at a time. */
  most?: number;
};

/** Past these a statement, a wait for a lock, or a transaction that does nothing is ended by the server. */
const LIMITS = {
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
  connectionTimeoutMillis: 10_000,
};

const { builtins } = pg.types;

/** Arrays have no names in the driver (pg_type.dat). */
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TEXT_ARRAY: number = 1009;

/** What the driver makes of PostgreSQL's types where its own choice doesn't suit us. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  // Our bigints are ids and counts; one past 2^53 is a bug that must not be rounded away.
  [builtins.INT8, safeInteger],
  [INT8_ARRAY, (text) => arrayOf(text).map((each) => (each === null ? null : safeInteger(each)))],
  // A day has no hour and no zone, so it stays text: the driver would make it midnight of the machine's zone.
  [builtins.DATE, (text) => text],
  [DATE_ARRAY, (text) => arrayOf(text)],
]);

/** Opens a pool of connections; the first query connects. */
export function openDatabase<Tables = DB>(
  address: DatabaseAddress,
  { name, onBroken, most = 10 }: Options,
): Database<Tables> {
  const pool = new pg.Pool({
    ...driverConfig(address),
    ...LIMITS,
    application_name: name,
    max: most,
    keepAlive: true,
    types: { getTypeParser },
  });
  // The pool watches idle clients only; one in somebody's hands that breaks unwatched would end the process.
  pool.on('connect', (client) => client.on('error', onBroken));
  pool.on('error', () => 'told above');
  const closings = new Set<Promise<void>>();
  pool.on('connect', (client) => {
    const closing = new Promise<void>((resolve) => client.once('end', resolve)).finally(() => closings.delete(closing));
    closings.add(closing);
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) });

  return {
    db,
    address,
    // Not db.destroy(): it leaves the pool open when nothing was asked through Kysely yet. And pool.end() is done when
    // it has asked its connections to close; who then stops the server would still break them.
    close: async () => {
      await pool.end();
      await Promise.all(closings);
    },
  };
}

/** Does all or nothing: commits when `work` returns, takes everything back when it throws. */
export const inTransaction = <Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db.transaction().execute(work);

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is past what a number holds exactly`);
  return value;
}

function arrayOf(text: string): (string | null)[] {
  const parse: (text: string) => (string | null)[] = getTypeParser(TEXT_ARRAY, 'text');
  return parse(text);
}

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  (format === 'binary' ? undefined : PARSERS.get(oid)) ?? pg.types.getTypeParser(oid, format);
