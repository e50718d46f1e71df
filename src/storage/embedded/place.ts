import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, readFile, realpath, rename, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { clusterMissing, diskFull, folderCopied, folderNotWritable, folderOutOfReach } from '../refusals.ts';
import { type Binaries, bundledBinaries, copyBinaries } from './binaries.ts';
import { putNewFile } from './new-file.ts';
import { openFolder } from './open-folder.ts';
import { canReach, type Owner, ownerOf } from './owner.ts';

/** Where clusters and programs live that their owner couldn't reach in the data folder. */
const REACHABLE = '/var/lib/warraq';

/** A data folder, and what the embedded PostgreSQL needs to work for it. */
export type Place = {
  /** The data folder, links resolved: one folder has one name. */
  dataDir: string;
  /** PostgreSQL's own folder. It may not be there yet. */
  cluster: string;
  owner: Owner;
  binaries: Binaries;
  log: string;
  /** Short, the same at every start; names the run folder and the processes. */
  label: string;
};

/** What the pointer file says; `dataDir` tells a moved folder from a copied one. */
type Pointer = { cluster: string; dataDir: string };

/** Finds or chooses where the cluster of a data folder lives; makes the data folder when it is missing. */
export async function placeOf(
  folder: string,
  say: (progress: 'copyingPostgres') => void,
  reachable: string = REACHABLE,
): Promise<Place> {
  const dataDir = await usableFolder(folder);
  const inside = join(dataDir, 'postgres');
  const pointed = await clusterElsewhere(dataDir);
  const existing = [pointed, inside].find((each) => each !== null && existsSync(each)) ?? null;
  const owner = ownerOf(existing);

  let cluster = pointed ?? inside;
  if (pointed === null && !canReach(owner, dataDir)) {
    if (existing !== null) throw folderOutOfReach({ folder: dataDir, user: owner.name });
    cluster = await chooseElsewhere(dataDir, reachable);
  }
  return {
    dataDir,
    cluster,
    owner,
    binaries: await reachableBinaries(owner, reachable, say),
    log: join(dataDir, 'postgres.log'),
    label: hashOf(cluster),
  };
}

async function usableFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
    return await realpath(folder);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw diskFull({ folder }, { cause: error });
    const why = code === 'ENOENT' ? await whyNotMade(folder) : code;
    throw folderNotWritable({ folder, why }, { cause: error });
  }
}

/** Node says no more of a folder that can't be made than that it isn't there; what stands above it knows why. */
async function whyNotMade(folder: string): Promise<string> {
  const above = dirname(folder);
  if (!existsSync(above) && above !== folder) return whyNotMade(above);
  return access(above, constants.W_OK | constants.X_OK).then(
    () => 'ENOENT',
    ({ code = 'unknown' }: NodeJS.ErrnoException) => code,
  );
}

const pointerFile = (dataDir: string): string => join(dataDir, 'postgres.elsewhere');

async function readPointer(dataDir: string): Promise<Pointer | null> {
  try {
    return JSON.parse(await readFile(pointerFile(dataDir), 'utf8')) as Pointer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function clusterElsewhere(dataDir: string): Promise<string | null> {
  const pointer = await readPointer(dataDir);
  if (pointer === null) return null;
  const { cluster, dataDir: original } = pointer;
  // Its own folder is made before the pointer: only what somebody deleted is missing.
  if (!existsSync(dirname(cluster))) throw clusterMissing({ folder: dataDir, cluster });
  if (original !== dataDir) {
    const other = existsSync(original) ? await readPointer(original) : null;
    if (other?.cluster === cluster) throw folderCopied({ folder: dataDir, original, cluster });
    await replacePointer(dataDir, { cluster, dataDir });
  }
  return cluster;
}

async function replacePointer(dataDir: string, pointer: Pointer): Promise<void> {
  const making = `${pointerFile(dataDir)}.making-${process.pid}`;
  await writeFile(making, JSON.stringify(pointer), { mode: 0o644, flush: true });
  await rename(making, pointerFile(dataDir));
}

/**
 * Takes a fresh place for the cluster and writes the pointer to it. A place left by a data folder that was
 * deleted and made anew is passed over, never reused: nobody expects yesterday's articles in a new folder.
 */
async function chooseElsewhere(dataDir: string, reachable: string): Promise<string> {
  await openFolder(reachable);
  for (let attempt = 1; ; attempt++) {
    const home = join(reachable, attempt === 1 ? hashOf(dataDir) : `${hashOf(dataDir)}-${attempt}`);
    try {
      await mkdir(home);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw error;
    }
    await chmod(home, 0o755);
    const pointer: Pointer = { cluster: join(home, 'postgres'), dataDir };
    if (await putNewFile(pointerFile(dataDir), JSON.stringify(pointer), 0o644)) return pointer.cluster;
    // Another process chose at the same moment; its choice holds.
    await rmdir(home);
    const chosen = await readPointer(dataDir);
    if (chosen !== null) return chosen.cluster;
  }
}

async function reachableBinaries(
  owner: Owner,
  reachable: string,
  say: (progress: 'copyingPostgres') => void,
): Promise<Binaries> {
  const bundled = await bundledBinaries();
  if (!owner.stoodIn || runs(owner, bundled)) return bundled;
  const copy = join(reachable, `postgresql-${bundled.version}`);
  if (!existsSync(copy)) say('copyingPostgres');
  return copyBinaries(bundled, copy);
}

const runs = (owner: Owner, { postgres }: Binaries): boolean =>
  spawnSync(postgres, ['--version'], { uid: owner.uid, gid: owner.gid, cwd: '/', stdio: 'ignore' }).status === 0;

const hashOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 12);
