import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { syncFolder, type Tx } from '../storage/index.ts';
import { type PictureView, pictureFile } from './picture.ts';
import { notAPicture, pictureTooLarge } from './refusals.ts';

/** Told by what the bytes are, not by a name or a label. Drawings that can hold script (SVG) aren't among them. */
const TAKEN = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff']);

/** Width of what is kept; the widest place on a page is 1,200 px, drawn at up to 1.33 dots a pixel. */
const WIDEST_PX = 1600;

/** Dots that are decoded at most, 400 MB of memory at four bytes each. */
const MOST_DOTS = 100_000_000;

const QUALITY = 82;

/**
 * Takes a picture in: told by its bytes, decoded and written anew (so that nothing but the picture is kept: no script,
 * no place, no second file glued behind it), and put into the media folder under its hash. The same bytes are kept once.
 *
 * @param mediaFolder where pictures lie; made when it is missing
 */
export async function keepPicture(
  tx: Tx,
  mediaFolder: string,
  bytes: Uint8Array,
  { originalName }: { originalName: string },
): Promise<PictureView> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const held = await findPicture(tx, hash);
  if (held !== null) return held;
  const { data, info } = await writtenAnew(bytes, originalName);
  const kept = { hash, mediaType: 'image/webp', widthPx: info.width, heightPx: info.height };
  await writeWhole(join(mediaFolder, hash.slice(0, 2)), pictureFile(kept), data);
  const { rows } = await sql<Pick<PictureView, 'id'>>`
    insert into picture (hash, media_type, width_px, height_px, size_bytes, original_name, created_at)
    values (${hash}, ${kept.mediaType}, ${kept.widthPx}, ${kept.heightPx}, ${data.length}, ${originalName}, now())
    on conflict (hash) do update set hash = excluded.hash
    returning id
  `.execute(tx);
  const row = rows[0];
  if (row === undefined) throw new Error('an insert returned no row');
  return { id: row.id, ...kept };
}

async function findPicture(tx: Tx, hash: string): Promise<PictureView | null> {
  const { rows } = await sql<PictureView>`
    select id, hash, media_type as "mediaType", width_px as "widthPx", height_px as "heightPx"
    from picture where hash = ${hash}
  `.execute(tx);
  return rows[0] ?? null;
}

async function writtenAnew(bytes: Uint8Array, name: string) {
  if (bytes.length === 0) throw notAPicture({ name });
  // The head is read without a bound, so that a picture too large is told from what is none.
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw notAPicture({ name }, { cause });
    });
  if (!TAKEN.has(found.format)) throw notAPicture({ name });
  if (found.width * found.height > MOST_DOTS) throw pictureTooLarge({ name, megapixels: MOST_DOTS / 1_000_000 });
  return sharp(bytes, { limitInputPixels: MOST_DOTS, failOn: 'error' })
    .autoOrient()
    .resize({ width: WIDEST_PX, withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw notAPicture({ name }, { cause });
    });
}

/** Writes a file so that it is there whole or not at all, and on disk before anybody is told of it. */
async function writeWhole(folder: string, name: string, data: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${randomUUID()}`);
  try {
    const file = await open(unfinished, 'wx', 0o644);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  for (const path of [folder, dirname(folder)]) await syncFolder(path);
}
