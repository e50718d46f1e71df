import { lstatSync } from 'node:fs';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openFolder } from './open-folder.ts';
import type { Owner } from './owner.ts';

/** What PostgreSQL calls its socket in the run folder. */
export const SOCKET = '.s.PGSQL.5432';

/** A socket's whole path may have this many bytes (unix(7), `sun_path`, less the closing zero). */
const LONGEST_PATH_BYTES = 107;

/**
 * The folder that holds the database's socket: short, the same at every start, open to the owner alone.
 * Not in XDG_RUNTIME_DIR, which is deleted when its user logs out, under a server that goes on running.
 */
export async function runFolder(label: string, owner: Owner, dataDir: string): Promise<string> {
  const root = process.getuid?.() === 0;
  const candidates = [
    ...(root ? [join('/run/warraq', label)] : []),
    join('/tmp', `warraq-${owner.uid}-${label}`),
    join(tmpdir(), `warraq-${owner.uid}-${label}`),
    join(dataDir, 'run'),
  ].filter((folder) => Buffer.byteLength(join(folder, SOCKET)) <= LONGEST_PATH_BYTES);

  const why: unknown[] = [];
  for (const folder of candidates) {
    try {
      await openFolder(dirname(folder));
      await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
      mustBeOurs(folder, owner);
      if (owner.stoodIn) await chown(folder, owner.uid, owner.gid);
      await chmod(folder, 0o700);
      return folder;
    } catch (error) {
      why.push(error);
    }
  }
  throw new AggregateError(why, 'no folder can hold the socket of the database');
}

/** Anybody may make a folder of any name in /tmp: one that isn't ours must not hold our socket. */
function mustBeOurs(folder: string, owner: Owner): void {
  const found = lstatSync(folder);
  const ours = found.uid === owner.uid || found.uid === process.getuid?.();
  if (!found.isDirectory() || !ours) throw new Error(`${folder} is not ours`);
}
