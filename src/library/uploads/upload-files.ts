import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PictureId } from '../../base/ids.ts';
import type { Refusal } from '../../base/refusal.ts';

/*
 * What comes in, before it is a picture. An upload is two files: what is known of it, and as many of its bytes as have
 * come; how many, is the file's own length. Any node that has the folder can go on with it.
 */

/** How long an upload may rest before it is taken for given up. */
export const KEPT_HOURS = 24;

/** Where uploads lie in the media folder; no address leads there. */
const FOLDER = 'uploads';

const Known = z.object({
  ...{ length: z.number(), name: z.string(), owner: z.string() },
  pictureId: z
    .number()
    .nullable()
    .transform((id) => id as PictureId | null),
  // What was begun before refusals were kept has none.
  refusal: z
    .object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })
    .nullable()
    .default(null),
});

/** Why no picture was made of an upload, by what its bytes are: such a refusal is always of the kind `invalid`. */
export type UploadRefusal = Pick<Refusal, 'code' | 'facts'>;

/** What was said of an upload when it began, and what became of it. */
export type KnownUpload = {
  /** Bytes that are to come. */
  readonly length: number;
  /** The file's name, for people. */
  readonly name: string;
  /** Who began it; nobody else goes on with it. */
  readonly owner: string;
  /** What it became, so that who never heard so is told again. */
  readonly pictureId: PictureId | null;
  /** Why it became none, for the same reason. */
  readonly refusal: UploadRefusal | null;
};

export type Upload = KnownUpload & {
  readonly id: string;
  readonly offset: number;
  /** When the last of its bytes came. */
  readonly restsSince: Date;
};

const knownFile = (mediaFolder: string, id: string) => join(mediaFolder, FOLDER, `${id}.json`);

/** Whether it became a picture or was refused: none of its bytes are kept then, and no more are taken. */
export const isOver = ({ pictureId, refusal }: KnownUpload): boolean => pictureId !== null || refusal !== null;

/** The file that holds the bytes of an upload. */
export const bytesFile = (mediaFolder: string, id: string) => join(mediaFolder, FOLDER, id);

/** Begins an upload; it has no bytes yet. */
export async function beginUpload(mediaFolder: string, known: KnownUpload): Promise<Upload> {
  const id = randomUUID();
  await mkdir(join(mediaFolder, FOLDER), { recursive: true, mode: 0o700 });
  await writeFile(bytesFile(mediaFolder, id), '', { flag: 'wx', mode: 0o600 });
  await putKnown(mediaFolder, id, known);
  return { ...known, id, offset: 0, restsSince: new Date() };
}

/** An upload as far as it has come; null where there is none, or not one of this owner's. */
export async function findUpload(mediaFolder: string, id: string, owner: string): Promise<Upload | null> {
  const upload = await readUpload(mediaFolder, id);
  return upload?.owner === owner ? upload : null;
}

async function readUpload(mediaFolder: string, id: string): Promise<Upload | null> {
  try {
    const known = knownIn(await readFile(knownFile(mediaFolder, id), 'utf8'));
    if (known === null) return null;
    const { size, mtime } = await stat((isOver(known) ? knownFile : bytesFile)(mediaFolder, id));
    return { ...known, id, offset: isOver(known) ? known.length : size, restsSince: mtime };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** What was known of an upload; null where a power cut left the file empty or torn: nobody can go on with that one. */
function knownIn(text: string): KnownUpload | null {
  try {
    return Known.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
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
export async function noteFinished(mediaFolder: string, upload: Upload, pictureId: PictureId): Promise<void> {
  await noteEnd(mediaFolder, upload, { pictureId, refusal: null });
}

/** Notes why no picture is made of an upload; its bytes go. */
export async function noteRefused(mediaFolder: string, upload: Upload, { code, facts }: UploadRefusal): Promise<void> {
  await noteEnd(mediaFolder, upload, { pictureId: null, refusal: { code, facts } });
}

async function noteEnd(
  mediaFolder: string,
  { id, length, name, owner }: Upload,
  end: Pick<KnownUpload, 'pictureId' | 'refusal'>,
): Promise<void> {
  await putKnown(mediaFolder, id, { length, name, owner, ...end });
  await rm(bytesFile(mediaFolder, id), { force: true });
}

/** Whole or not at all: the process may be killed in between, or the power fail. */
async function putKnown(mediaFolder: string, id: string, known: KnownUpload): Promise<void> {
  const unfinished = `${knownFile(mediaFolder, id)}.new`;
  await writeFile(unfinished, JSON.stringify(known), { mode: 0o600, flush: true });
  await rename(unfinished, knownFile(mediaFolder, id));
}

/** Forgets an upload; one that isn't there is forgotten already. */
export async function removeUpload(mediaFolder: string, id: string): Promise<void> {
  for (const file of [knownFile(mediaFolder, id), bytesFile(mediaFolder, id)]) await rm(file, { force: true });
}

/** Every upload that somebody can go on with, by what it has and may yet take, and those that are over. */
export async function uploadsKept(mediaFolder: string): Promise<readonly Upload[]> {
  const found: Upload[] = [];
  for (const id of (await filesByUpload(mediaFolder)).keys()) {
    const upload = await readUpload(mediaFolder, id);
    if (upload !== null) found.push(upload);
  }
  return found;
}

/**
 * Forgets the uploads that nobody went on with, with whatever a killed process left of them. When they were last written
 * is told by the clock of the machine.
 */
export async function removeGivenUp(mediaFolder: string, now: Date): Promise<void> {
  const kept = now.getTime() - KEPT_HOURS * 3_600_000;
  for (const files of (await filesByUpload(mediaFolder)).values()) {
    const touched = await Promise.all(files.map(lastTouched));
    if (Math.max(...touched) < kept) for (const file of files) await rm(file, { force: true });
  }
}

/** The files in the folder of uploads, by the upload that they are of. */
async function filesByUpload(mediaFolder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = join(mediaFolder, FOLDER);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = new Map<string, string[]>();
  for (const name of names) {
    const id = name.replace(/\..*$/, '');
    files.set(id, [...(files.get(id) ?? []), join(folder, name)]);
  }
  return files;
}

/** When a file was last written, in ms; one that went meanwhile was never. */
async function lastTouched(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
