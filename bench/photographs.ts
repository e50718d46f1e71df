import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from './imported.ts';
import { paperOf, SHARED } from './paper.ts';
import { photograph } from './photograph.ts';
import { WARRAQ } from './stack.ts';
import { startWordPress } from './wordpress.ts';

const ARTICLES = 12;

/** When the largest thing may be there, as a part of when WordPress has it there. */
const MOST_OF_PEER = 0.7;

/**
 * An article with a photograph of real size (3,200 px, over a megabyte) on a phone with slow 4G and a processor four
 * times slower, beside WordPress's article with the same one in the same run: when the largest thing of the first view
 * is there (limit: 0.7 of WordPress's), and what moves until then (limit: nothing). `--without-wordpress` leaves the
 * peer out.
 */
export async function photographs(options: readonly string[]): Promise<void> {
  const paper = await photographedPaper();
  const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-'));
  // The database of a root's folder runs under another user, who must get there.
  chmodSync(folder, 0o755);
  const wordpress = options.includes('--without-wordpress')
    ? null
    : await startWordPress(paper, { name: 'warraq-bench-wordpress-photographs', hasSizes: true });
  const data = join(folder, 'data');
  const brought = ['import', 'wordpress', join(paper, 'newsroom.wxr.xml'), '--data', data];
  execFileSync(WARRAQ, [...brought, '--media', join(paper, 'pictures')], { stdio: 'ignore' });
  const product = await startServer(data);
  try {
    const path = await newestPath(product.url);
    const article = product.url + path;
    const peer = wordpress?.cachedAt(path) ?? null;
    if (peer !== null) await checkPhotographed(peer);
    vitals([`no widths yet=${article}`], folder);
    await allMade(product.url);
    const [ours, theirs] = vitals([`warraq=${article}`, ...(peer === null ? [] : [`wordpress=${peer}`])], folder);
    if (ours !== undefined) judge(ours, theirs ?? null);
  } finally {
    await product.stop();
    await wordpress?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a browser saw of a page, the median of its visits: when its largest thing was there, and how far things moved. */
type Seen = { readonly lcpMs: number; readonly cls: number };

/** Prints what a phone feels of some pages, and gives it in their order. */
function vitals(targets: readonly string[], folder: string): readonly Seen[] {
  const file = join(folder, 'vitals.json');
  const looks = ['--profile', 'slow4g', '--cpu', '4', '--json', file];
  execFileSync('node', [`${SHARED}vitals.mjs`, ...looks, ...targets], { stdio: 'inherit' });
  const visits: [string, { lcp: number; cls: number }[]][] = JSON.parse(readFileSync(file, 'utf8'));
  return visits.map(([, each]) => ({
    lcpMs: median(each.map(({ lcp }) => lcp)),
    cls: median(each.map(({ cls }) => cls)),
  }));
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

function judge(ours: Seen, theirs: Seen | null): void {
  const ratio = theirs === null ? null : ours.lcpMs / theirs.lcpMs;
  const isHeld = ours.cls === 0 && (ratio === null || ratio <= MOST_OF_PEER);
  const told = ratio === null ? '' : `LCP ${ratio.toFixed(2)} of WordPress's (limit ${MOST_OF_PEER}), `;
  console.log(`\n${told}layout shift ${ours.cls} (limit 0): ${isHeld ? 'held' : 'not held'}`);
  if (!isHeld) process.exitCode = 1;
}

/** A peer whose article has no photograph would be compared by its words. */
async function checkPhotographed(address: string): Promise<void> {
  const page = await (await fetch(address)).text();
  if (!/<body[^>]*single-post[\s\S]*wp-post-image/.test(page)) throw new Error(`no article with a picture: ${address}`);
}

/** The generator's newsroom, its drawings each replaced by a photograph. */
async function photographedPaper(): Promise<string> {
  const paper = join(tmpdir(), `warraq-bench-photographs-${ARTICLES}`);
  if (existsSync(paper)) return paper;
  const unfinished = `${paper}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(paperOf(ARTICLES), unfinished, { recursive: true });
  const drawn = await photograph();
  const names = readdirSync(join(unfinished, 'pictures'));
  // One is drawn, and each has colours of its own, because drawing one takes ten times as long.
  for (const [index, name] of names.entries())
    await drawn
      .clone()
      .modulate({ hue: Math.round((360 * index) / names.length) })
      .jpeg({ quality: 92 })
      .toFile(join(unfinished, 'pictures', name));
  renameSync(unfinished, paper);
  return paper;
}

async function newestPath(origin: string): Promise<string> {
  const front = await (await fetch(origin)).text();
  const [, path] = /<h2><a href="([^"]+)"/.exec(front) ?? [];
  if (path === undefined) throw new Error('the front page has no lead');
  return path;
}

/** Waits until every photograph is had in widths: making them would take a processor from the browser. */
async function allMade(front: string): Promise<void> {
  // Waiting first: connections that the server closed while the browser was measured are noticed then.
  do await sleep(500);
  while (/<img src="\/media\/[0-9a-f]{64}\./.test(await (await fetch(front)).text()));
}
