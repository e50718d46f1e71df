import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHARED } from './paper.ts';

/** A page of the peer: behind nginx's cache, and as a file. `pids` is a command that prints its processes. */
export type PeerPage = { readonly cached: string; readonly files: string; readonly pids: string };
export type WordPress = {
  readonly pages: Readonly<Record<string, PeerPage>>;
  /** The article without any cache: WordPress itself. */
  readonly uncached: string;
  /** What stands at a path, behind nginx's cache. */
  cachedAt(path: string): string;
  stop(): Promise<void>;
};

const PORT = 8100;

/**
 * WordPress with the same newsroom, installed from Debian's packages the first time; needs root.
 *
 * @param name of its folder, which stays: a newsroom that was brought in once isn't brought in again
 * @param hasSizes whether it makes its smaller sizes of every picture, as it does of what is uploaded
 */
export async function startWordPress(
  paper: string,
  { name = 'warraq-bench-wordpress', hasSizes = false } = {},
): Promise<WordPress> {
  const script = `${SHARED}peers/wordpress.sh`;
  const run = `${SHARED}peers/wp-run.php`;
  const folder = join(tmpdir(), name);
  const env = hasSizes ? { ...process.env, BENCH_THUMBS: '1' } : process.env;
  const sh = (...args: string[]) => execFileSync(script, args, { encoding: 'utf8', env });
  sh('install');
  const fresh = !existsSync(folder);
  sh('up', folder, String(PORT));
  if (fresh) sh('import', folder, join(paper, 'newsroom.wxr.xml'), join(paper, 'pictures'));
  const urls: { article: string; section: string } = JSON.parse(sh('php', folder, run, 'urls'));
  sh('freeze', folder, `article=${urls.article}`, 'front=/', `section=${urls.section}`);
  const cachedAt = (path: string) => `http://127.0.0.1:${PORT + 1}${path}`;
  const page = (name: string, path: string): PeerPage => ({
    cached: cachedAt(path),
    files: `http://127.0.0.1:${PORT + 3}/${name}.html`,
    pids: `${script} pids ${folder}`,
  });
  return {
    pages: {
      article: page('article', urls.article),
      section: page('section', urls.section),
      front: page('front', '/'),
    },
    uncached: `http://127.0.0.1:${PORT}${urls.article}`,
    cachedAt,
    stop: async () => {
      sh('down', folder);
    },
  };
}

const IMPORT_PORT = 8110;

/** Where the WordPress lies that a site is brought into. */
const IMPORTED = join(tmpdir(), 'warraq-bench-wordpress-import');

const imported = (...args: string[]): void => {
  execFileSync(`${SHARED}peers/wordpress.sh`, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, BENCH_HOST: `127.0.0.1:${IMPORT_PORT}` },
  });
};

/** Brings a generator's newsroom into a new WordPress, which stays; needs root. Returns the seconds it took. */
export function importIntoWordPress(paper: string): number {
  imported('install');
  // One that a bench left which was stopped halfway.
  removeImported();
  imported('up', IMPORTED, String(IMPORT_PORT));
  try {
    const begun = performance.now();
    imported('import', IMPORTED, join(paper, 'newsroom.wxr.xml'), join(paper, 'pictures'));
    return (performance.now() - begun) / 1000;
  } finally {
    imported('down', IMPORTED);
  }
}

/** Removes it, with whatever of it still runs. */
export function removeImported(): void {
  if (!existsSync(IMPORTED)) return;
  imported('down', IMPORTED);
  rmSync(IMPORTED, { recursive: true });
}
