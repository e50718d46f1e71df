import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askInTurns, timesLine, timesOf } from './asking.ts';
import { importNewsroom, openBench, type Places, pidOf, placesOf, startServer } from './imported.ts';
import { quiet, saturation } from './measures.ts';
import type { Work, Worked } from './newsroom-at-work.ts';
import { buildPeer, dropPeer } from './postgres-search.ts';
import { addressOf, otherQuestions, type Query, queriesOf } from './search-questions.ts';
import { memoryMb, processesOf, processorMs, type Running, runMeasured, WARRAQ } from './stack.ts';

const SIZES = [20_000, 100_000];
const ROUNDS = 20;
const OTHER_ROUNDS = 3;
const PEER_ROUNDS = 3;
const CLIENTS = 8;
const PAGES_A_SECOND = 500;
const UPDATES_A_SECOND = 5;
/** After so long, pages that are asked for again and again are stored, and code that runs often is compiled. */
const WARMED_MS = 15_000;
/** Of a page of results, from request to last byte. */
const LIMITS = { p50: { at: 20_000, ms: 10 }, loadedP99: { at: 100_000, ms: 60 } };
/** WordPress's search page, median at 20,000 articles, on this generator's newsroom. */
const WORDPRESS_MS = 806;
const IDLE_MB = 250;

/** A newsroom of one size, its server running. */
type Site = { articles: number; data: string; folder: string; running: Running; places: Places };

/**
 * What a reader feels of a search: its page by rank and by date over HTTP, alone and while readers ask for 500 stored
 * pages and writers update 5 articles a second; how many articles it finds beside how many there are; what making the
 * index takes; and PostgreSQL's own text search over the same families of words. `--articles N,M`: of these sizes.
 * `--data FOLDER`: data folders FOLDER/N that are kept; what lies there already isn't made, nor its making measured.
 * `--without-postgres` leaves the peer out.
 */
