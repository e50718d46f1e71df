import { sql } from 'kysely';
import type { PictureId } from '../../../base/ids.ts';
import { pictureAddress } from '../../../media/index.ts';
import type { Db } from '../../../storage/index.ts';
import { type HeldPicture, type Holdings, type OldSite, type Wanted, wantedOf } from '../article/index.ts';
import type { WxrItem } from '../wxr/index.ts';
import type { ItemFacts } from './facts.ts';

/** What the texts of a batch name, looked up at once. */
export async function holdingsFor(
  db: Db,
  importId: number,
  site: OldSite,
  items: readonly { readonly item: WxrItem; readonly facts: ItemFacts }[],
): Promise<Holdings> {
  const wanted = items.map(({ item }) => wantedOf(item, site));
  const reusables = await reusablesOf(db, importId, unique(wanted.flatMap((one) => one.reusables)));
  const inside = [...reusables.values()].map((content) => wantedOf({ content, meta: new Map() }, site));
  const all: readonly Wanted[] = [...wanted, ...inside];
  const thumbnails = items
    .map(({ facts }) => Number(facts.thumbnail))
    .filter((id) => Number.isSafeInteger(id) && id > 0);
  const links = unique(all.flatMap((one) => one.links));
  const numbers = links.flatMap((link) => /^\?p=(\d{1,15})$/.exec(link)?.[1] ?? []);
  const pictures = await picturesOf(db, importId, {
    keys: unique([...all.flatMap((one) => one.pictureIds), ...thumbnails]).map((id) => `post:${id}`),
    uploads: unique(all.flatMap((one) => one.uploads)),
    parents: items.map(({ item }) => `post:${item.id}`),
  });
  return {
    site,
    picturesById: new Map(pictures.map((one) => [one.oldId, one.held])),
    picturesByKey: new Map(pictures.flatMap(({ held }) => (held.file === null ? [] : [[held.file, held] as const]))),
    paths: await pathsOf(
      db,
      importId,
      links,
      numbers.map((id) => `post:${id}`),
    ),
    reusables,
  };
}

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

type PictureRow = {
  key: string;
  upload_key: string | null;
  facts: ItemFacts;
  picture: { id: PictureId; hash: string; mediaType: string; widthPx: number; heightPx: number };
};

async function picturesOf(
  db: Db,
  importId: number,
  { keys, uploads, parents }: { keys: readonly string[]; uploads: readonly string[]; parents: readonly string[] },
): Promise<readonly { oldId: number; held: HeldPicture }[]> {
  if (keys.length + uploads.length + parents.length === 0) return [];
  const { rows } = await sql<PictureRow>`
    select item.key, item.upload_key, item.facts, jsonb_build_object('id', picture.id, 'hash', picture.hash,
      'mediaType', picture.media_type, 'widthPx', picture.width_px, 'heightPx', picture.height_px) as picture
    from (
      select number from import_item where import_id = ${importId} and key = any(${[...keys]}::text[])
      union
      select number from import_item where import_id = ${importId} and upload_key = any(${[...uploads]}::text[])
      union
      select number from import_item where import_id = ${importId} and parent_key = any(${[...parents]}::text[])
    ) named
    join import_item item on item.import_id = ${importId} and item.number = named.number
    join picture on picture.id = item.thing_id
    where item.thing = 'picture'
  `.execute(db);
  return rows.map(({ key, upload_key, facts, picture }) => ({
    oldId: Number(key.replace(/^post:|#.*$/g, '')),
    held: {
      picture: picture.id,
      file: upload_key,
      address: pictureAddress(picture),
      alt: facts.alt ?? '',
      caption: facts.caption ?? '',
    },
  }));
}

async function pathsOf(
  db: Db,
  importId: number,
  links: readonly string[],
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (links.length === 0) return new Map();
  const { rows } = await sql<{ key: string; link_key: string | null; path: string }>`
    select key, link_key, path from import_item
    where import_id = ${importId} and path is not null
      and (link_key = any(${[...links]}::text[]) or key = any(${[...keys]}::text[]))
    order by number desc
  `.execute(db);
  return new Map(
    rows.flatMap(({ key, link_key, path }) => [
      ...(link_key === null ? [] : [[link_key, path] as const]),
      ...(key.startsWith('post:') ? [[`?p=${key.slice('post:'.length)}`, path] as const] : []),
    ]),
  );
}

async function reusablesOf(db: Db, importId: number, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ key: string; block: string | null }>`
    select key, facts ->> 'block' as block from import_item
    where import_id = ${importId} and type = 'wp_block' and key = any(${ids.map((id) => `post:${id}`)}::text[])
  `.execute(db);
  return new Map(rows.map(({ key, block }) => [Number(key.slice('post:'.length)), block ?? '']));
}

/** The old numbers of the pictures attached to an item, in the order of the files. */
export async function attachedTo(
  db: Db,
  importId: number,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const attached = new Map<string, number[]>();
  if (keys.length === 0) return attached;
  const { rows } = await sql<{ parent: string; key: string }>`
    select parent_key as parent, key from import_item
    where import_id = ${importId} and type = 'attachment' and parent_key = any(${[...keys]}::text[])
    order by number
  `.execute(db);
  for (const { parent, key } of rows) {
    const ids = attached.get(parent) ?? [];
    ids.push(Number(key.replace(/^post:|#.*$/g, '')));
    attached.set(parent, ids);
  }
  return attached;
}
