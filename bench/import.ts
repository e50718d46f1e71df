import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paperOf } from './paper.ts';
import { runMeasured, type Took, WARRAQ } from './stack.ts';
import { importIntoWordPress, removeImported } from './wordpress.ts';

const ARTICLES = 20_000;

/**
 * A whole site moves in, with its pictures and comments: into WordPress, by its own functions, and into an empty data
 * folder, in the same run. `--articles N,M`: sites of these sizes, of which WordPress gets the first; each of ours is
 * set beside ours of the first size. `--without-wordpress` leaves the peer out.
 */
export async function importing(options: readonly string[]): Promise<void> {
  const at = options.indexOf('--articles');
  const sizes = at < 0 ? [ARTICLES] : (options[at + 1] ?? '').split(',').map(Number);
  const [first] = sizes;
  if (first === undefined || !sizes.every((size) => Number.isSafeInteger(size) && size > 0))
    throw new Error('--articles takes numbers, such as 20000,100000');
  const papers = sizes.map((size) => ({ size, paper: paperOf(size) }));
  // Whatever has to be fetched and built is there before the clock starts.
  execFileSync(WARRAQ, ['help'], { stdio: 'ignore' });
  // For minutes after a file was removed, ext4 without a journal looks at its inode again whenever one is made: with
  // thousands of them, who comes second takes in pictures at half the speed. So what each made goes when all have run.
  const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-import-'));
  // The database of a root's folder runs under another user, who must get there.
  chmodSync(folder, 0o755);
  try {
    await importInTurns(papers, !options.includes('--without-wordpress'), folder);
  } finally {
    removeImported();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importInTurns(
  papers: readonly { readonly size: number; readonly paper: string }[],
  withPeer: boolean,
  folder: string,
): Promise<void> {
  const [first] = papers;
  if (first === undefined) return;
  const peer = withPeer ? first.size / importIntoWordPress(first.paper) : null;
  if (peer !== null) console.log(`WordPress, ${first.size} articles: ${peer.toFixed(1)} articles a second`);
  let own: (Took & { readonly rate: number }) | null = null;
  for (const { size, paper } of papers) {
    const took = await importSite(paper, join(folder, String(size)));
    const rate = size / took.seconds;
    const { seconds, peakMb } = took;
    console.log(
      `Warraq, ${size} articles: ${seconds.toFixed(1)} s, ${rate.toFixed(1)} articles a second, ${peakMb.toFixed(0)} MB at most`,
    );
    if (peer !== null) console.log(`  ${(rate / peer).toFixed(1)} times WordPress's rate (limit 20)`);
    if (own === null) own = { ...took, rate };
    else
      console.log(
        `  ${(rate / own.rate).toFixed(2)} of the rate at ${first.size} (limit .8), ${(peakMb / own.peakMb).toFixed(2)} of its memory (limit 1.2)`,
      );
  }
}

/** By the command, as whoever moves does it. */
const importSite = (paper: string, data: string): Promise<Took> =>
  runMeasured(WARRAQ, [
    ...['import', 'wordpress', join(paper, 'newsroom.wxr.xml'), '--media', join(paper, 'pictures')],
    ...['--data', data],
  ]);
