import { createHash } from 'node:crypto';
import { syncFolder, type Tx } from '../storage/index.ts';
import { aboutIn } from './about/about-in.ts';
import { type PictureSaid, withSaid } from './about/said.ts';
import { originalNameOf } from './original-name.ts';
import { type PictureView, pictureFile } from './picture.ts';
import { findPictures, putPictures } from './picture-rows.ts';
import type { PicturePlace, SyncFolders } from './place/place.ts';
import { putFile } from './put-file.ts';
import { keepFiles } from './removed-pictures.ts';
import { writtenAnew } from './written-anew.ts';

/**
 * Takes a picture in: told by its bytes, decoded and written anew (so that nothing but the picture is kept: no script,
 * no place, no second file glued behind it), and put where pictures lie under its hash. Whose it is, as far as its file
 * says so, is kept in its row. The same bytes are kept once.
 *
 * @param said what others say of it, where its file is silent
 */
export async function keepPicture(
  tx: Tx,
  place: PicturePlace,
  bytes: Uint8Array,
  { originalName, said = {} }: { originalName: string; said?: PictureSaid },
): Promise<PictureView> {
  await keepFiles(tx);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const [held] = await findPictures(tx, [hash]);
  if (held !== undefined) return held;
  const name = originalNameOf(originalName);
  const picture = await writtenAnew(bytes, name);
  const { mediaType, widthPx, heightPx } = picture;
  const file = pictureFile({ hash, mediaType });
  await putFile(place.folder, { name: file, bytes: picture.bytes });
  await place.settle([file], syncOneByOne);
  const sizeBytes = picture.bytes.length;
  const about = withSaid(aboutIn(bytes), said);
  const [row] = await putPictures(tx, [{ hash, mediaType, widthPx, heightPx, sizeBytes, originalName: name, about }]);
  if (row === undefined) throw new Error('a picture that was put in is not there');
  return row;
}

const syncOneByOne: SyncFolders = async (paths) => {
  for (const path of paths) await syncFolder(path);
};
