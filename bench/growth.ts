import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importNewsroom, openBench, pidOf, placesOf, startServer } from './imported.ts';
import { coldLatency, type Latency, publishToSeen, quiet } from './measures.ts';
import { SHARED } from './paper.ts';
import { memoryMb, processesOf, type Running } from './stack.ts';

const SIZES = [1_000, 100_000];
const COLD = 300;
const ROUNDS = 3;
const PAGES = 10;

/** A running newsroom of one size. */
type Site = {
  readonly articles: number;
  readonly data: string;
  readonly running: Running;
  readonly paths: Readonly<Record<'article' | 'section' | 'front', string>>;
  /** Never asked for yet: articles of the whole archive, and the sections whose further pages are asked for. */
  readonly cold: readonly string[];
  readonly sections: readonly string[];
  readonly sectionName: string;
};

/**
 * What a reader and an editor feel of a hundred times as many articles: stored pages, cold pages, published to seen and
 * memory, of two newsrooms that were imported and are asked in turns. `--articles N,M`: of these sizes.
 */
export async function growth(options: readonly string[]): Promise<void> {
  const at = options.indexOf('--articles');
  const sizes = at < 0 ? SIZES : (options[at + 1] ?? '').split(',').map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-growth-'));
  // The database of a root's folder runs under another user, who must get there.
  chmodSync(folder, 0o755);
  const sites: Site[] = [];
  try {
    for (const size of sizes) sites.push(await startSite(join(folder, String(size)), size));
    stored(sites);
    for (const [index, name] of (['articles', 'pages of sections', 'pages of all news'] as const).entries())
      await coldInTurns(sites, name, index, folder);
    for (const site of sites) {
      console.log(`\n## from published to seen, ${site.articles} articles (limit 100 ms)`);
      publishToSeen(site.running.url, site.data, site.paths.section, site.sectionName);
    }
    await quiet(20_000);
    const memory = sites.map(({ running, data }) => memoryMb(processesOf(pidOf(running), join(data, 'postgres'))));
    console.log(`\n## memory at rest, the whole stack\n${ratioLine(sites, memory, 'MB')}`);
  } finally {
    for (const { running } of sites) await running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startSite(data: string, articles: number): Promise<Site> {
  importNewsroom(data, articles);
  const asked = await askedOf(data);
  return { articles, data, running: await startServer(data), ...asked };
}

/** What is asked of a newsroom, as its database has it; closed again, for the server opens it itself. */
async function askedOf(data: string): Promise<Pick<Site, 'paths' | 'cold' | 'sections' | 'sectionName'>> {
  const database = await openBench(data);
  try {
    const { articles, sections } = await placesOf(database);
    const [section] = sections;
    if (section === undefined) throw new Error('the import made no section');
    const every = Math.max(1, Math.floor((articles.length - 1) / (COLD * ROUNDS)));
    const cold = articles.slice(1).filter((_, index) => index % every === 0);
    return {
      paths: { article: articles[0]?.path ?? '/', section: section.path, front: '/' },
      cold: cold.map(({ path }) => path),
      sections: sections.map(({ path }) => path),
      sectionName: section.name,
    };
  } finally {
    await database.close();
  }
}

/** Requests/s and CPU a request of what the page store holds. */
function stored(sites: readonly Site[]): void {
  for (const page of ['article', 'section', 'front'] as const) {
    console.log(`\n## stored: ${page}`);
    const named = sites.map((site) => ({ ...site, name: `warraq-${site.articles}` }));
    const pids = named.flatMap(({ name, running }) => ['--pids', `${name}=echo ${pidOf(running)}`]);
    const urls = named.map(({ name, running, paths }) => `${name}=${running.url}${encodeURI(paths[page])}`);
    execFileSync('node', [`${SHARED}load.mjs`, '--connections', '1,64', ...pids, ...urls], { stdio: 'inherit' });
  }
}

/** Each site has its turn in each round, so that a slow minute of the machine is nobody's fault. */
async function coldInTurns(sites: readonly Site[], name: string, kind: number, folder: string): Promise<void> {
  const medians: number[][] = sites.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, site] of sites.entries()) {
      const took = await coldRound(site, kind, round, folder);
      medians[index]?.push(took.median);
    }
  const middle = medians.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0);
  console.log(`\n## cold: ${name}, median (limit: 1.2 times)\n${ratioLine(sites, middle, 'ms')}`);
}

/** Articles of the whole archive; lists are made anew by asking for their pages, of which each is asked for once. */
async function coldRound(site: Site, kind: number, round: number, folder: string): Promise<Latency> {
  const { running, cold, sections } = site;
  if (kind === 0) return coldLatency(running.url, cold.slice(round * COLD, (round + 1) * COLD), folder);
  const pages =
    kind === 1
      ? sections.map((path) => `${path}page/${round + 2}/`)
      : Array.from({ length: PAGES }, (_, page) => `/page/${round * PAGES + page + 2}/`);
  return coldLatency(running.url, pages, folder);
}

function ratioLine(sites: readonly Site[], values: readonly number[], unit: string): string {
  const [first = 0] = values;
  return sites
    .map(({ articles }, index) => {
      const value = values[index] ?? 0;
      return `${articles} articles: ${value.toFixed(2)} ${unit}, ${(value / first).toFixed(2)} of the first`;
    })
    .join('\n');
}
