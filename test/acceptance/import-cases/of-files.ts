import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { Refusal } from '../../../src/base/refusal.ts';
import { parseBody, plainTextOf } from '../../../src/body/index.ts';
import { transferWordpress as arabic } from '../../../src/messages/ar/transfer-wordpress.ts';
import { openExport, sourceOf } from '../../../src/transfer/wordpress/wxr/index.ts';
import { readImport } from '../../builders/read-import.ts';
import { zipOf } from '../../builders/zip.ts';
import { only, publishedOf } from '../import-outcomes/seen-import.ts';
import { type CaseKind, withCharacters } from './case-kind.ts';
import { exportOf, exportText, oldPath, posts, TITLE_LINE, type Written } from './written-export.ts';

/** How a file is written, packed or damaged. */
export const CASES_OF_FILES: readonly CaseKind[] = [
  {
    input: /^WXR of (\d+) posts; the text of post (\d+) holds (U\+\w+) and (U\+\w+) between «(.+)» and «(.+)»$/,
    outcome:
      /^(\d+) posts in; the characters dropped from post \d+; report names post \d+ and the number of characters$/,
    holds: async ([count, damaged, one = '', other = '', before, behind, imported]) => {
      const content = `<p>${before}${withCharacters(one + other)}${behind}</p>`;
      const written = posts(Number(count)).map((post) => (post.id === Number(damaged) ? { ...post, content } : post));
      await using site = await readImport([exportOf(written)]);
      expect(site.told.head).toMatchObject({ found: Number(count), imported: Number(imported), failed: 0 });
      const item = only(site.items.filter(({ id }) => id === damaged));
      expect(plainTextOf(parseBody((await publishedOf({ site }, item)).body)).trim()).toBe(`${before}${behind}`);
      expect(site.told.remarks.filter(({ kind }) => kind === 'forbidden-characters')).toMatchObject([
        { item: item.title, count: 2 },
      ]);
    },
  },
  {
    input: /^attachment meta (\S+) = (\S+), then (\d+) good posts$/,
    outcome: /^attachment and \d+ posts in; unreadable meta ignored and named$/,
    holds: async ([key = '', value = '', count]) => {
      const attachment = {
        id: 900,
        type: 'attachment',
        file: 'a.jpg',
        title: 'صورة',
        meta: { [key]: withCharacters(value).replaceAll('\\"', '"') },
      };
      await using site = await readImport([exportOf([attachment, ...posts(Number(count))])]);
      expect(site.told.head).toMatchObject({ imported: Number(count) + 1, skipped: 0, failed: 0 });
      expect(site.told.remarks).toContainEqual(
        expect.objectContaining({ item: 'صورة', kind: 'meta-unreadable', what: key }),
      );
    },
  },
  {
    input: /^WXR with (U\+\w+) in a comment$/,
    outcome:
      /^the job ends with a state: done with remarks, or failed with reason and place; never an endless spinner$/,
    holds: async ([character = '']) => {
      const comments = [{ id: 1, text: `تعليق${withCharacters(character)} كامل` }];
      await using site = await readImport([exportOf([{ id: 1, comments }])]);
      expect(site.told.head).toMatchObject({ imported: 1, failed: 0 });
      expect(site.told.remarks).toMatchObject([{ kind: 'forbidden-characters', line: TITLE_LINE - 1, count: 1 }]);
      expect((await site.follow(oldPath({ id: 1 }))).text).toContain('تعليق كامل');
    },
  },
  {
    input: /^a \.zip holding (\S+), and a gzip of the same$/,
    outcome:
      /^opened and imported; anything else gives an error in Arabic that says what the file is and what is expected$/,
    holds: async ([name = '']) => {
      const folder = await mkdtemp(join(tmpdir(), 'warraq-packed-'));
      const text = Buffer.from(exportText(posts(2)));
      try {
        for (const [file, bytes] of [
          ['site.zip', zipOf([[name, text]])],
          ['site.xml.gz', gzipSync(text)],
          // Names say nothing: the bytes do.
          ['site.bin', zipOf([[name, text]])],
        ] as const) {
          await writeFile(join(folder, file), bytes);
          await using site = await readImport((await openExport(join(folder, file))).documents);
          expect([file, site.told.head.imported]).toEqual([file, 2]);
        }
        for (const [file, bytes] of OTHERS) {
          await writeFile(join(folder, file), bytes);
          const refused = await openExport(join(folder, file)).then(
            () => null,
            (error: unknown) => error,
          );
          expect([file, refused instanceof Refusal]).toEqual([file, true]);
          const sentence = arabic.refusals['wordpress.notAnExport'];
          if (refused instanceof Refusal)
            expect(sentence(refused.facts as Parameters<typeof sentence>[0])).toMatch(
              /\p{Script=Arabic}{3}[\s\S]*ووردبريس/u,
            );
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  },
  {
    input: /^WXR with <title>(.+)<\/title> on line (\d+)$/,
    outcome: /^imported, or: line \d+, item title, the reason in words; the rest is imported$/,
    holds: async ([title = '', line]) => {
      const text = exportText([{ id: 1, rawTitle: title }, ...posts(3, 2)], Number(line) - TITLE_LINE);
      expect(text.split('\n')[Number(line) - 1]).toBe(`<title>${title}</title>`);
      await using site = await readImport([sourceOf('export.xml', Buffer.from(text))]);
      expect(site.told.head).toMatchObject({ imported: 4, failed: 0 });
      const [item] = site.items;
      if (item === undefined) throw new Error('no item came');
      expect((await publishedOf({ site }, item)).headline).toBe(title);
      expect(site.told.remarks).toMatchObject([{ kind: 'stray-ampersand', item: title, line: Number(line) }]);
    },
  },
  {
    input: /^content:encoded = «(.+)» in a file labelled UTF-8$/,
    outcome: /^the whole text stored, character for character$/,
    holds: async ([written = '']) => {
      const text = withCharacters(written);
      const forms: readonly Partial<Written>[] = [{ content: text }, { content: `<p>${text}</p>` }];
      for (const form of forms) {
        await using site = await readImport([exportOf([{ id: 1, ...form }])]);
        const body = parseBody((await publishedOf({ site }, only(site.items))).body);
        expect(plainTextOf(body).trim()).toBe(text);
      }
    },
  },
];

/** What people bring for an export by mistake. */
const OTHERS: readonly (readonly [string, Buffer | string])[] = [
  ['site.sql', '-- MySQL dump 10.13\nCREATE TABLE `wp_posts` (`ID` bigint(20));\n'],
  ['page.html', '<!doctype html><html><body><p>خبر</p></body></html>'],
  [
    'feed.xml',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>خلاصة</title><item><title>خبر</title></item></channel></rss>',
  ],
  ['site.json', '{"posts":[]}'],
  ['picture.xml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  ['empty.xml', ''],
  ['other.zip', zipOf([['notes.txt', 'ملاحظات']])],
];
