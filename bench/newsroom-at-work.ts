import { Agent } from 'node:http';
import { text } from 'node:stream/consumers';
import { timeOf, timesOf } from './asking.ts';

/*
 * What goes on in a newsroom while somebody searches: readers who ask for stored pages and writers who update articles,
 * both at a pace that doesn't wait for answers (an open loop). It is told by a line of JSON on standard input, and at
 * SIGTERM prints what became of it as a line of JSON on standard output.
 *   node bench/newsroom-at-work.ts
 */

/** What it is told. */
export type Work = {
  readonly origin: string;
  readonly token: string;
  readonly pages: readonly string[];
  readonly pagesASecond: number;
  readonly articles: readonly number[];
  readonly updatesASecond: number;
};

/** What became of it; times in ms. */
export type Worked = {
  readonly seconds: number;
  readonly pages: number;
  readonly pageP50: number;
  readonly pageP99: number;
  readonly updates: number;
  readonly updateP50: number;
};

const AT_ONCE = 64;
/** Requests are sent in small bunches, since a timer has a resolution of a millisecond. */
const TICK_MS = 10;

const work: Work = JSON.parse(await text(process.stdin));
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const pageTimes: number[] = [];
const updateTimes: number[] = [];
const begun = performance.now();
let pages = 0;
let updates = 0;

const tick = setInterval(() => {
  const seconds = (performance.now() - begun) / 1_000;
  for (; pages < seconds * work.pagesASecond; pages += 1)
    doIt(timeOf(agent, work.origin + work.pages[pages % work.pages.length]).then((ms) => pageTimes.push(ms)));
  for (; updates < seconds * work.updatesASecond; updates += 1)
    doIt(update(work.articles[updates % work.articles.length] ?? 0).then((ms) => updateTimes.push(ms)));
}, TICK_MS);

process.on('SIGTERM', () => {
  clearInterval(tick);
  const { p50, p99 } = timesOf(pageTimes);
  const worked: Worked = {
    seconds: (performance.now() - begun) / 1_000,
    pages: pageTimes.length,
    pageP50: p50,
    pageP99: p99,
    updates: updateTimes.length,
    updateP50: timesOf(updateTimes).p50,
  };
  process.stdout.write(`${JSON.stringify(worked)}\n`, () => process.exit(0));
});

/** What fails ends the bench: an update that was refused would make the index's work lighter. */
function doIt(done: Promise<unknown>): void {
  done.catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}

/** A new revision with the same words, and readers see it: the index writes the article anew, and finds as many as before. */
async function update(article: number): Promise<number> {
  const path = `/api/articles/${article}`;
  const { content, revisionId } = await ask(path);
  const sent = performance.now();
  const next = { content: { ...content, searchTitle: String(sent) }, basedOn: revisionId };
  const saved = await ask(`${path}/revisions`, next);
  await ask(`${path}/update`, { basedOn: saved.revisionId });
  return performance.now() - sent;
}

async function ask(path: string, body?: unknown) {
  const answer = await fetch(work.origin + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${work.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${answer.status} from ${path}: ${await answer.text()}`);
  return answer.json();
}
