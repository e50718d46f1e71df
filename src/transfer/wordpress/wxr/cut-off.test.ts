import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { zipOf } from '../../../../test/builders/zip.ts';
import { Refusal } from '../../../base/refusal.ts';
import { itemOf, readText, wxrOf } from './builders.ts';
import { openExport } from './open-export.ts';
import { readExport } from './read-export.ts';

/* Files that break off anywhere, and those that would grow by what they define. */

const folder = mkdtempSync(join(tmpdir(), 'warraq-cut-off-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ITEMS = [1, 2, 3].map((id) =>
  itemOf(id, `<title><![CDATA[خبر ${id} 🚀]]></title><content:encoded><![CDATA[<p>نصّ &amp; ]]></content:encoded>`),
);
const SITE = Buffer.from(wxrOf(ITEMS.join('')));
const PACKED = [
  ['as it is', SITE],
  ['in gzip', gzipSync(SITE)],
  ['in a zip', zipOf([['site.xml', SITE]])],
] as const;

/** Every byte would do, and takes three times as long: no mark is so short that none of these falls into it. */
const STEP = 3;

/** The ids of what is whole in a file, or how the file is refused. */
async function readOf(path: string): Promise<readonly string[] | string> {
  try {
    const ids: string[] = [];
    for (const document of (await openExport(path)).documents)
      for await (const read of readExport(document)) if (read.kind === 'item') ids.push(read.item.id);
    return ids;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  }
}

test.each(PACKED)('a file %s that is cut anywhere gives what is whole in it, or is refused', async (how, bytes) => {
  const path = join(folder, 'cut.xml');
  const ways = new Set<string>();
  for (let length = 0; length < bytes.length; length += STEP) {
    writeFileSync(path, bytes.subarray(0, length));
    const read = await readOf(path);
    if (typeof read !== 'string')
      expect(['1', '2', '3'].slice(0, read.length), `${how}, ${length} bytes`).toEqual(read);
    ways.add(typeof read === 'string' ? read : `${read.length} items`);
  }
  expect([...ways]).toContain('wordpress.notAnExport');
  expect(ways.size).toBeGreaterThan(1);
});

const LAUGHS = Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('');
const definitions = [
  ['entities in entities', `<!ENTITY a0 "ها">${LAUGHS}`, '&a30;'],
  ['a file of the server', '<!ENTITY a30 SYSTEM "file:///etc/passwd">', '&a30;'],
  ['a file of another server', '<!ENTITY a30 SYSTEM "http://127.0.0.1:1/x">', '&a30;'],
  ['parameters', '<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY a30 "%p;">', '&a30;'],
] as const;

test.each(definitions)('%s are neither expanded nor loaded', async (_what, defined, used) => {
  const site = wxrOf(itemOf(1, `<title>${used}</title>`)).replace('<rss', () => `<!DOCTYPE rss [${defined}]>\n<rss`);
  const items = (await readText(site)).flatMap((read) => (read.kind === 'item' ? [read.item.title] : []));
  expect(items).toEqual([used]);
});
