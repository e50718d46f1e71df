import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOfUrl, type DatabaseAddress } from '../../src/storage/database-address.ts';
import { startEmbedded } from '../../src/storage/embedded/embedded.ts';
import { debianPostgres, debianPostgresExists } from './debian-postgres.ts';

/** A kind of database that the system must work on, to run a test on each. */
export type TestServer = {
  name: string;
  exists(): boolean;
  /** An empty database on a server that nobody else uses. */
  start(): Promise<AsyncDisposable & { address: DatabaseAddress }>;
};

/** The embedded PostgreSQL, and the oldest that DATABASE_URL may name, as a role without special rights. */
export const testServers: readonly TestServer[] = [
  { name: 'embedded PostgreSQL', exists: () => true, start: startOwnEmbedded },
  { name: "Debian's PostgreSQL 15", exists: debianPostgresExists, start: startDebian },
];

async function startOwnEmbedded() {
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

async function startDebian() {
  const server = await debianPostgres();
  await server.ask("create role newsroom login password 'newsroom'");
  await server.ask('create database newsroom owner newsroom');
  return {
    address: addressOfUrl(server.url('newsroom', 'newsroom')),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
