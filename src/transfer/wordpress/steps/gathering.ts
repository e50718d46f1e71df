import { type OldSite, offsetMinutesOf, oldSiteOf, zoneOf } from '../article/index.ts';
import type { WxrChannel, WxrItem, WxrRead, WxrSite } from '../wxr/index.ts';
import type { FileRemark, FoundAuthor, FoundTerm, SiteFacts } from './facts.ts';
import { type Guest, guestOf, signerKey, withGuests } from './guests.ts';
import { createListLinks } from './list-links.ts';
import { niceNames, slugKey } from './slug-in-letters.ts';

/** How the report names a type or status that an item doesn't say. */
const NONE = '(none)';

/** Of a file that is nothing but faults. */
const FILE_REMARKS = 1_000;

/** Items whose dates are looked at to learn the site's zone. */
const DATES = 2_000;

/** Zones of Arab newsrooms, and of those abroad; among zones that fit alike the first counts. */
const ZONES = [
  ...['Asia/Damascus', 'Asia/Beirut', 'Asia/Amman', 'Asia/Gaza', 'Asia/Baghdad', 'Africa/Cairo', 'Asia/Riyadh'],
  ...['Asia/Dubai', 'Africa/Khartoum', 'Africa/Tripoli', 'Africa/Tunis', 'Africa/Algiers', 'Africa/Casablanca'],
  ...['Africa/Nouakchott', 'Europe/Istanbul', 'Europe/Paris', 'Europe/London', 'America/New_York', 'UTC'],
];

/** Gathers what the files say of the whole site while its items pass by. */
export type Gathering = {
  channel(channel: WxrChannel): void;
  item(item: WxrItem): void;
  /** What is wrong with a file apart from its items. */
  file(file: number, piece: Extract<WxrRead, { kind: 'channel' | 'end' }>): void;
  /** An item that says too little to be one. */
  unreadable(): void;
  oldSite(): OldSite;
  facts(): SiteFacts;
};

export function createGathering(files: readonly string[]): Gathering {
  let site: Partial<WxrSite> = {};
  let oldSite = oldSiteOf({});
  const byType = new Map<string, Map<string, number>>();
  const approved = new Map<string, number>();
  const types = new Map<string, number>();
  const authors = new Map<string, FoundAuthor>();
  const guests: Guest[] = [];
  const terms = { category: new Map<string, FoundTerm>(), post_tag: new Map<string, FoundTerm>() };
  const otherTerms = new Map<string, number>();
  const declared = { authors: 0, categories: 0, tags: 0 };
  const fileRemarks = new Map<string, FileRemark>();
  const dated: Pick<WxrItem, 'date' | 'dateGmt'>[] = [];
  const listSlugs = new Set<string>();
  const listLinks = createListLinks((slug) => listSlugs.has(slug));

  /** What has no slug is at the end of no link. */
  function hasList(slug: string): void {
    if (slug !== '') listSlugs.add(slugKey(slug));
  }

  function used(domain: 'category' | 'post_tag', slug: string, name: string): void {
    const key = slug || name;
    const known = terms[domain].get(key);
    if (known !== undefined) terms[domain].set(key, { ...known, isUsed: true });
    else {
      terms[domain].set(key, { id: '', slug, name, parent: '', description: '', isDeclared: false, isUsed: true });
      hasList(slug);
    }
  }

  /** The same between other items is told once; of more than anybody reads only the kinds. */
  function told(remark: FileRemark): void {
    const { file, kind, what } = remark;
    const key = `${file} ${kind} ${what}`;
    const known = fileRemarks.get(key);
    if (known !== undefined) fileRemarks.set(key, { ...known, count: known.count + remark.count });
    else if (fileRemarks.size < FILE_REMARKS || what === '') fileRemarks.set(key, remark);
    else told({ ...remark, what: '' });
  }

  function counted(type: string, status: string): void {
    const states = byType.get(type) ?? new Map<string, number>();
    byType.set(type, states);
    count(states, status);
  }

  return {
    channel(channel) {
      site = { ...channel.site, ...site };
      oldSite = oldSiteOf(site);
      for (const { id, login, name } of channel.authors) {
        declared.authors += 1;
        const isUsed = authors.get(login)?.isUsed ?? false;
        authors.set(login, { id, login, name: name || login, bio: '', isDeclared: true, isUsed, isGuest: false });
        for (const slug of niceNames(login)) hasList(slug);
      }
      for (const { id, taxonomy, slug, parent, name, description } of channel.terms) {
        if (taxonomy !== 'category' && taxonomy !== 'post_tag') {
          count(otherTerms, taxonomy);
          continue;
        }
        declared[taxonomy === 'category' ? 'categories' : 'tags'] += 1;
        const key = slug || name;
        const isUsed = terms[taxonomy].get(key)?.isUsed ?? false;
        terms[taxonomy].set(key, { id, slug, name, parent, description, isDeclared: true, isUsed });
        hasList(slug);
      }
    },
    item(item) {
      const { creator, comments, date, dateGmt } = item;
      const [type, status] = [item.type || NONE, item.status || NONE];
      counted(type, status);
      for (const one of comments) {
        count(approved, one.approved || NONE);
        count(types, one.type || 'comment');
      }
      for (const { domain, slug, name } of item.terms) {
        if (domain === 'category' || domain === 'post_tag') used(domain, slug, name);
        if (domain === 'author') signed(signerKey({ slug, name }), name, true);
      }
      if (creator !== '') signed(creator, creator, false);
      const guest = guestOf(item);
      if (guest !== null) guests.push(guest);
      listLinks.item(item, oldSite);
      if (dated.length < DATES) dated.push({ date, dateGmt });
    },
    file(file, piece) {
      for (const { kind, what, line, count } of piece.faults) told({ file, line, kind, what, count });
      if (piece.kind === 'end' && (!piece.isWhole || piece.broken !== null))
        told({ file, line: piece.line, kind: 'file-cut', what: String(piece.at), count: 1 });
    },
    unreadable: () => counted(NONE, NONE),
    oldSite: () => oldSite,
    facts: () => ({
      site,
      files,
      byTypeAndStatus: Object.fromEntries([...byType].map(([type, states]) => [type, Object.fromEntries(states)])),
      comments: { byApproved: Object.fromEntries(approved), byType: Object.fromEntries(types) },
      authors: withGuests([...authors.values()], guests),
      categories: [...terms.category.values()],
      tags: [...terms.post_tag.values()],
      fileRemarks: [...fileRemarks.values()],
      declared,
      listLinks: listLinks.found(),
      otherTerms: Object.fromEntries(otherTerms),
      offsetMinutes: offsetMinutesOf(dated),
      zone: zoneOf(dated, ZONES),
    }),
  };

  function signed(login: string, name: string, isGuest: boolean): void {
    const known = authors.get(login);
    if (known === undefined)
      authors.set(login, { id: '', login, name, bio: '', isDeclared: false, isUsed: true, isGuest });
    else if (!known.isUsed) authors.set(login, { ...known, isUsed: true });
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
