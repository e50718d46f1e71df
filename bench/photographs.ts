import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from './imported.ts';
import { paperOf, SHARED } from './paper.ts';
import { photograph } from './photograph.ts';
import { WARRAQ } from './stack.ts';
import { startWordPress } from './wordpress.ts';

const ARTICLES = 12;
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
    : await startWordPress(paper, 'warraq-bench-wordpress-photographs');
  const data = join(folder, 'data');
  const brought = ['import', 'wordpress', join(paper, 'newsroom.wxr.xml'), '--data', data];
  execFileSync(WARRAQ, [...brought, '--media', join(paper, 'pictures')], { stdio: 'ignore' });
  const product = await startServer(data);
  try {
    const path = wordpress === null ? await newestPath(product.url) : new URL(wordpress.uncached).pathname;
    const article = product.url + path;
    const peers = wordpress === null ? [] : [`wordpress-cached=${wordpress.pages.article?.cached}`];
    vitals([`warraq, no widths yet=${article}`]);
    await made(article);
    vitals([`warraq=${article}`, ...peers]);
  } finally {
    await product.stop();
    await wordpress?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const vitals = (targets: readonly string[]) =>
  execFileSync('node', [`${SHARED}vitals.mjs`, '--profile', 'slow4g', '--cpu', '4', ...targets], { stdio: 'inherit' });

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

/** Waits until the photograph at the head of the article is had in widths. */
async function made(article: string): Promise<void> {
  // Waiting first: connections that the server closed while the browser was measured are noticed then.
  do await sleep(500);
  while (!/ bleed[^"]*"><picture>/.test(await (await fetch(article)).text()));
}
