import { sql } from 'kysely';
import { expect } from 'vitest';
import { plainTitle } from '../../../src/transfer/wordpress/wxr/index.ts';
import { bodyIn } from './page-text.ts';
import {
  asSent,
  becameOf,
  found,
  homeOf,
  only,
  pageOf,
  pathIn,
  publishedOf,
  type Rule,
  rule,
  type Seen,
} from './seen-import.ts';

const upper = (path: string): string => path.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
const lower = (path: string): string => path.replace(/%[0-9a-f]{2}/gi, (code) => code.toLowerCase());

/** An address answers with an item's page: at once, or by one step. */
async function leadsTo({ site }: Seen, target: string, home: string): Promise<void> {
  const { status, at } = await site.follow(target);
  expect([target, status]).toEqual([target, 200]);
  expect([target, upper(asSent(at.replace(/[?#].*$/, '')))]).toEqual([target, upper(home)]);
}

/** A letter that was cut is left as it is: no browser can send anything else for it. */
const rawOf = (path: string): string =>
  path.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    const bytes = Buffer.from(codes.replaceAll('%', ''), 'hex');
    const text = new TextDecoder('utf-8').decode(bytes);
    return text.includes('\ufffd') ? codes : text;
  });

async function allForms(seen: Seen, forms: readonly ((path: string) => string)[]): Promise<void> {
  for (const item of seen.items)
    for (const form of forms) await leadsTo(seen, form(asSent(pathIn(item.link))), homeOf(seen, item));
}

/** Where readers of the old site find things now. */
export const OF_ADDRESSES: readonly Rule[] = [
  rule(/^the old address answers 200 or one 301$/, (seen) => allForms(seen, [(path) => path])),
  rule(/^%D8 and %d8 and raw forms reach the same page$/, (seen) => allForms(seen, [upper, lower, rawOf])),
  rule(/^same page for %D9 and %d9$/, (seen) => allForms(seen, [upper, lower])),
  rule(/^both address forms reach it with at most one 301$/, (seen) =>
    allForms(seen, [(path) => asSent(rawOf(path).normalize('NFC')), (path) => asSent(rawOf(path).normalize('NFD'))]),
  ),
  rule(/^the new canonical slug is cut between words$/, async (seen) => {
    const item = only(seen.items);
    const slug = decodeURI(homeOf(seen, item)).split('/').at(-2) ?? '';
    const words = plainTitle(item.title).split(/\s+/).join('-');
    expect(`${words}-`.startsWith(`${slug}-`)).toBe(true);
  }),
  rule(/^three articles, none lost$/, async (seen) => {
    expect(seen.items).toHaveLength(3);
    const live = await Promise.all(seen.items.map((item) => publishedOf(seen, item)));
    expect(new Set(live.map(({ path }) => path)).size).toBe(3);
    for (const [index, item] of seen.items.entries()) {
      const own = await seen.site.ask(encodeURI(live[index]?.path ?? ''));
      expect(own.text).toContain(item.content.replace(/<[^>]*>/g, ''));
    }
  }),
  rule(/^the dated addresses of the first two each reach their own$/, async (seen) => {
    for (const item of seen.items.slice(0, 2)) expect(homeOf(seen, item)).toBe(asSent(pathIn(item.link)));
    await allForms({ ...seen, items: seen.items.slice(0, 2) }, [(path) => path]);
  }),
  rule(/^the clash is in the report$/, async (seen) => {
    const titles = new Set(seen.items.map(({ title }) => plainTitle(title)));
    const told = seen.site.told.remarks.filter(({ kind, item }) => kind === 'address-taken' && titles.has(item));
    expect(told).toHaveLength(1);
    const links = new Set(seen.items.map(({ link }) => link));
    const rows = seen.site.told.addresses.filter(({ old }) => links.has(old));
    expect(rows.map(({ why }) => why).filter((why) => why === 'address-taken')).toHaveLength(1);
  }),
  rule(/^addresses with either old slug \(and the old date\) answer with one 301 to the article$/, async (seen) => {
    const item = only(seen.items);
    const [path, home] = [asSent(pathIn(item.link)), homeOf(seen, item)];
    const slugs = item.meta.get('_wp_old_slug') ?? [];
    const dates = (item.meta.get('_wp_old_date') ?? []).map((date) => date.replaceAll('-', '/'));
    const bySlug = slugs.map((slug) => path.replace(/[^/]+\/$/, `${asSent(slug)}/`));
    const byDate = dates.flatMap((date) => [path, ...bySlug].map((one) => one.replace(/\d{4}\/\d\d\/\d\d/, date)));
    expect(bySlug.length + byDate.length).toBeGreaterThan(slugs.length);
    for (const old of [...bySlug, ...byDate]) {
      const { status, location } = await seen.site.ask(old);
      expect({ old, status, location }).toEqual({ old, status: 301, location: home });
    }
  }),
  rule(/^all rewritten to the new canonical addresses \(fragment kept\)$/, async (seen) => {
    const item = only(seen.items);
    const wanted = [...item.content.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link);
    const links = [...bodyIn(await pageOf(seen, item)).matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link);
    expect(links.map((link) => link.split('#')[1])).toEqual(wanted.map((link) => link.split('#')[1]));
    for (const link of links) {
      expect(link).toMatch(/^\//);
      const { status } = await seen.site.ask(asSent(link.replace(/#.*$/, '')));
      expect([link, status]).toEqual([link, 200]);
    }
  }),
  rule(/^imported, keyed by its address$/, async (seen) => {
    const item = only(seen.items);
    expect(becameOf(seen, item).outcome).toBe('imported');
    await leadsTo(seen, asSent(pathIn(item.link)), homeOf(seen, item));
    const { rows } = await sql<{ key: string }>`
      select key from import_item where number = ${becameOf(seen, item).number}
    `.execute(seen.site.db);
    expect(decodeURI(only(rows).key)).toContain(pathIn(item.link).replace(/\/$/, ''));
  }),
  rule(/^(\/\S+\/) answers$/, async ({ site }, [path = '']) => {
    expect((await found(site, encodeURI(path))).at).toBe(encodeURI(path));
  }),
  rule(/^no public address$/, async (seen) => {
    for (const item of seen.items) {
      expect(becameOf(seen, item).path).toBeNull();
      expect((await seen.site.follow(asSent(pathIn(item.link)))).status).toBe(404);
    }
  }),
  rule(/^its address is in the report as unanswered$/, async (seen) => {
    for (const item of seen.items.filter(({ type }) => type !== 'nav_menu_item')) {
      expect((await seen.site.follow(asSent(pathIn(item.link)))).status).toBe(404);
      expect(seen.site.told.remarks.map(({ what }) => what)).toContain(item.link);
      expect(seen.site.told.html).toContain(decodeURI(item.link));
    }
  }),
];
