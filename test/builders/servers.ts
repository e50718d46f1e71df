import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { addressOfUrl, type DatabaseAddress } from '../../src/storage/database-address.ts';
import { startEmbedded } from '../../src/storage/embedded/embedded.ts';
import { debianPostgres, debianPostgresExists } from './debian-postgres.ts';

type Running = AsyncDisposable & { address: DatabaseAddress };

/** A kind of database that the system must work on, to run a test on each. */
export type TestServer = {
  name: string;
  exists(): boolean;
  /** A server on which databases can be made (`emptyDatabase`), perhaps shared with other tests. */
  start(): Promise<Running>;
  /** A server that nobody else uses, for a test that needs all its connections. */
  startAlone(): Promise<Running>;
};

/** The embedded PostgreSQL, and the oldest that DATABASE_URL may name, as a role without special rights. */
export const testServers: readonly TestServer[] = [
  { name: 'embedded PostgreSQL', exists: () => true, start: shared, startAlone: startOwnEmbedded },
  { name: "Debian's PostgreSQL 15", exists: debianPostgresExists, start: startDebian, startAlone: startDebian },
];

async function shared(): Promise<Running> {
  return { address: inject('databaseServer'), [Symbol.asyncDispose]: async () => {} };
}

async function startOwnEmbedded(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-test-'));
  await chmod(folder, 0o755);
  const embedded = await startEmbedded(folder, { say: () => 'nobody waits' });
  return {
    address: embedded.address,
    [Symbol.asyncDispose]: async () => {
      await embedded.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function startDebian(): Promise<Running> {
  const server = await debianPostgres();
  await server.ask("create role newsroom login createdb password 'newsroom'");
  await server.ask('create database newsroom owner newsroom');
  return {
    address: addressOfUrl(server.url('newsroom', 'newsroom')),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
