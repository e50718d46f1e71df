import { sql } from 'kysely';
import { expect } from 'vitest';
import type { ExportSource } from '../../../src/transfer/wordpress/wxr/index.ts';
import { type ReadImport, readImport } from '../../builders/read-import.ts';
import { type CaseKind, numberOf } from './case-kind.ts';
import { exportText, oldPath, picture, posts } from './written-export.ts';

/** A file that a machine stops reading at a byte, while it brings its items in; and where each reading began. */
function breakingAt(
  bytes: Buffer,
  place: number,
): { readonly source: ExportSource; readonly began: readonly number[]; mend(): void } {
  const began: number[] = [];
  let isMended = false;
  return {
    began,
    mend: () => {
      isMended = true;
      began.length = 0;
    },
    source: {
      name: 'export.xml',
      async *read(from) {
        began.push(from);
        // What begins behind the head of the file brings its items in; all others name it, count and look at its head.
        const breaks = !isMended && from > 0;
        for (let at = from; at < bytes.length; at += CHUNK) {
          if (breaks && at + CHUNK > place) {
            yield bytes.subarray(at, place);
            throw new Error('the machine went out');
          }
          yield bytes.subarray(at, at + CHUNK);
        }
      },
    },
  };
}
const CHUNK = 64 * 1024;

type Kept = { thing: string; id: number; path: string };

/** What is there with its address, and how many comments and pictures there are. */
async function everythingIn({ db }: Pick<ReadImport, 'db'>) {
  const { rows } = await sql<Kept>`
    select thing, thing_id as id, path from address where state = 'canonical' order by thing, thing_id
  `.execute(db);
  const { rows: counts } = await sql<Record<string, number>>`
    select (select count(*)::integer from article) as articles, (select count(*)::integer from live_article) as live,
      (select count(*)::integer from static_page) as pages, (select count(*)::integer from picture) as pictures,
      (select count(*)::integer from comment) as comments, (select count(*)::integer from revision) as revisions
  `.execute(db);
  return { rows, counts };
}

/** The second time the same is done. */
export const CASES_OF_GOING_ON: readonly CaseKind[] = [
  {
    input: /^kill the process \(SIGKILL\) in the middle of item ([\d,]+) of ([\d,]+) and start the same import again$/,
    outcome: /^([\d,]+) posts, no duplicate, item ([\d,]+) whole; the second run skips what is there and says so$/,
    holds: async ([at, of, all, whole]) => {
      const [number, count] = [numberOf(at), numberOf(of)];
      const text = Buffer.from(
        exportText(posts(count).map((post) => ({ ...post, content: `<p>بداية ${post.id} ونهاية ${post.id}</p>` }))),
      );
      const broken = breakingAt(text, text.indexOf(`نهاية ${number}<`));
      await using empty = await readImport([]);
      await expect(empty.bring([broken.source])).rejects.toThrow('the machine went out');
      const { counts: halfway } = await everythingIn(empty);
      expect(halfway[0]?.articles).toBeLessThan(number);
      broken.mend();
      const told = await empty.bring([broken.source]);
      expect(told.head).toMatchObject({ found: count, imported: numberOf(all), skipped: 0, failed: 0 });
      const { rows, counts } = await everythingIn(empty);
      expect(counts[0]).toMatchObject({ articles: count, live: count, revisions: count });
      expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
      expect((await empty.follow(oldPath({ id: numberOf(whole) }))).text).toContain(`بداية ${number} ونهاية ${number}`);
      const again = await empty.bring([broken.source]);
      expect(again.head).toMatchObject({ imported: 0, skipped: count, reasons: { 'already-there': count } });
      expect(await everythingIn(empty)).toEqual({ rows, counts });
    },
  },
  {
    input: /^pause at (\d+) %, restart the server, go on$/,
    outcome: /^continues at the stored place in the file without reading everything again into memory$/,
    holds: async ([percent]) => {
      const text = Buffer.from(exportText(posts(3_000)));
      const broken = breakingAt(text, Math.floor((text.length * Number(percent)) / 100));
      await using empty = await readImport([]);
      await expect(empty.bring([broken.source])).rejects.toThrow('the machine went out');
      const { counts } = await everythingIn(empty);
      expect(counts[0]?.articles).toBeGreaterThan(0);
      broken.mend();
      expect((await empty.bring([broken.source])).head).toMatchObject({ imported: 3_000, failed: 0 });
      // Once from the beginning, as it passes by, to know that it is the same file; then from where it was.
      const went = broken.began.filter((from) => from > 0);
      expect(broken.began[0]).toBe(0);
      expect(went.length).toBeGreaterThan(0);
      for (const from of went) expect(from).toBeGreaterThan((text.length * Number(percent)) / 200);
    },
  },
  {
    input: /^import the same WXR twice \(posts, pages, attachments, one custom type\)$/,
    outcome: /^the second run changes nothing: counts, ids and addresses the same$/,
    holds: async () => {
      const written = [
        ...posts(3).map((post) => ({ ...post, comments: [{ id: post.id }] })),
        { id: 10, type: 'page' },
        { id: 11, type: 'page', parent: 10 },
        picture(20, 'one.jpg', 1),
        picture(21, 'two.png'),
        { id: 30, type: 'portfolio' },
      ];
      const bytes = Buffer.from(exportText(written));
      const source: ExportSource = {
        name: 'export.xml',
        async *read(from) {
          yield bytes.subarray(from);
        },
      };
      await using site = await readImport([source]);
      const before = await everythingIn(site);
      const again = await site.bring([source]);
      expect(await everythingIn(site)).toEqual(before);
      expect(again.head).toMatchObject({ imported: 0, failed: 0, found: written.length, skipped: written.length });
      expect(again.addresses.map(({ old, why }) => [old, why])).toEqual(
        site.told.addresses.map(({ old, why }) => [old, why]),
      );
    },
  },
];