export async function search(options: readonly string[]): Promise<void> {
  const given = (name: string) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
  const sizes = given('--articles')?.split(',').map(Number) ?? SIZES;
  const kept = given('--data');
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'warraq-bench-search-'));
  mkdirSync(folder, { recursive: true });
  // The database of a root's folder runs under another user, who must get there.
  chmodSync(folder, 0o755);
  try {
    for (const size of sizes) await searchSite(folder, size, !options.includes('--without-postgres'));
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function searchSite(folder: string, articles: number, withPeer: boolean): Promise<void> {
  const data = join(folder, String(articles));
  console.log(`\n# ${articles} articles`);
  importNewsroom(data, articles);
  await makeIndex(data, articles);
  const token = execFileSync(WARRAQ, ['token', '--data', data], { encoding: 'utf8' }).trim();
  const database = await openBench(data);
  const places = await placesOf(database).finally(() => database.close());
  const site: Site = { articles, data, folder, places, running: await startServer(data) };
  try {
    await tellMemory(site, 'before any search');
    const queries = queriesOf(articles);
    await tellFound(site, queries);
    await tellTimes(site, queries, 'alone');
    const stop = await startWork(site, token);
    await tellTimes(site, queries, 'under load').finally(stop);
    await tellFound(site, queries);
    tellSaturation(site, queries);
    await tellMemory(site, 'after all searches');
    if (withPeer) await tellPeer(data, queries);
  } finally {
    await site.running.stop();
  }
}

async function makeIndex(data: string, articles: number): Promise<void> {
  const made = join(data, 'search');
  if (!existsSync(join(made, 'current'))) {
    const { seconds, peakMb } = await runMeasured(WARRAQ, ['reindex', '--data', data]);
    const rate = articles / seconds;
    console.log(`index made in ${seconds.toFixed(1)} s, ${rate.toFixed(0)} articles a second, ${peakMb.toFixed(0)} MB`);
  }
  const bytes = readdirSync(made).reduce((sum, name) => sum + statSync(join(made, name)).size, 0);
  console.log(
    `index files: ${(bytes / 1_048_576).toFixed(0)} MB, ${(bytes / 1_024 / articles).toFixed(1)} KB an article`,
  );
}

async function tellMemory({ running, data }: Site, when: string): Promise<void> {
  await quiet(20_000);
  const stack = processesOf(pidOf(running), join(data, 'postgres'));
  console.log(`memory at rest ${when}: ${memoryMb(stack).toFixed(0)} MB (limit ${IDLE_MB} MB at 1,000 articles)`);
}

/** A word is found in all its forms, so more may be found than the generator counts of one; never fewer. */
async function tellFound({ running, articles }: Site, queries: readonly Query[]): Promise<void> {
  console.log('\nquery                       in any spelling      found');
  for (const { name, q, folded } of queries) {
    const page = await (await fetch(running.url + addressOf(q))).text();
    const found = Number(/data-total="(\d+)"/.exec(page)?.[1] ?? Number.NaN);
    const note = found === folded ? '' : found > folded ? 'with other forms of the word' : 'MISSED';
    console.log(`${name.padEnd(25)} ${String(folded).padStart(17)} ${String(found).padStart(10)}  ${note}`);
  }
  console.log(`of ${articles}`);
}

async function tellTimes(site: Site, queries: readonly Query[], when: 'alone' | 'under load'): Promise<void> {
  const origin = site.running.url;
  console.log(`\n## ${when}, ms                       p50      p90      p99     most`);
  const tell = (name: string, times: readonly number[]) => {
    console.log(`${name.padEnd(30)} ${timesLine(timesOf(times))}`);
  };
  const all: number[] = [];
  const tellProcessor = processorSince(site);
  for (const order of ['rank', 'date']) {
    const paths = queries.map(({ q }) => addressOf(q, { order }));
    const times = await askInTurns(origin, paths, ROUNDS);
    for (const [at, { name }] of queries.entries()) tell(`${name}, by ${order}`, times[at] ?? []);
    tell(`all by ${order}`, times.flat());
    all.push(...times.flat());
  }
  tell('all queries', all);
  tellProcessor(all.length);
  tellLimits(site.articles, when, all);
  for (const [kind, paths] of Object.entries(otherQuestions(site.places)))
    tell(kind, (await askInTurns(origin, paths, OTHER_ROUNDS)).flat());
}

/**
 * What the stack took of the processor a search, with whatever else it did; and how much of the machine was taken by
 * others, for where that is much, the times say little.
 */
function processorSince({ running, data }: Site): (searches: number) => void {
  const postgres = join(data, 'postgres');
  const look = () => ({
    at: performance.now(),
    stack: processorMs(processesOf(pidOf(running), postgres)),
    ours: processorMs(processesOf(process.pid, postgres)),
  });
  const before = look();
  return (searches) => {
    const now = look();
    const stackMs = now.stack.used - before.stack.used;
    const othersMs = now.ours.byAll - before.ours.byAll - (now.ours.used - before.ours.used);
    const others = othersMs / (now.at - before.at) / availableParallelism();
    console.log(
      `processor: ${(stackMs / searches).toFixed(1)} ms a search; others had ${(others * 100).toFixed(0)} % of the machine`,
    );
  };
}

function tellLimits(articles: number, when: 'alone' | 'under load', times: readonly number[]): void {
  const { p50, p99 } = timesOf(times);
  if (articles === LIMITS.p50.at && when === 'alone')
    console.log(
      `median ${(p50 / LIMITS.p50.ms).toFixed(2)} of the limit (${LIMITS.p50.ms} ms), ${(p50 / WORDPRESS_MS).toFixed(4)} of WordPress's (${WORDPRESS_MS} ms)`,
    );
  if (articles === LIMITS.loadedP99.at && when === 'under load')
    console.log(`p99 ${(p99 / LIMITS.loadedP99.ms).toFixed(2)} of the limit (${LIMITS.loadedP99.ms} ms)`);
}

/** Starts the readers and writers; what they did is told when they are stopped. */
async function startWork({ running, places }: Site, token: string): Promise<() => Promise<void>> {
  const every = Math.max(1, Math.floor(places.articles.length / 1_000));
  const work: Work = {
    origin: running.url,
    token,
    pages: ['/', ...places.sections.slice(0, 2), ...places.articles.slice(0, 100)].map((page) =>
      encodeURI(typeof page === 'string' ? page : page.path),
    ),
    pagesASecond: PAGES_A_SECOND,
    articles: places.articles.filter((_, at) => at % every === 0).map(({ id }) => id),
    updatesASecond: UPDATES_A_SECOND,
  };
  const program = fileURLToPath(new URL('newsroom-at-work.ts', import.meta.url));
  const child = spawn('node', [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.stdin.end(JSON.stringify(work));
  await quiet(WARMED_MS);
  return async () => {
    child.kill('SIGTERM');
    if ((await ended) !== 0) throw new Error('the readers and writers ended before they were stopped');
    tellWorked(JSON.parse(said));
  };
}

function tellWorked({ seconds, pages, pageP50, pageP99, updates, updateP50 }: Worked): void {
  const rate = (count: number) => (count / seconds).toFixed(1);
  console.log(
    `meanwhile: ${rate(pages)} stored pages a second (p50 ${pageP50.toFixed(1)} ms, p99 ${pageP99.toFixed(1)} ms), ${rate(updates)} updates a second (p50 ${updateP50.toFixed(1)} ms)`,
  );
}

function tellSaturation({ running, folder }: Site, queries: readonly Query[]): void {
  const paths = queries.flatMap(({ q }) => [addressOf(q), addressOf(q, { order: 'date' })]);
  const perSecond = saturation(running.url, paths, CLIENTS, folder);
  console.log(`\n${CLIENTS} clients without a pause: ${perSecond.toFixed(0)} searches a second`);
}

async function tellPeer(data: string, queries: readonly Query[]): Promise<void> {
  const database = await openBench(data);
  try {
    const peer = await buildPeer(database.db);
    console.log(
      `\n## PostgreSQL's text search, ms (made in ${peer.buildSeconds.toFixed(1)} s, ${peer.sizeMb.toFixed(0)} MB)    p50      p90      p99     most`,
    );
    for (const [way, ask] of Object.entries(peer.asked)) {
      const times: number[] = [];
      for (let round = 0; round < PEER_ROUNDS; round += 1)
        for (const { q } of queries) {
          const begun = performance.now();
          await ask(q);
          times.push(performance.now() - begun);
        }
      console.log(`${way.padEnd(30)} ${timesLine(timesOf(times))}`);
    }
    await dropPeer(database.db);
  } finally {
    await database.close();
  }
}
