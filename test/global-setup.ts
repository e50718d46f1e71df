import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { DatabaseAddress } from '../src/storage/database-address.ts';
import { databaseNamed } from '../src/storage/database-address.ts';
import { startEmbedded } from '../src/storage/embedded/embedded.ts';
import { migrate } from '../src/storage/migrate.ts';
import { copyOf, TEMPLATE } from './builders/database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server whose databases the tests use; its migrated template is copied for each. */
    databaseServer: DatabaseAddress;
  }
}

/** One real PostgreSQL for a whole run, brought up before the first test and gone after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-test-'));
  await chmod(folder, 0o755);
  const embedded = await startEmbedded(folder, { say: () => 'nobody waits' });
  await copyOf(embedded.address, null, TEMPLATE);
  await migrate(databaseNamed(embedded.address, TEMPLATE));
  project.provide('databaseServer', embedded.address);
  return async () => {
    await embedded.stop();
    await rm(folder, { recursive: true });
  };
}
