import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page of the peer: behind nginx's cache, and as a file. `pids` is a command that prints its processes. */
export type PeerPage = { readonly cached: string; readonly files: string; readonly pids: string };
export type WordPress = {
  readonly pages: Readonly<Record<string, PeerPage>>;
  /** The article without any cache: WordPress itself. */
  readonly uncached: string;
  stop(): Promise<void>;
};

const PORT = 8100;

/** WordPress with the same newsroom, installed from Debian's packages the first time; needs root. */
export async function startWordPress(shared: string, paper: string): Promise<WordPress> {
  const script = `${shared}peers/wordpress.sh`;
  const run = `${shared}peers/wp-run.php`;
  const folder = join(tmpdir(), 'warraq-bench-wordpress');
  const sh = (...args: string[]) => execFileSync(script, args, { encoding: 'utf8' });
  sh('install');
  const fresh = !existsSync(folder);
  sh('up', folder, String(PORT));
  if (fresh) sh('import', folder, join(paper, 'newsroom.wxr.xml'), join(paper, 'pictures'));
  const urls: { article: string; section: string } = JSON.parse(sh('php', folder, run, 'urls'));
  sh('freeze', folder, `article=${urls.article}`, 'front=/', `section=${urls.section}`);
  const page = (name: string, path: string): PeerPage => ({
    cached: `http://127.0.0.1:${PORT + 1}${path}`,
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
    stop: async () => {
      sh('down', folder);
    },
  };
}

const IMPORT_PORT = 8110;

/**
 * Brings a generator's newsroom into a WordPress of its own in a folder that isn't there; needs root. The folder stays.
 * Returns the seconds it took.
 */
export function importIntoWordPress(shared: string, paper: string, folder: string): number {
  const script = `${shared}peers/wordpress.sh`;
  const sh = (...args: string[]) =>
    execFileSync(script, args, {
      encoding: 'utf8',
      env: { ...process.env, BENCH_HOST: `127.0.0.1:${IMPORT_PORT}` },
    });
  sh('install');
  sh('up', folder, String(IMPORT_PORT));
  try {
    const begun = performance.now();
    sh('import', folder, join(paper, 'newsroom.wxr.xml'), join(paper, 'pictures'));
    return (performance.now() - begun) / 1000;
  } finally {
    sh('down', folder);
  }
}
