import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** The room on the disk that holds a data folder. */
export async function roomAt(dataDir: string): Promise<{ freeBytes: number; totalBytes: number }> {
  const { bavail, blocks, bsize } = await statfs(dataDir);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

/** What the search index takes; files may come and go while it is looked at. */
export async function indexBytesIn(dataDir: string): Promise<number> {
  const folder = join(dataDir, 'search');
  const names = await readdir(folder).catch(noneWhereMissing<string[]>([]));
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name))
        .then(({ size }) => size)
        .catch(noneWhereMissing(0)),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function noneWhereMissing<None>(none: None) {
  return (error: NodeJS.ErrnoException): None => {
    if (error.code === 'ENOENT') return none;
    throw error;
  };
}
