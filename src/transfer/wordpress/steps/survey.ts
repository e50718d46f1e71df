import { sql } from 'kysely';
import { canonicalPath } from '../../../arabic/index.ts';
import { mayStandAt } from '../../../newsroom/index.ts';
import { type Db, inTransaction, takeLong } from '../../../storage/index.ts';
import { linkKeyOf, type OldSite, unreadableMeta, uploadKeyOf } from '../article/index.ts';
import { type ExportSource, readExport, TEXTS_UNASKED, type WxrItem, type WxrRead } from '../wxr/index.ts';
import { behind } from './behind.ts';
import type { ItemFacts, SiteFacts } from './facts.ts';
import { formerPaths, pathOf } from './former-paths.ts';
import { createGathering } from './gathering.ts';
import { learnRoughly } from './learn.ts';
import { type MetPicture, saidIn } from './pictures.ts';
import { NEVER_TAKEN } from './plan.ts';
import { keepSurveyed, type Surveyed } from './surveyed.ts';

/** Rows that go to the database at once, and the bytes of the file they may be made of: some hold texts whole. */
const AT_ONCE = 1_000;
const BYTES_AT_ONCE = 32_000_000;
/** What a report needs of a title; the rest of a long one is in the article. */
const TITLE_UNITS = 500;

/**
 * Reads all files once and writes down what is in them: a row for each item, and what they say of the site. Nothing of
 * it is seen by readers. Done again from the beginning when it was broken off.
 *
 * @param told `onProgress`, after every batch, how many items were read; `onPicture` of each attachment that may come in
 */
export async function survey(
  db: Db,
  importId: number,
  sources: readonly ExportSource[],
  { onProgress, onPicture }: { onProgress: (items: number) => void; onPicture: (met: MetPicture) => void },
): Promise<SiteFacts> {
  await inTransaction(db, async (tx) => {
    await takeLong(tx);
    await sql`delete from import_item where import_id = ${importId}`.execute(tx);
  });
  const gathering = createGathering(sources.map(({ name }) => name));
  let number = 0;
  let rows: Surveyed[] = [];
  let bytes = 0;
  await using writing = behind(1);
  const flush = async () => {
    const [full, upTo] = [rows, number];
    rows = [];
    bytes = 0;
    await writing.next(async () => {
      await keepSurveyed(db, importId, full);
      onProgress(upTo);
    });
  };
  for (const [file, source] of sources.entries()) {
    for await (const read of readExport(source, { unasked: TEXTS_UNASKED })) {
      if (read.kind === 'channel' || read.kind === 'end') {
        if (read.kind === 'channel') gathering.channel(read.channel);
        gathering.file(file, read);
        continue;
      }
      number += 1;
      if (read.kind === 'item') gathering.item(read.item);
      else gathering.unreadable();
      const row = rowOf(read, { number, file, site: gathering.oldSite() });
      rows.push(row);
      const address = row.facts.url ?? '';
      if (address !== '' && !NEVER_TAKEN.has(row.status)) onPicture({ number, address, said: saidIn(row.facts) });
      bytes += read.next.at - read.at;
      if (rows.length >= AT_ONCE || bytes >= BYTES_AT_ONCE) await flush();
    }
  }
  await flush();
  await writing.last();
  await learnRoughly(db, ['import_item']);
  return gathering.facts();
}

type ItemPiece = Exclude<WxrRead, { kind: 'channel' | 'end' }>;

function rowOf(read: ItemPiece, { number, file, site }: { number: number; file: number; site: OldSite }): Surveyed {
  const { line, at } = read;
  if (read.kind === 'unreadable') {
    const facts: ItemFacts = { ...NOTHING, slug: '' };
    return {
      ...{ number, key: `n:${number}`, file, line, at, type: '', status: '', title: read.title, link: '' },
      ...{ link_key: null, upload_key: null, parent_key: null, thing: null, path: null, facts },
      ...{ outcome: 'failed', why: read.why, remarks: read.faults },
    };
  }
  const { item, faults } = read;
  const link_key = linkKeyOf(item.link, site);
  const link = item.link.slice(0, 4_000).toWellFormed();
  const thing = becomes(item);
  return {
    ...{ number, key: keyOf(item, link_key, number), file, line, at, link_key },
    type: item.type || 'post',
    status: item.status,
    title: item.title.slice(0, TITLE_UNITS).toWellFormed(),
    link,
    thing,
    path: thing !== null && isSeen(item) ? wishedPath(link) : null,
    upload_key: item.attachmentUrl === '' ? null : uploadKeyOf(item.attachmentUrl, site),
    parent_key: numberedKey(item.parent),
    facts: factsOf(item),
    outcome: null,
    why: null,
    // A character that was dropped breaks what a program counted.
    remarks: faults.some(({ kind }) => kind === 'forbidden-characters')
      ? [...faults, ...unreadableMeta(item.meta)]
      : faults,
  };
}

