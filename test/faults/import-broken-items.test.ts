import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Actor } from '../../src/newsroom/index.ts';
import { importWordPress } from '../../src/transfer/wordpress/import-wordpress.ts';
import type { ExportSource } from '../../src/transfer/wordpress/wxr/index.ts';
import { testDatabase } from '../builders/database.ts';
import { NOON } from '../builders/newsroom.ts';
import { postOf, siteOf } from '../builders/wxr.ts';

const ACTOR: Actor = { kind: 'import', name: 'import', role: 'administrator' };

test('a file that is cut or written anew while it is imported ends the import with its name', async () => {
  await using database = await testDatabase();
  const mediaFolder = await mkdtemp(join(tmpdir(), 'warraq-media-'));
  const whole = Buffer.from(siteOf([1, 2, 3].map((id) => postOf(id)).join('')));
  const later = [whole.subarray(0, 900), Buffer.concat([Buffer.alloc(90, ' '), whole])];
  for (const changed of later) {
    const source: ExportSource = {
      name: 'site.xml',
      // What is in it is read from its beginning; its items are read from the first of them on, later.
      async *read(from) {
        yield (from === 0 ? whole : changed).subarray(from);
      },
    };
    const importing = importWordPress(database.db, ACTOR, NOON, {
      ...{ sources: [source], mediaFolder, pictures: { files: null, fetcher: null } },
      ...{ unnamed: { name: 'صحيفة', zone: 'UTC' }, onProgress: () => undefined },
    });
    await expect(importing).rejects.toMatchObject({ code: 'wordpress.fileChanged', facts: { name: 'site.xml' } });
  }
  await rm(mediaFolder, { recursive: true });
});
