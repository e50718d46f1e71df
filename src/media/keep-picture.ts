import { createHash } from 'node:crypto';
import { syncFolder, type Tx } from '../storage/index.ts';
import { aboutIn } from './about/about-in.ts';
import { originalNameOf } from './original-name.ts';
import type { PictureView } from './picture.ts';
import { findPictures, putPictures } from './picture-rows.ts';
import { pictureFolder, putPicture } from './put-picture.ts';
import { keepFiles } from './removed-pictures.ts';
import { writtenAnew } from './written-anew.ts';

/**
 * Takes a picture in: told by its bytes, decoded and written anew (so that nothing but the picture is kept: no script,
 * no place, no second file glued behind it), and put into the media folder under its hash. Whose it is, as far as its file
 * says so, is kept in its row. The same bytes are kept once.
 *
 * @param mediaFolder where pictures lie; made when it is missing
 */
export async function keepPicture(
  tx: Tx,
  mediaFolder: string,
  bytes: Uint8Array,
  { originalName }: { originalName: string },
): Promise<PictureView> {
  await keepFiles(tx);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const [held] = await findPictures(tx, [hash]);
  if (held !== undefined) return held;
  const name = originalNameOf(originalName);
  const picture = await writtenAnew(bytes, name);
  await putPicture(mediaFolder, hash, picture);
  for (const path of [pictureFolder(mediaFolder, hash), mediaFolder]) await syncFolder(path);
  const { mediaType, widthPx, heightPx } = picture;
  const sizeBytes = picture.bytes.length;
  const about = aboutIn(bytes);
  const [row] = await putPictures(tx, [{ hash, mediaType, widthPx, heightPx, sizeBytes, originalName: name, about }]);
  if (row === undefined) throw new Error('a picture that was put in is not there');
  return row;
}
