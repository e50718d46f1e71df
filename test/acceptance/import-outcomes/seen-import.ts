import { sql } from 'kysely';
import { expect } from 'vitest';
import { plainTitle, type WxrItem } from '../../../src/transfer/wordpress/wxr/index.ts';
import type { Became, ReadImport } from '../../builders/read-import.ts';

/** A fault that a set of exports has: where it is, and in words what must come of it. */
export type Trap = { readonly where: string; readonly fault: string; readonly outcome: string };

/** The facts of a file that outcomes are held against. */
export type Facts = {
  readonly bytes: number;
  readonly items: number;
  readonly site: { readonly title: string | null };
  readonly authors_declared: readonly { readonly login: string; readonly name: string }[];
  readonly categories: readonly { readonly slug: string; readonly name: string }[];
};

/** A trap within what was imported. */
export type Seen = {
  readonly site: ReadImport;
  readonly facts: Facts;
  readonly trap: Trap;
  /** The file. */
  readonly bytes: Buffer;
  /** The items at which the trap lies; none where it lies in the channel. */
  readonly items: readonly WxrItem[];
  readonly pages: ReadonlyMap<string, string>;
};

/** One kind of outcome: how a set says it, and what must then be so. */
export type Rule = { readonly said: RegExp; readonly holds: (seen: Seen, words: readonly string[]) => Promise<void> };

/** What a rule's words must hold is told by what stands in their brackets. */
export const rule = (said: RegExp, holds: Rule['holds']): Rule => ({ said, holds });

/** The only one; a trap whose outcome needs one item and that has several is told so. */
export function only<Thing>(things: readonly Thing[]): Thing {
  const [thing] = things;
  if (thing === undefined || things.length > 1) throw new Error(`one is expected, and there are ${things.length}`);
  return thing;
}

/** What became of an item. */
export function becameOf({ site }: Pick<Seen, 'site'>, item: WxrItem): Became {
  const became = site.became.get(item);
  if (became === undefined) throw new Error(`nothing is known of item ${item.id}`);
  return became;
}

/** The page at which an item's old address ends, with one step at most. */
export async function pageOf({ site }: Pick<Seen, 'site'>, item: WxrItem): Promise<string> {
  const { status, text } = await site.follow(asSent(pathIn(item.link)));
  expect([item.link, status]).toEqual([item.link, 200]);
  return text;
}

/** A path and query as a browser sends them. */
export const asSent = (path: string): string => path.replace(/[^\x21-\x7e]+/g, (raw) => encodeURIComponent(raw));
export const pathIn = (link: string): string => link.replace(/^https?:\/\/[^/]+/, '') || '/';

/** An item's address in the newsroom, as it stands in links. */
export const homeOf = (seen: Pick<Seen, 'site'>, item: WxrItem): string => encodeURI(becameOf(seen, item).path ?? '');

export type Live = {
  headline: string;
  body: object;
  path: string;
  published_at: Date | null;
  lead: number | null;
  description: string;
};

/** An article as its readers have it; null where they have none. */
export async function liveOf({ site }: Pick<Seen, 'site'>, item: WxrItem): Promise<Live | null> {
  const { thing, thingId } = becameOf({ site }, item);
  if (thing !== 'article') return null;
  const { rows } = await sql<Live>`
    select live.headline, revision.content -> 'body' as body, address.path, live.published_at, live.lead_picture_id as lead, live.description
    from live_article live join revision on revision.id = live.revision_id
    join address on address.thing = 'article' and address.thing_id = live.article_id and address.state = 'canonical'
    where live.article_id = ${thingId}
  `.execute(site.db);
  return rows[0] ?? null;
}

/** The article of an item that readers have to have. */
export async function publishedOf(seen: Pick<Seen, 'site'>, item: WxrItem): Promise<Live> {
  const live = await liveOf(seen, item);
  if (live === null) throw new Error(`item ${item.id} isn't published`);
  return live;
}

/** What the report says of an item. */
export const remarksOn = ({ site }: Pick<Seen, 'site'>, item: WxrItem) =>
  site.told.remarks.filter(({ item: named }) => named === plainTitle(item.title));

/** Every answer that must be there. */
export async function found(site: ReadImport, target: string): ReturnType<ReadImport['follow']> {
  const answer = await site.follow(target);
  expect([target, answer.status]).toEqual([target, 200]);
  return answer;
}
