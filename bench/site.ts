import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadNewsroom } from './load-newsroom.ts';
import { coldLatency, latency, publishToSeen, quiet } from './measures.ts';
import { paperOf, SHARED } from './paper.ts';
import { memoryMb, processesOf, startUntilReady, WARRAQ } from './stack.ts';
import { startWordPress } from './wordpress.ts';

const ARTICLES = 1000;
const READY = /^ready (http\S+)$/m;

/**
 * The reader's pages with 1,000 articles: stored article, section and front page beside the same bytes from a bare
 * Node server, WordPress behind nginx's cache and the same pages as files; then cold articles, published to seen,
 * and memory at rest. `--without-wordpress` leaves the peer out.
 */
export async function site(options: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-'));
  const paper = paperOf(ARTICLES);
  // The database of a root's folder runs under another user, who must get there.
  chmodSync(folder, 0o755);
  const wordpress = options.includes('--without-wordpress') ? null : await startWordPress(paper);
  const data = join(folder, 'data');
  const loaded = await loadNewsroom(data, join(paper, 'newsroom.jsonl'));
  const product = await startUntilReady(WARRAQ, ['start', '--data', data, '--port', '0', '--no-sample'], READY);
  const pid = product.process.pid;
  if (pid === undefined) throw new Error('the server has no process');
  const paths = { article: loaded.articles[0] ?? '/', section: loaded.section, front: '/' };
  try {
    for (const [page, path] of Object.entries(paths)) {
      await load(page, product.url + encodeURI(path), pid, wordpress?.pages[page] ?? null);
    }
    cold(product.url, loaded.articles.slice(1, 901), wordpress?.uncached ?? null, folder);
    console.log('\n## from published to seen (limit 100 ms)');
    publishToSeen(product.url, data, loaded.section, loaded.sectionName);
    await quiet(20_000);
    const stack = processesOf(pid, join(data, 'postgres'));
    console.log(
      `\nmemory at rest, the whole stack: ${memoryMb(stack).toFixed(0)} MB of 250 MB (${stack.length} processes, PSS)`,
    );
  } finally {
    await product.stop();
    await wordpress?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Requests/s and CPU a request, in turns: the bare server first, so that every ratio is to it. */
async function load(
  page: string,
  url: string,
  pid: number,
  peer: { cached: string; files: string; pids: string } | null,
): Promise<void> {
  await fetch(url);
  const bare = await startUntilReady(
    'node',
    [fileURLToPath(new URL('bare-server.ts', import.meta.url)), url],
    /^(http\S+)$/m,
  );
  console.log(`\n## ${page}: ${decodeURI(url)}`);
  const pids = ['--pids', `bare=echo ${bare.process.pid}`, '--pids', `warraq=echo ${pid}`];
  const peers = peer === null ? [] : [`wordpress-cached=${peer.cached}`, `files=${peer.files}`];
  if (peer !== null) pids.push('--pids', `wordpress-cached,files=${peer.pids}`);
  const args = [`${SHARED}load.mjs`, '--connections', '1,64', ...pids, `bare=${bare.url}`, `warraq=${url}`, ...peers];
  execFileSync('node', args, { stdio: 'inherit' });
  await bare.stop();
}

/**
 * Articles for the first time, and WordPress without its cache beside it, because a virtual machine is twice as slow
 * at one hour as at another.
 */
function cold(origin: string, paths: readonly string[], peer: string | null, folder: string): void {
  console.log(`\n## cold: ${paths.length} articles for the first time (limit 3 ms)`);
  const ours = coldLatency(origin, paths, folder);
  console.log(`median ${ours.median} ms, three quarters within ${ours.threeQuarters} ms`);
  if (peer === null) return;
  const theirs = latency([peer]);
  console.log(`WordPress, uncached: median ${theirs.median} ms, ratio ${(ours.median / theirs.median).toFixed(3)}`);
}
