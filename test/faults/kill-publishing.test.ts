import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import {
  askDatabase,
  build,
  contentOf,
  endDatabase,
  type Founded,
  found,
  type LiveServer,
  liveHome,
  textOf,
  until,
} from '../builders/live-server.ts';
import { randomFrom, testSeed } from '../builders/random.ts';

/*
 * The server, and in some rounds its database with it, is killed while editors publish, update, correct and take off.
 * What they were told is done must be there at the next start, for readers too; what they were not told of is there
 * whole or not at all.
 */

const KILLS = 20;
const EDITORS = 3;

/** One round in so many kills the database too. */
const DATABASE_EVERY = 3;

/** Most commands that are done before a kill, and the most that it waits after the last of them. */
const MOST_DONE = 14;
const MOST_WAIT_MS = 12;

const seed = testSeed();

/** What readers see of an article: its headline, or nothing; and what was put right. */
type Seen = { readonly headline: string | null; readonly corrections: readonly string[] };

/** An article as its editor knows it. `asked` is what it becomes by a command that was never answered. */
type Known = { readonly id: number; revisionId: number; seen: Seen; asked: Seen | null };

type News = Founded & { server: LiveServer; known: Known[]; words: number; done: number };

/** The server, or its database, went away in the middle of a command or before it. */
class Away extends Error {}

async function command(news: News, path: string, body: object): Promise<Record<string, unknown>> {
  const { status, json } = await news.server.api(news.token, path, body).catch((error: unknown) => {
    throw new Away('no answer', { cause: error });
  });
  if (status === 503) throw new Away(String(json.code));
  expect({ path, status, json }).toMatchObject({ status: 200 });
  news.done++;
  return json;
}

/** Gives a command that changes what readers see; it counts as done when that is answered, and not before. */
async function change(news: News, known: Known, act: string, body: object, becomes: Partial<Seen>): Promise<void> {
  known.asked = { ...known.seen, ...becomes };
  await command(news, `/articles/${known.id}/${act}`, body);
  known.seen = known.asked;
  known.asked = null;
}

async function publishNew(news: News, mine: Known[]): Promise<void> {
  const headline = `خبر المرفأ ${++news.words}`;
  const { articleId, revisionId } = await command(news, '/articles', { content: contentOf(headline, headline) });
  const seen = { headline: null, corrections: [] };
  const known: Known = { id: Number(articleId), revisionId: Number(revisionId), seen, asked: null };
  mine.push(known);
  news.known.push(known);
  await change(news, known, 'publish', { basedOn: known.revisionId }, { headline });
}

async function update(news: News, known: Known): Promise<void> {
  const headline = `خبر المرفأ بصيغة ${++news.words}`;
  const next = { basedOn: known.revisionId, content: contentOf(headline, headline) };
  known.revisionId = Number((await command(news, `/articles/${known.id}/revisions`, next)).revisionId);
  await change(news, known, 'update', { basedOn: known.revisionId }, { headline });
}

function correct(news: News, known: Known): Promise<void> {
  const text = `تصحيح ${++news.words}`;
  const corrections = [...known.seen.corrections, text];
  return change(news, known, 'correct', { kind: 'correction', text }, { corrections });
}

/** Does one thing after the other to articles of its own, until the server or its database is away. */
async function edit(news: News, random: () => number): Promise<void> {
  const mine: Known[] = [];
  try {
    for (;;) {
      const live = mine.filter(({ seen }) => seen.headline !== null);
      const known = live[Math.floor(random() * live.length)];
      const chance = random();
      if (known === undefined || chance < 0.4) await publishNew(news, mine);
      else if (chance < 0.6) await update(news, known);
      else if (chance < 0.8) await correct(news, known);
      else await change(news, known, 'unpublish', {}, { headline: null });
    }
  } catch (error) {
    if (!(error instanceof Away)) throw error;
  }
}

/** Kills it somewhere in the middle; returns when every editor has noticed. */
async function killWhileTheyWork(news: News, round: number, random: () => number): Promise<void> {
  const editors = Array.from({ length: EDITORS }, () => edit(news, randomFrom(Math.floor(random() * 2 ** 31))));
  const ended = Promise.all(editors);
  // Told below; a failure must not go unheard until then.
  ended.catch(() => undefined);
  const enough = news.done + Math.floor(random() * MOST_DONE);
  await Promise.race([ended, until('enough that is done', () => news.done >= enough)]);
  await sleep(random() * MOST_WAIT_MS);
  const deaths = [() => news.server.kill()];
  if (round % DATABASE_EVERY === 0) deaths.push(() => endDatabase(news.server.dataDir, 'SIGKILL'));
  for (const die of random() < 0.5 ? deaths : deaths.toReversed()) await die();
  await ended;
}

type Row = {
  id: number;
  revisionId: number;
  path: string | null;
  headline: string | null;
  corrections: string[];
  newest: number | null;
};

/** What is on disk of every article, the newest first; when nothing of the killed server's is under way any more. */
async function onDisk({ server }: News): Promise<Row[]> {
  const { dataDir } = server;
  await until('the end of what the killed server had begun', async () => {
    const [row] = await askDatabase<{ others: number }>(
      dataDir,
      `select count(*)::int as others from pg_stat_activity where state <> 'idle' and pid <> pg_backend_pid()
         and backend_type = 'client backend'`,
    );
    return row?.others === 0 && !server.hasEnded();
  });
  return askDatabase<Row>(
    dataDir,
    `select article.id::int, draft.revision_id::int as "revisionId", address.path, live.headline,
            array(select text from correction where article_id = article.id order by id) as corrections
       from article join draft on draft.article_id = article.id
       left join live_article live on live.article_id = article.id
       left join address on thing = 'article' and thing_id = article.id and address.state = 'canonical'
      order by live.published_at desc, article.id desc`,
  );
}

