import { sql } from 'kysely';
import { expect } from 'vitest';
import { plainTitle, type WxrItem } from '../../../src/transfer/wordpress/wxr/index.ts';
import { textIn } from './page-text.ts';
import {
  asSent,
  becameOf,
  found,
  liveOf,
  only,
  pathIn,
  publishedOf,
  type Rule,
  remarksOn,
  rule,
  type Seen,
} from './seen-import.ts';

/** No page, feed or list has its title or its words, and nothing answers at its address. */
async function unseen({ site, pages }: Seen, item: WxrItem): Promise<void> {
  const [title, text] = [plainTitle(item.title), textIn(item.content).trim()];
  for (const [address, page] of pages)
    expect([address, page.includes(title) || (text.length > 8 && page.includes(text))]).toEqual([address, false]);
  expect([item.link, (await site.follow(asSent(pathIn(item.link)))).status]).toEqual([item.link, 404]);
}

async function standingOf(
  { site }: Seen,
  item: WxrItem,
): Promise<{ state: string; due_at: Date | null; dated: boolean }> {
  const { thing, thingId } = becameOf({ site }, item);
  expect([item.id, thing]).toEqual([item.id, 'article']);
  const { rows } = await sql<{ state: string; due_at: Date | null; dated: boolean }>`
    select state, due_at, first_published_at is not null as dated from article where id = ${thingId}
  `.execute(site.db);
  return only(rows);
}

/** What readers may see, and when. */
export const OF_STATES: readonly Rule[] = [
  rule(/^a draft without a date$/, async (seen) => {
    for (const item of seen.items)
      expect(await standingOf(seen, item)).toMatchObject({ state: 'draft', due_at: null, dated: false });
  }),
  rule(/^dated from GMT$/, async (seen) => {
    const item = only(seen.items);
    expect((await publishedOf(seen, item)).published_at).toEqual(new Date(`${item.dateGmt.replace(' ', 'T')}Z`));
  }),
  rule(/^none is ever visible to readers, in feeds, sitemap or search$/, async (seen) => {
    expect(seen.items.length).toBeGreaterThan(0);
    for (const item of seen.items) await unseen(seen, item);
  }),
  rule(/^trash and auto-draft are skipped and counted$/, async (seen) => {
    const left = seen.items.filter(({ status }) => status === 'trash' || status === 'auto-draft');
    for (const item of left)
      expect(becameOf(seen, item)).toMatchObject({ outcome: 'skipped', why: item.status, thing: null });
    for (const { status } of left) expect(seen.site.told.head.reasons[status]).toBeGreaterThan(0);
  }),
  rule(/^private and pending become drafts in the newsroom$/, async (seen) => {
    const kept = seen.items.filter(({ status }) => status === 'private' || status === 'pending');
    for (const item of kept) {
      expect(await standingOf(seen, item)).toMatchObject({ state: 'draft' });
      expect(remarksOn(seen, item).map(({ kind }) => kind)).toContain('state');
    }
  }),
  rule(/^stays scheduled at (\d{4}-\d\d-\d\d) (\d\d:\d\d) local$/, async (seen, [day, time]) => {
    const item = only(seen.items);
    expect(item.date).toBe(`${day} ${time}:00`);
    const due = new Date(`${item.dateGmt.replace(' ', 'T')}Z`);
    expect(await standingOf(seen, item)).toMatchObject({ state: 'scheduled', due_at: due });
  }),
  rule(/^not published by the import$/, async (seen) => {
    for (const item of seen.items) {
      expect(await liveOf(seen, item)).toBeNull();
      await unseen(seen, item);
    }
  }),
  rule(
    /^its words \((.+)\) are in no public page, feed, search result, excerpt or social card unless the site chooses otherwise$/,
    async (seen, [words = '']) => {
      for (const [address, page] of seen.pages) expect([address, page.includes(words)]).toEqual([address, false]);
      for (const item of seen.items) await unseen(seen, item);
    },
  ),
  rule(/^reported$/, async (seen) => {
    expect(seen.items.length).toBeGreaterThan(0);
    for (const item of seen.items) {
      // What is wrong with an author is told of the author.
      const ofAuthor = seen.site.told.remarks.filter((told) => told.item === item.creator);
      expect([...remarksOn(seen, item), ...ofAuthor]).not.toEqual([]);
    }
  }),
  rule(/^the article is imported$/, async (seen) => {
    for (const item of seen.items) await publishedOf(seen, item);
  }),
  rule(/^counted as not imported \(or imported as a page when asked\)$/, async (seen) => {
    for (const item of seen.items) expect(becameOf(seen, item).outcome).toBe('skipped');
    const { reasons } = seen.site.told.head;
    for (const item of seen.items) expect(reasons[becameOf(seen, item).why ?? '']).toBeGreaterThan(0);
  }),
  rule(/^nothing after it is lost$/, async (seen) => {
    const all = [...seen.site.became.keys()];
    const after = all
      .slice(all.indexOf(only(seen.items)) + 1)
      .filter(({ type, status }) => type === 'post' && status === 'publish');
    expect(after.length).toBeGreaterThan(0);
    for (const item of after) if (item.password === '') await found(seen.site, asSent(pathIn(item.link)));
  }),
];
