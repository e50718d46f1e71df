import { sql } from 'kysely';
import { expect } from 'vitest';
import { parseBody, plainTextOf } from '../../../src/body/index.ts';
import type { Db } from '../../../src/storage/index.ts';
import { plainTitle, sourceOf } from '../../../src/transfer/wordpress/wxr/index.ts';
import { readImport } from '../../builders/read-import.ts';
import {
  asSent,
  becameOf,
  found,
  only,
  pathIn,
  publishedOf,
  type Rule,
  remarksOn,
  rule,
  type Seen,
} from './seen-import.ts';

/** What XML forbids. */
const FORBIDDEN = /\p{Cc}|[\ufffe\uffff]/u;

const fileRemarks = ({ site }: Pick<Seen, 'site'>) => site.told.remarks.filter(({ item }) => item === '');

/** `1-6, 8-10, 12` in words of numbers. */
export function numbersIn(said: string): readonly string[] {
  return said.split(', ').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  });
}

/** The file itself: what is read of one that is damaged, and what is told of it. */
export const OF_FILES: readonly Rule[] = [
  rule(/^read as if it were not there$/, async ({ site, facts }) => {
    expect(site.told.head.found).toBe(facts.items);
    expect((await found(site, '/')).text).toContain(facts.site.title ?? '');
    expect(fileRemarks({ site }).map(({ kind }) => kind)).not.toContain('invalid-bytes');
  }),
  rule(/^recognised by its namespaces$/, async ({ site, facts }) => expect(site.told.head.found).toBe(facts.items)),
  rule(/^a warning$/, async (seen) => expect(fileRemarks(seen).map(({ kind }) => kind)).toContain('no-version')),
  rule(/^import goes on$/, async ({ site }) => expect(site.told.head.imported).toBeGreaterThan(0)),
  rule(/^dropped$/, async (seen) => {
    const { headline, body } = await publishedOf(seen, only(seen.items));
    const said = `${headline} ${plainTextOf(parseBody(body))}`;
    expect(said.replace(/[\n\t]/g, '')).not.toMatch(FORBIDDEN);
  }),
  rule(/^the number is in the report$/, async (seen) => {
    const told = only(remarksOn(seen, only(seen.items)).filter(({ kind }) => kind === 'forbidden-characters'));
    expect(told.count).toBe([...seen.trap.fault.matchAll(/U\+[0-9A-F]{4}/g)].length);
  }),
  rule(/^reported with line$/, async (seen) => {
    const told = remarksOn(seen, only(seen.items));
    expect(told.length).toBeGreaterThan(0);
    for (const { line } of told) expect(line).toBeGreaterThan(1);
  }),
  rule(/^imported, or named in the report as unreadable with its line$/, async (seen) => {
    const item = only(seen.items);
    expect(becameOf(seen, item).outcome).toBe('imported');
    await publishedOf(seen, item);
  }),
  rule(/^the next article \((\d+)\) is imported in either case$/, async (seen, [id]) => {
    await publishedOf(seen, only(seen.site.items.filter((item) => item.id === id)));
  }),
  rule(/^((?:\d+(?:-\d+)?, )*\d+(?:-\d+)?) imported$/, async (seen, [said = '']) => {
    for (const id of numbersIn(said)) {
      const item = only(seen.site.items.filter((one) => one.id === id));
      expect([id, becameOf(seen, item).outcome]).toEqual([id, 'imported']);
      await found(seen.site, asSent(pathIn(item.link)));
    }
  }),
  rule(/^the report says: the file ends at byte N inside the article «(.+)»$/, async (seen, [title = '']) => {
    const cut = only(fileRemarks(seen).filter(({ kind }) => kind === 'file-cut'));
    expect(cut.what).toBe(String(seen.facts.bytes));
    const item = only(seen.site.told.remarks.filter(({ kind }) => kind === 'cut-off'));
    expect(item.item).toBe(title);
    for (const told of [title, String(seen.facts.bytes)])
      expect(seen.site.told.html.replaceAll(/[,٬]/g, '')).toContain(told);
  }),
  rule(/^nothing half-done is visible$/, async ({ site, pages }) => {
    const half = site.told.remarks.filter(({ kind }) => kind === 'cut-off').map(({ item }) => item);
    const whole = new Set(site.items.map(({ title }) => plainTitle(title)));
    for (const title of half.filter((one) => !whole.has(one)))
      expect([...pages].filter(([, page]) => page.includes(title)).map(([address]) => address)).toEqual([]);
  }),
  rule(/^a later run with the whole file adds only what is missing$/, async ({ bytes, site }) => {
    const last = bytes.lastIndexOf('<item>');
    const title = only(site.told.remarks.filter(({ kind }) => kind === 'cut-off')).item;
    const link = /<link>[^<]*/g.exec(bytes.subarray(last).toString('utf8'))?.[0];
    const rest = `<item><title>${title}</title>${link}</link><content:encoded><![CDATA[<p>نص كامل.</p>]]></content:encoded><wp:post_id>9999</wp:post_id><wp:post_date>2019-03-10 08:15:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`;
    await using own = await readImport([sourceOf('cut.xml', bytes)]);
    const before = await articlesOf(own.db);
    const told = await own.bring([sourceOf('whole.xml', Buffer.concat([bytes.subarray(0, last), Buffer.from(rest)]))]);
    expect(told.head).toMatchObject({ imported: 1, failed: 0, skipped: own.told.head.imported });
    const after = await articlesOf(own.db);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ headline }) => headline)).toEqual([title]);
  }),
];

type Article = { id: number; path: string; headline: string };

async function articlesOf(db: Db): Promise<readonly Article[]> {
  const { rows } = await sql<Article>`
    select live.article_id as id, address.path, live.headline from live_article live
    join address on address.thing = 'article' and address.thing_id = live.article_id and address.state = 'canonical'
    order by live.article_id
  `.execute(db);
  return rows;
}
