import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DatabaseAddress, databaseNamed } from '../src/storage/database-address.ts';
import { startEmbedded } from '../src/storage/embedded/embedded.ts';
import { migrate } from '../src/storage/migrate.ts';
import { copyOf, TEMPLATE } from './builders/database.ts';
import { debianPostgresExists } from './builders/debian-postgres.ts';
import { MEMORY_DISK } from './memory-disk.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server whose databases the tests use; its migrated template is copied for each. */
    databaseServer: DatabaseAddress;
  }
}

/** Names the folder of a run by its process, so that what a killed run left can be told from a running one. */
const FOLDER = 'warraq-run-';

/** A newsroom's own database has connections for its few nodes; here three workers run several newsrooms at once. */
const MOST_CONNECTIONS = 200;

/** One real PostgreSQL for a whole run, brought up before the first test and gone after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  // Asked once before the workers are: it is installed where it may be, and two at once would meet half of it.
  debianPostgresExists();
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-`));
  await chmod(folder, 0o755);
  const made = await startEmbedded(folder, { say: () => 'nobody waits' });
  await made.stop();
  await appendFile(join(folder, 'postgres', 'postgresql.conf'), `max_connections = ${MOST_CONNECTIONS}\n`);
  const embedded = await startEmbedded(folder, { say: () => 'nobody waits' });
  const end = async () => {
    await embedded.stop();
    await rm(folder, { recursive: true });
  };
  try {
    await copyOf(embedded.address, null, TEMPLATE);
    await migrate(databaseNamed(embedded.address, TEMPLATE));
  } catch (error) {
    await end();
    throw error;
  }
  project.provide('databaseServer', embedded.address);
  return end;
}

/** Takes over what killed runs left running, and ends it. */
async function removeLeftovers(): Promise<void> {
  // Those of a run that had the other place, too: in memory they would stay in the way of this one.
  for (const place of new Set([tmpdir(), '/tmp', MEMORY_DISK].filter(existsSync)))
    for (const name of await readdir(place)) await removeLeftover(place, name);
}

async function removeLeftover(place: string, name: string): Promise<void> {
  const [pid] = name.startsWith(FOLDER) ? name.slice(FOLDER.length).split('-') : [];
  if (pid === undefined || existsSync(`/proc/${pid}`)) return;
  const folder = join(place, name);
  if (existsSync(join(folder, 'postgres', 'postmaster.pid'))) {
    const left = await startEmbedded(folder, { say: () => 'nobody waits' });
    await left.stop();
  }
  await rm(folder, { recursive: true, force: true });
}
