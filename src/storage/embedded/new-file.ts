import { link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file that must not be there yet, so that it survives a power cut from the moment this returns,
 * and nobody ever reads half of it. Returns false, and changes nothing, where the file exists.
 */
export async function putNewFile(path: string, content: string, mode: number): Promise<boolean> {
  const making = `${path}.making-${process.pid}`;
  try {
    const file = await open(making, 'w', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    // A link fails where the name is taken; a rename would overwrite what another process has just written.
    await link(making, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(making, { force: true });
  }
  await syncFolder(dirname(path));
  return true;
}

/** Makes names that were added to or renamed in a folder survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
