import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PictureId } from '../../base/ids.ts';

/*
 * What comes in, before it is a picture. An upload is two files: what is known of it, and as many of its bytes as have
 * come; how many, is the file's own length. Any node that has the folder can go on with it.
 */

/** How long an upload may rest before it is taken for given up. */
export const KEPT_HOURS = 24;

/** Where uploads lie in the media folder; no address leads there. */
const FOLDER = 'uploads';

const Known = z.object({
  ...{
    length: z.number(),
    name: z.string(),
    owner: z.string(),
    begunAt: z.iso.datetime().transform((at) => new Date(at)),
  },
  pictureId: z
    .number()
    .nullable()
    .transform((id) => id as PictureId | null),
});

/** What was said of an upload when it began. */
export type KnownUpload = {
  /** Bytes that are to come. */
  readonly length: number;
  /** The file's name, for people. */
  readonly name: string;
  /** Who began it; nobody else goes on with it. */
  readonly owner: string;
  readonly begunAt: Date;
  /** What it became, so that who never heard so is told again. */
  readonly pictureId: PictureId | null;
};

export type Upload = KnownUpload & { readonly id: string; readonly offset: number };

const knownFile = (mediaFolder: string, id: string) => join(mediaFolder, FOLDER, `${id}.json`);

/** The file that holds the bytes of an upload. */
export const bytesFile = (mediaFolder: string, id: string) => join(mediaFolder, FOLDER, id);

/** Begins an upload; it has no bytes yet. */
export async function beginUpload(mediaFolder: string, known: KnownUpload): Promise<Upload> {
  const id = randomUUID();
  await mkdir(join(mediaFolder, FOLDER), { recursive: true, mode: 0o700 });
  await writeFile(bytesFile(mediaFolder, id), '', { flag: 'wx', mode: 0o600 });
  await putKnown(mediaFolder, id, known);
  return { ...known, id, offset: 0 };
}

/** An upload as far as it has come; null where there is none, or not one of this owner's. */
export async function findUpload(mediaFolder: string, id: string, owner: string): Promise<Upload | null> {
  const upload = await readUpload(mediaFolder, id);
  return upload?.owner === owner ? upload : null;
}

async function readUpload(mediaFolder: string, id: string): Promise<Upload | null> {
  try {
    const known = Known.parse(JSON.parse(await readFile(knownFile(mediaFolder, id), 'utf8')));
    const offset = known.pictureId === null ? (await stat(bytesFile(mediaFolder, id))).size : known.length;
    return { ...known, id, offset };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Appends what comes, and answers with how far the upload has come then; what a connection brought before it was cut
 * stays. Bytes past the upload's length aren't written: `isTooLong`. What was answered is on disk.
 */
export async function appendTo(
  mediaFolder: string,
  { id, offset, length }: Upload,
  chunks: AsyncIterable<Buffer>,
): Promise<{ offset: number; isTooLong: boolean }> {
  const file = await open(bytesFile(mediaFolder, id), 'r+');
  let at = offset;
  let isTooLong = false;
  try {
    try {
      for await (const chunk of chunks) {
        const wanted = chunk.subarray(0, length - at);
        for (let from = 0; from < wanted.length; )
          from += (await file.write(wanted, from, wanted.length - from, at + from)).bytesWritten;
        at += wanted.length;
        isTooLong = wanted.length < chunk.length;
        if (isTooLong) break;
      }
    } finally {
      await file.sync();
    }
  } finally {
    await file.close();
  }
  return { offset: at, isTooLong };
}

/** Notes what an upload became; its bytes go. */
export async function noteFinished(mediaFolder: string, { id, offset: _, ...known }: Upload, pictureId: PictureId) {
  await putKnown(mediaFolder, id, { ...known, pictureId });
  await rm(bytesFile(mediaFolder, id), { force: true });
}

/** Whole or not at all: the process may be killed in between. */
async function putKnown(mediaFolder: string, id: string, known: KnownUpload): Promise<void> {
  const unfinished = `${knownFile(mediaFolder, id)}.new`;
  await writeFile(unfinished, JSON.stringify(known), { mode: 0o600 });
  await rename(unfinished, knownFile(mediaFolder, id));
}

/** Forgets an upload; one that isn't there is forgotten already. */
export async function removeUpload(mediaFolder: string, id: string): Promise<void> {
  for (const file of [knownFile(mediaFolder, id), bytesFile(mediaFolder, id)]) await rm(file, { force: true });
}

/** Every upload that is under way, by its id, with the bytes that it has and may yet take. */
export async function uploadsUnderWay(mediaFolder: string): Promise<readonly Upload[]> {
  const names = await readdir(join(mediaFolder, FOLDER)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found: Upload[] = [];
  for (const name of names) {
    const id = name.replace(/\.json$/, '');
    if (id === name) continue;
    const upload = await readUpload(mediaFolder, id);
    if (upload !== null) found.push(upload);
  }
  return found;
}

/** Forgets the uploads that nobody went on with. */
export async function removeGivenUp(mediaFolder: string, now: Date): Promise<void> {
  for (const { id, begunAt } of await uploadsUnderWay(mediaFolder))
    if (now.getTime() - begunAt.getTime() > KEPT_HOURS * 3_600_000) await removeUpload(mediaFolder, id);
}
