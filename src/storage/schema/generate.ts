import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../connection.ts';
import { startEmbedded } from '../embedded/embedded.ts';
import { migrate } from '../migrate.ts';
import { schemaListing } from './listing.ts';
import { databaseTypes } from './types.ts';

/*
 * Run after every change of a migration: `node src/storage/schema/generate.ts`. Writes what follows from the
 * migrations, schema.sql to be read as a diff and database.ts for the compiler, from a database of its own.
 */
const folder = await mkdtemp(join(tmpdir(), 'warraq-schema-'));
await chmod(folder, 0o755);
const embedded = await startEmbedded(folder, { say: () => {} });
try {
  await migrate(embedded.address);
  const database = openDatabase<unknown>(embedded.address, {
    name: 'warraq schema',
    onBroken: (error) => console.error(error.message),
  });
  await writeFile(new URL('../schema.sql', import.meta.url), await schemaListing(database.db));
  await writeFile(new URL('../database.ts', import.meta.url), await databaseTypes(database.db));
  await database.close();
} finally {
  await embedded.stop();
  await rm(folder, { recursive: true });
}
