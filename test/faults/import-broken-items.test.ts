import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderPlace } from '../../src/media/index.ts';
import { actorWith } from '../../src/newsroom/index.ts';
import { importWordPress } from '../../src/transfer/wordpress/import-wordpress.ts';
import type { ExportSource } from '../../src/transfer/wordpress/wxr/index.ts';
import { testDatabase } from '../builders/database.ts';
import { exportWith, FIELDS, ITEMS_A_ROUND } from '../builders/every-field.ts';
import { importText } from '../builders/import-text.ts';
import { NOON } from '../builders/newsroom.ts';
import { postOf, siteOf } from '../builders/wxr.ts';

const ACTOR = actorWith('import', 'import', 'administrator');

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
      ...{ sources: [source], place: folderPlace(mediaFolder), pictures: { files: null, fetcher: null } },
      ...{ unnamed: { name: 'صحيفة', zone: 'UTC' }, onProgress: () => undefined },
    });
    await expect(importing).rejects.toMatchObject({ code: 'wordpress.fileChanged', facts: { name: 'site.xml' } });
  }
  await rm(mediaFolder, { recursive: true });
});

/** Letters that no packing makes shorter. */
const noise = (length: number): string => {
  let text = '';
  for (let block = 0; text.length < length; block++) text += createHash('sha256').update(String(block)).digest('hex');
  return text.slice(0, length);
};

const LONG = noise(12_000);
/** What was found in files, or tried on others' programs, and why. */
const VALUES = [
  ['nothing', ''],
  ['no end', LONG],
  ['an address without end', `https://sahel.example/${LONG}/`],
  ['a query without end', `https://sahel.example/?cat=${LONG}`],
  ['an upload without end', `https://sahel.example/wp-content/uploads/${LONG}.jpg`],
  ['characters of four bytes', `x${'🚀'.repeat(6_000)}`],
  ['more than any number', '99999999999999999999'],
  ['half a number', '1.5'],
  ['a number below nothing', '-5'],
  ['no number', '1e400'],
  ['zeros', 'أ\0ب&#0;\\u0000'],
  ['half of a character', '&#xD83D;\\ud83d%d8%'],
  ['what an object has', '__proto__'],
  ['a way up', '../../../etc/passwd'],
  ['an encoded zero', '%00%2e%2e%2f'],
  ['no host', 'http://['],
  ['what can not be seen', '\u200b\u200f\u2066\u{1FFFE}'],
  ['signs alone', `'"\\;--؟`],
  ['a day before all days', '0000-00-00 00:00:00'],
  ['a day after all days', '9999-12-31 23:59:59'],
  ['a list of PHP that lies', 'a:1:{i:0;s:99999999:"x";}'],
] as const;

/** Without these an item is of a kind that isn't taken. */
const KEPT = new Set(['type', 'status']);

const strange = VALUES.map(([, value]) =>
  Object.fromEntries(FIELDS.flatMap((field) => (KEPT.has(field) ? [] : [[field, value]]))),
);

test('every field of an export may hold anything: all is brought in, and nothing fails', async () => {
  await using database = await testDatabase();
  const mediaFolder = await mkdtemp(join(tmpdir(), 'warraq-media-'));
  // The first round names the site.
  for (const first of [1, 10]) {
    const rounds = [...strange.slice(first), ...strange.slice(0, first), {}];
    const text = exportWith(`s${first}.sahel.example`, rounds);
    const { head } = await importText(database.db, text, { mediaFolder });
    expect(head, VALUES[first]?.[0]).toMatchObject({ found: rounds.length * ITEMS_A_ROUND, failed: 0 });
    expect(head.imported + head.skipped).toBe(head.found);
    expect(head.imported).toBeGreaterThan(rounds.length);
  }
  await rm(mediaFolder, { recursive: true });
});
