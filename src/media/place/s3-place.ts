import { readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { allEnded } from '../../base/all-ended.ts';
import { Refusal } from '../../base/refusal.ts';
import { gate } from '../gate.ts';
import { pictureFolder, putFile, removeAbandoned, removeUnsent } from '../put-file.ts';
import { placeAway } from '../refusals.ts';
import type { PicturePlace, PlaceProblem } from './place.ts';
import { type S3Setting, s3Client } from './s3-client.ts';

/** Requests that write, at a time. Each has a file of some 100 kB in memory. */
const WRITES_AT_ONCE = 16;

/** Files that are being sent to readers at a time; who comes then is told to come again. */
const MOST_OPEN = 256;

/** For how long it is believed how the storage was. Looking costs a write. */
const CHECKED_MS = 60_000;

/** What is written to see whether anything can be. */
const CHECK = 'warraq-check';

/** What stands under a name never changes, and is told so also where readers get it from the storage itself. */
export const FOR_EVER = { 'cache-control': 'public, max-age=31536000, immutable' };

const PROBLEMS: Readonly<Record<string, PlaceProblem>> = {
  'media.placeAway': 'away',
  'media.placeRefuses': 'refuses',
  'media.placeFull': 'full',
};

/**
 * Pictures in a bucket of a storage that speaks S3, an object for each file, under its name.
 *
 * @param folder of this machine, in which files are written before they are sent there
 */
export function s3Place(setting: S3Setting, folder: string): PicturePlace {
  const { endpoint, bucket } = setting;
  const client = s3Client(setting);
  const few = gate(WRITES_AT_ONCE);
  const pathOf = (name: string) => join(pictureFolder(folder, name), name);
  let open = 0;
  let checked: { readonly at: number; readonly found: Promise<PlaceProblem | null> } | null = null;

  async function send(name: string): Promise<void> {
    const bytes = await readFile(pathOf(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null) {
      // Somebody who had the same picture has sent it, and removed its file.
      if ((await client.head(name)) === null) throw new Error('a file to be sent is not there');
      return;
    }
    const contentType = `image/${extname(name).slice(1)}`;
    await client.put(name, bytes, { ...FOR_EVER, 'content-type': contentType });
    await rm(pathOf(name), { force: true });
  }

  async function look(): Promise<PlaceProblem | null> {
    try {
      await client.put(CHECK, new Uint8Array(Buffer.from(CHECK)), { 'content-type': 'text/plain' });
      return null;
    } catch (error) {
      const problem = error instanceof Refusal ? PROBLEMS[error.code] : undefined;
      if (problem === undefined) throw error;
      return problem;
    }
  }

  return {
    name: { kind: 's3', endpoint, bucket },
    folder,
    settle: async (names) => {
      await allEnded(names.map((name) => few(1, () => send(name))));
    },
    bring: async (name) => {
      const bytes = await client.read(name);
      if (bytes === null) throw new Error('a picture is not in the bucket');
      await putFile(folder, { name, bytes });
    },
    forget: (name) => rm(pathOf(name), { force: true }),
    sizeOf: async (name) => (await client.head(name))?.sizeBytes ?? null,
    bytesMadeOf: async (hash) => (await client.list(`${hash}-`)).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    open: async (name) => {
      if (open >= MOST_OPEN) throw placeAway({ place: client.place, why: 'busy' });
      open++;
      try {
        const response = await client.get(name);
        if (response?.body == null) {
          open--;
          return null;
        }
        const bytes = Readable.fromWeb(response.body as ReadableStream);
        bytes.once('close', () => {
          open--;
        });
        return { sizeBytes: Number(response.headers.get('content-length')), bytes };
      } catch (error) {
        open--;
        throw error;
      }
    },
    remove: async (hashes) => {
      const of = await allEnded(hashes.map((hash) => few(1, () => client.list(hash))));
      await allEnded(of.flat().map(({ key }) => few(1, () => client.remove(key))));
    },
    tidy: async (at) => {
      await removeAbandoned(folder, at);
      await removeUnsent(folder, at);
    },
    check: () => {
      const now = performance.now();
      if (checked === null || now - checked.at > CHECKED_MS) checked = { at: now, found: look() };
      return checked.found;
    },
  };
}
