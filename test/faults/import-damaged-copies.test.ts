import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { damaged } from '../builders/damaged.ts';
import { testDatabase } from '../builders/database.ts';
import { importText } from '../builders/import-text.ts';
import { randomFrom } from '../builders/random.ts';
import { sharedData } from '../shared-data.ts';

/* Small exports, damaged at random places that are the same in every run, are brought in whole, by no fewer and no more. */

const COPIES = 300;
/** Copies of as many different files, brought in at once. */
const TOGETHER = 25;
const SMALL_BYTES = 60_000;

const folder = sharedData('wxr');
const files =
  folder === null
    ? []
    : readdirSync(folder)
        .filter((name) => name.endsWith('.xml') && statSync(join(folder, name)).size < SMALL_BYTES)
        .map((name) => readFileSync(join(folder, name)));

/** One damaged copy, the same for the same number. */
function damagedCopy(copy: number): Buffer {
  const random = randomFrom(copy + 1);
  return damaged(files[copy % files.length] ?? Buffer.alloc(0), (limit) => Math.floor(random() * limit));
}

test.skipIf(files.length === 0)(`${COPIES} damaged copies come in, and each item is told of once`, async () => {
  await using database = await testDatabase();
  const mediaFolder = await mkdtemp(join(tmpdir(), 'warraq-media-'));
  let came = 0;
  for (let first = 0; first < COPIES; first += TOGETHER) {
    const copies = Array.from({ length: TOGETHER }, (_, at) => damagedCopy(first + at));
    const { head } = await importText(database.db, copies, { mediaFolder }).catch((error: unknown) => {
      throw new Error(`from copy ${first} on`, { cause: error });
    });
    expect(head.imported + head.skipped + head.failed, `from copy ${first} on`).toBe(head.found);
    came += head.imported;
    // So that the next of the same site isn't known for it and passed over.
    await sql`update import set step = 'undone'`.execute(database.db);
  }
  expect(came).toBeGreaterThan(COPIES);
  await rm(mediaFolder, { recursive: true });
});