/** Whether readers saw it; of what is written down, `eachWithoutAddress` asks the same. */
const isSeen = ({ status, password }: WxrItem): boolean => status === 'publish' && password === '';

/** A page that readers didn't see becomes an article in draft: a static page is seen as soon as it is there. */
function becomes(item: WxrItem): Surveyed['thing'] {
  const type = item.type || 'post';
  if (NEVER_TAKEN.has(item.status) || !(type === 'post' || type === 'page')) return null;
  return type === 'page' && isSeen(item) ? 'static_page' : 'article';
}

function wishedPath(link: string): string | null {
  const raw = pathOf(link);
  const path = raw === null ? null : canonicalPath(raw);
  return path === null || !mayStandAt(path) ? null : path;
}

/** What names an item over several files and imports: its number in the old site, or its address. */
function keyOf(item: WxrItem, linkKey: string | null, number: number): string {
  return numberedKey(item.id) ?? (linkKey === null ? `n:${number}` : `link:${linkKey}`);
}

/** The key of an item by its number in the old site; null for what is no number of one. */
const numberedKey = (id: string): string | null =>
  /^\d{1,15}$/.test(id) && Number(id) !== 0 ? `post:${Number(id)}` : null;

/** Where plug-ins keep whose a picture is (Media Credit, Image Source Control); WordPress itself has no place for it. */
const CREDITS = ['_media_credit', 'isc_image_source'];

const NOTHING = {
  ...{ date: '', dateGmt: '', pubDate: '', creator: '', isProtected: false, isSticky: false, thumbnail: '' },
  ...{ categories: [], coAuthors: [], comments: 0, oldPaths: [] },
} as const;

function factsOf(item: WxrItem): ItemFacts {
  const meta = (key: string) => item.meta.get(key)?.at(-1) ?? '';
  const { slug, date, dateGmt, pubDate, creator, password, isSticky, terms, comments } = item;
  return {
    ...{ slug, date, dateGmt, pubDate, creator, isSticky },
    isProtected: password !== '',
    thumbnail: meta('_thumbnail_id').trim(),
    categories: terms.filter(({ domain }) => domain === 'category').map((term) => term.slug || term.name),
    coAuthors: terms.filter(({ domain }) => domain === 'author').map((term) => term.slug || term.name),
    comments: comments.filter((one) => one.approved === '1' && (one.type === '' || one.type === 'comment')).length,
    oldPaths: formerPaths(item),
    ...(item.type !== 'attachment'
      ? {}
      : {
          alt: meta('_wp_attachment_image_alt'),
          caption: item.excerpt,
          credit: CREDITS.map(meta).find((said) => said.trim() !== '') ?? '',
          url: item.attachmentUrl,
        }),
    ...(item.type === 'wp_block' ? { block: item.content } : {}),
    ...(item.type !== 'nav_menu_item'
      ? {}
      : {
          menu: {
            menu: terms.find(({ domain }) => domain === 'nav_menu')?.slug ?? '',
            order: wholeNumber(item.menuOrder),
            kind: meta('_menu_item_type'),
            object: meta('_menu_item_object'),
            objectId: meta('_menu_item_object_id'),
            parent: meta('_menu_item_menu_item_parent'),
            url: meta('_menu_item_url'),
          },
        }),
  };
}

/** What the database takes as an integer; 0 for anything else. */
function wholeNumber(said: string): number {
  const value = Number(said);
  return (value | 0) === value ? value : 0;
}
