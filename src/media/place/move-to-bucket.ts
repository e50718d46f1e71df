import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { allEnded } from '../../base/all-ended.ts';
import { gate } from '../gate.ts';
import { movedWrong } from '../refusals.ts';
import { type S3Setting, s3Client } from './s3-client.ts';
import { FOR_EVER } from './s3-place.ts';

/** Folders of pictures by how their hashes begin, and the names of files in them; all else in the folder is no picture. */
const FOLDER = /^[0-9a-f]{2}$/;
const FILE = /^[0-9a-f]{64}(?:-[0-9a-z-]{2,16})?\.(?:webp|avif|jpeg|png)$/;

/** Files on their way at a time, each whole in memory. */
const AT_ONCE = 8;

/** How many files were sent, and how many had been before. */
export type Moved = { readonly sent: number; readonly there: number };

/**
 * Copies every file of a folder of pictures into a bucket, and compares each with what is there then. What a former
 * run has brought isn't sent again, so that it goes on where it was broken off. The folder stays as it is.
 */
export async function moveToBucket(
  folder: string,
  setting: S3Setting,
  onProgress: (moved: Moved) => void,
): Promise<Moved> {
  const client = s3Client(setting);
  const few = gate(AT_ONCE);
  const moved = { sent: 0, there: 0 };

  async function move(path: string, name: string): Promise<void> {
    const bytes = await readFile(path);
    const sha256 = hashOf(bytes);
    if ((await client.head(name))?.sha256 === sha256) {
      moved.there++;
      return;
    }
    await client.put(name, bytes, { ...FOR_EVER, 'content-type': `image/${extname(name).slice(1)}` });
    // Read again: what is believed now is all that there will be once the folder is gone.
    const came = await client.read(name);
    if (came === null || hashOf(came) !== sha256) throw movedWrong({ place: client.place, name });
    moved.sent++;
  }

  const folders = (await readdir(folder).catch(noneWhereMissing)).filter((name) => FOLDER.test(name));
  for (const start of folders.sort()) {
    const names = (await readdir(join(folder, start))).filter((name) => FILE.test(name));
    await allEnded(names.map((name) => few(1, () => move(join(folder, start, name), name))));
    onProgress({ ...moved });
  }
  return moved;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function noneWhereMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