/** Ways in which a command could be half there: each must name no article. */
const HALVES = `
  select 'a state without what readers see, or the other way round' as what, article.id::int
    from article left join live_article live on live.article_id = article.id
   where (article.state = 'published') <> (live.article_id is not null)
  union all
  select 'published without an address', article_id::int from live_article
   where not exists (select from address where thing = 'article' and thing_id = article_id and state = 'canonical')
  union all
  select 'what readers see is not its revision', live.article_id::int
    from live_article live join revision on revision.id = live.revision_id
   where live.headline <> revision.content->>'headline'
      or not exists (select from live_article_section where article_id = live.article_id)
  union all
  select 'the audit and the outbox tell differently', coalesce(audit.thing_id, outbox.thing_id)::int
    from (select act, thing, coalesce(thing_id, 0) as thing_id, count(*) from audit group by 1, 2, 3) audit
    full join (select act, thing, coalesce(thing_id, 0) as thing_id, count(*) from outbox group by 1, 2, 3) outbox
      using (act, thing, thing_id)
   where audit.count is distinct from outbox.count
  union all
  select 'revisions without an audit', article_id::int from revision
   group by article_id having count(*) <>
     (select count(*) from audit where thing_id = article_id and act in ('article.created', 'article.saved'))
  union all
  select 'corrections without an audit', article.id::int from article
   where (select count(*) from correction where article_id = article.id) <>
     (select count(*) from audit where thing_id = article.id and act = 'article.corrected')
  union all
  select 'its state is not what was last done to it', article.id::int from article
   cross join lateral (
     select act from audit where thing = 'article' and thing_id = article.id
        and act in ('article.published', 'article.updated', 'article.unpublished') order by audit.id desc limit 1
   ) last
   where (last.act = 'article.unpublished') <> (article.state = 'unpublished')`;

const links = (html: string): Set<string> =>
  new Set(
    [...html.matchAll(/\/%D8%AE%D8%A8%D8%B1-%D8%A7%D9%84%D9%85%D8%B1%D9%81%D8%A3-[^"<#]*/g)].map(([link]) => link),
  );

/** What readers are shown must be what is on disk: its own page, and the lists, which lead nowhere else. */
async function checkReaders({ server, section }: News, rows: readonly Row[], looked: readonly Row[]): Promise<void> {
  for (const { path, headline, corrections } of looked) {
    if (path === null) continue;
    const { status, text } = await server.ask(encodeURI(path));
    const shown = textOf(text);
    if (headline === null) expect({ path, status }).toEqual({ path, status: 404 });
    else
      expect({ path, status, misses: [headline, ...corrections].filter((words) => !shown.includes(words)) }).toEqual({
        ...{ path, status: 200, misses: [] },
      });
  }
  const live = rows.filter(({ headline }) => headline !== null).map(({ path }) => encodeURI(path ?? ''));
  const listed: string[] = [];
  for (let page = 1; page <= Math.ceil(live.length / 20); page++) {
    const { status, text } = await server.ask(page === 1 ? section : `${section}page/${page}/`);
    expect({ page, status }).toEqual({ page, status: 200 });
    listed.push(...links(text));
  }
  expect(new Set(listed)).toEqual(new Set(live));
  const feed = await server.ask('/feed/');
  expect(links(feed.text)).toEqual(new Set(live.slice(0, 20)));
  const front = links((await server.ask('/')).text);
  expect([...front].filter((path) => !live.includes(path))).toEqual([]);
  expect(live.slice(0, 4).filter((path) => !front.has(path))).toEqual([]);
}

/** Everything acknowledged is there, nothing is half there; from here on what is there is what editors know. */
async function checkAll(news: News, sinceKnown: number): Promise<void> {
  const rows = await onDisk(news);
  expect(await askDatabase(news.server.dataDir, HALVES)).toEqual([]);
  const looked: Row[] = [];
  for (const known of news.known.slice(sinceKnown)) {
    const row = rows.find(({ id }) => id === known.id);
    if (row === undefined) throw new Error(`article ${known.id} was acknowledged and is not there`);
    const { headline, corrections } = row;
    const possible = known.asked === null ? [known.seen] : [known.seen, known.asked];
    expect(possible).toContainEqual({ headline, corrections });
    Object.assign(known, { seen: { headline, corrections }, asked: null, revisionId: row.revisionId });
    looked.push(row);
  }
  await checkReaders(news, rows, looked);
}

beforeAll(build);

test(`killed ${KILLS} times while it publishes, it keeps what it acknowledged and shows nothing by halves`, async () => {
  await using home = await liveHome();
  const server = await home.start(join(home.folder, 'data'));
  const news: News = { ...(await found(server)), server, known: [], words: 0, done: 0 };
  const random = randomFrom(seed);
  let round = 0;
  try {
    for (round = 1; round <= KILLS; round++) {
      const before = news.known.length;
      await killWhileTheyWork(news, round, random);
      news.server = await home.start(news.server.dataDir);
      await checkAll(news, before);
    }
    await checkAll(news, 0);
    expect(news.done).toBeGreaterThan(KILLS);
    expect(await news.server.end()).toBe(0);
  } catch (error) {
    throw new Error(`round ${round}, WARRAQ_TEST_SEED=${seed}`, { cause: error });
  }
});
