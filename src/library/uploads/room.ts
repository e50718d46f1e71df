import { mkdir, statfs } from 'node:fs/promises';
import { refusals } from '../../media/index.ts';
import type { KnownUpload, Upload } from './upload-files.ts';

/** Bytes of the disk that no upload takes: the texts of the newsroom are saved there too. */
const SPARED_BYTES = 500_000_000;

/** What a picture takes in the end beside its upload: what is kept of it, and its renditions. */
const KEPT_BYTES = 3_000_000;

/** Uploads of one person that are under way at a time; the studio sends a few at once. */
const MOST_UNDER_WAY = 50;

/** Refuses an upload for which there is no room, or one too many of the same person. */
export async function checkRoom(
  mediaFolder: string,
  { length, owner }: Pick<KnownUpload, 'length' | 'owner'>,
  underWay: readonly Upload[],
): Promise<void> {
  const own = underWay.filter((upload) => upload.owner === owner);
  if (own.length >= MOST_UNDER_WAY) throw refusals.tooManyUploads({ most: MOST_UNDER_WAY });
  await mkdir(mediaFolder, { recursive: true });
  const { bavail, bsize } = await statfs(mediaFolder);
  const promised = underWay.reduce((sum, upload) => sum + upload.length - upload.offset + KEPT_BYTES, 0);
  const room = bavail * bsize - SPARED_BYTES - promised;
  if (room < length + KEPT_BYTES)
    throw refusals.noRoom({ megabytes: Math.ceil(length / 1e6), left: Math.max(0, Math.floor(room / 1e6)) });
}
