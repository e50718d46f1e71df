import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Rendered } from '../pagestore/index.ts';

/** What the build makes for readers, by the end of its name. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};

/** What a file is, by the end of its name. */
export const contentTypeOf = (name: string): string => TYPES[extname(name)] ?? 'application/octet-stream';

/** A name with a hash in it never means other bytes. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The files that the build made for readers: `find` gives one as an answer, or null. */
export type Assets = { find(path: string): (() => Promise<Rendered>) | null };

/** Lists the folder once: what is not in it when the server starts is not served, whatever a path says. */
export async function assetsIn(folder: string): Promise<Assets> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && TYPES[extname(entry.name)] !== undefined)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  const known = new Map(names.map((name) => [name, join(folder, name)]));
  return {
    find: (path) => {
      const file = known.get(path);
      if (file === undefined) return null;
      return async () => ({
        status: 200,
        contentType: contentTypeOf(file),
        body: await readFile(file),
        tags: [],
        cacheControl: IMMUTABLE,
      });
    },
  };
}
