import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase } from '../../../test/builders/database.ts';
import { testServers } from '../../../test/builders/servers.ts';
import { openDatabase } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { schemaListing } from './listing.ts';
import { databaseTypes } from './types.ts';

const written = (name: string): Promise<string> => readFile(new URL(`../${name}`, import.meta.url), 'utf8');

describe.each(testServers.filter((server) => server.exists()))('$name', (server) => {
  let running: Awaited<ReturnType<typeof server.start>>;
  beforeAll(async () => {
    running = await server.start();
    return () => running[Symbol.asyncDispose]();
  });

  test('schema.sql and database.ts say what the migrations make', async () => {
    await using database = await emptyDatabase(running.address);
    await migrate(database.address);
    const { db, close } = openDatabase<unknown>(database.address, {
      name: 'test',
      onBroken: (error) => expect.fail(error.message),
    });
    const [listing, types] = [await schemaListing(db), await databaseTypes(db)];
    await close();
    // Where these differ, run: node src/storage/schema/generate.ts
    expect(listing).toBe(await written('schema.sql'));
    expect(types).toBe(await written('database.ts'));
  });
});
