import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/*
 * A folder that takes a while to fill is made beside its place, and gets its name when it is whole. Its working
 * name says which process makes it, so that what a killed one left can be told from what another is making.
 */

/** Makes a fresh folder to be renamed to `path`; removes those of processes that are gone. */
export async function makeBeside(path: string): Promise<string> {
  const prefix = `${basename(path)}.making-`;
  for (const name of await readdir(dirname(path))) {
    const [pid] = name.startsWith(prefix) ? name.slice(prefix.length).split('-') : [];
    if (pid === undefined || existsSync(`/proc/${pid}`)) continue;
    await rm(join(dirname(path), name), { recursive: true, force: true });
  }
  return mkdtemp(`${path}.making-${process.pid}-`);
}
