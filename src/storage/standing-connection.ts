import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pause } from '../base/pause.ts';
import { type DatabaseAddress, driverConfig } from './database-address.ts';
import { isLostConnection } from './lost-connection.ts';

/** Pauses between attempts to connect again; the last one repeats. */
const PAUSES_MS = [20, 50, 100, 250, 500, 1_000, 2_000];

/** A connection kept for as long as a process works: its locks and what it listens to end with the process. */
export type StandingConnection = {
  /** The open connection; null while it is lost. */
  current(): pg.Client | null;
  /** Ends it; `last` is what it does before, unless it is lost just then. It doesn't come back any more. */
  close(last?: (client: pg.Client) => Promise<void>): Promise<void>;
};

type Standing = {
  /** Called before each attempt: where to connect to, once somebody is there. */
  address: () => Promise<DatabaseAddress>;
  /** What the database server shows this connection as. */
  name: string;
  /** Takes the locks, or begins to listen; runs again on every new connection. */
  begin: (client: pg.Client) => Promise<void>;
  /** How long the first connection may be tried for; zero for once. Later ones are tried until closed. */
  patienceMs: number;
  /** Told when the connection broke; it is being made anew. */
  onLost?: (error: Error) => void;
};

/** Opens a connection that comes back by itself after it broke. */
export async function standingConnection(standing: Standing): Promise<StandingConnection> {
  const closing = new AbortController();
  let client: pg.Client | null = null;
  let coming: Promise<void> = Promise.resolve();

  async function connect(): Promise<void> {
    const next = new pg.Client({
      ...driverConfig(await standing.address()),
      application_name: standing.name,
      keepAlive: true,
    });
    let broken: Error | null = null;
    next.on('error', (error) => {
      broken ??= error;
    });
    next.once('end', () => {
      if (client !== next || closing.signal.aborted) return;
      client = null;
      standing.onLost?.(broken ?? new Error('Connection terminated'));
      coming = connectAgain();
    });
    try {
      await next.connect();
      await standing.begin(next);
    } catch (error) {
      await next.end();
      throw error;
    }
    if (broken !== null) throw broken;
    client = next;
  }

  async function connectAgain(): Promise<void> {
    for (let attempt = 0; !closing.signal.aborted; attempt++) {
      try {
        return await connect();
      } catch (error) {
        standing.onLost?.(error as Error);
        await pause(pauseAt(attempt), closing.signal);
      }
    }
  }

  const startedAt = performance.now();
  for (let attempt = 0; client === null; attempt++) {
    try {
      await connect();
    } catch (error) {
      if (!isLostConnection(error) || performance.now() - startedAt > standing.patienceMs) throw error;
      await sleep(pauseAt(attempt));
    }
  }

  return {
    current: () => client,
    close: async (last) => {
      closing.abort();
      await coming;
      if (client === null) return;
      await last?.(client);
      await client.end();
    },
  };
}

const pauseAt = (attempt: number): number => PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0;
