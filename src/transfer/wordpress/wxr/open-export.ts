import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { constants, createGunzip } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { type ExportSource, headOf } from './export-source.ts';
import { recognise } from './recognise.ts';
import { type NoExport, notAnExport } from './refusals.ts';
import { asRefusal, refuseBomb, unpacked } from './unpacked.ts';

/** A file that somebody brought, opened. */
export type OpenedExport = {
  /** Its WXR documents: one, or those of a zip in the order of their names. */
  readonly documents: readonly ExportSource[];
  /** What else lies in the archive that looked like one by its name. */
  readonly passedOver: readonly { readonly name: string; readonly found: NoExport }[];
};

/** Enough to reach past the channel's head, into the first item, on most sites. */
const HEAD = 1024 * 1024;
const CHUNK = 1024 * 1024;
/** More files than that in an archive, and it is no export. */
const MOST_ENTRIES = 10_000;
/** Names are read as they come: some would be refused as paths, and none is used as one. */
const ZIP = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
const XML_NAME = /\.(?:xml|wxr)$/i;
/** What macOS packs beside each file. */
const FORK = /(?:^|[/\\])(?:__MACOSX[/\\]|\._)/;

/**
 * Opens a WordPress export: XML, or that packed as gzip or zip. What it is, its content says. Nothing is unpacked to
 * disk or kept in memory, and the names within an archive are never used as paths.
 *
 * @throws {Refusal} when it is something else
 */
export async function openExport(path: string): Promise<OpenedExport> {
  const name = basename(path);
  const file = await stat(path);
  if (!file.isFile()) throw notAnExport({ name, found: file.isDirectory() ? 'folder' : 'pipe' });
  const plain: ExportSource = { name, read: (from) => createReadStream(path, { start: from, highWaterMark: CHUNK }) };
  const found = recognise(await headOf(plain, HEAD));
  if (found === 'wxr') return { documents: [plain], passedOver: [] };
  if (found === 'gzip') return openGzip(path, name, file.size);
  if (found === 'zip') return openZip(path, name, file.size);
  throw notAnExport({ name, found });
}

async function openGzip(path: string, name: string, size: number): Promise<OpenedExport> {
  const source: ExportSource = {
    name,
    read: (from) => {
      const file = createReadStream(path, { highWaterMark: CHUNK });
      // So the last that can be unpacked of a file that was cut off comes out too; that it ends too early shows anyway.
      const gunzip = createGunzip({ chunkSize: CHUNK, finishFlush: constants.Z_SYNC_FLUSH });
      file.on('error', (error) => gunzip.destroy(error));
      gunzip.on('close', () => file.destroy());
      return unpacked(file.pipe(gunzip), { name, packedBytes: size, from });
    },
  };
  const found = recognise(await headOf(source, HEAD));
  if (found === 'wxr') return { documents: [source], passedOver: [] };
  throw notAnExport({ name, found: found === 'gzip' || found === 'zip' ? 'no-export-within' : found });
}

async function openZip(path: string, name: string, size: number): Promise<OpenedExport> {
  const documents: ExportSource[] = [];
  const passedOver: { name: string; found: NoExport }[] = [];
  const entries = await exportsIn(path, name);
  // Entries may share their bytes, so that each is of a likely size and all together of none.
  refuseBomb(
    { name, packedBytes: size },
    entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
  );
  for (const entry of entries) {
    const source = entrySource(path, name, entry, size);
    const found = recognise(await headOf(source, HEAD));
    if (found === 'wxr') documents.push(source);
    else
      passedOver.push({ name: source.name, found: found === 'gzip' || found === 'zip' ? 'no-export-within' : found });
  }
  const [only] = passedOver;
  if (documents.length > 0) return { documents, passedOver };
  throw notAnExport({ name, found: passedOver.length === 1 && only ? only.found : 'no-export-within' });
}

/** The entries of an archive that are exports by their names, in order. */
async function exportsIn(path: string, name: string): Promise<readonly Entry[]> {
  try {
    const zip = await openPromise(path, ZIP);
    try {
      if (zip.entryCount > MOST_ENTRIES) throw notAnExport({ name, found: 'no-export-within' });
      const entries: Entry[] = [];
      for await (const entry of zip.eachEntry())
        if (XML_NAME.test(nameOf(entry)) && !FORK.test(nameOf(entry))) entries.push(entry);
      return entries.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
    } finally {
      zip.close();
    }
  } catch (error) {
    throw asRefusal(error, name);
  }
}

/** One file of an archive. The archive is opened anew for each reading, so that nothing stays open in between. */
function entrySource(path: string, name: string, entry: Entry, packedBytes: number): ExportSource {
  const own = `${name}: ${nameOf(entry)}`;
  return {
    name: own,
    async *read(from) {
      let zip: ZipFile | null = null;
      try {
        zip = await openPromise(path, ZIP);
        const stream = await zip.openReadStreamPromise(entry);
        yield* unpacked(stream, { name: own, packedBytes, from });
      } catch (error) {
        throw asRefusal(error, own);
      } finally {
        zip?.close();
      }
    },
  };
}

/** Zeros, which no file's name holds, are no character of a text that is kept. */
const nameOf = (entry: Entry): string => entry.fileNameRaw.toString('utf8').replaceAll('\0', '\uFFFD');
