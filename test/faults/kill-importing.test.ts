import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { type DatabaseAddress, driverConfig } from '../../src/storage/database-address.ts';
import { type TestDatabase, testDatabase } from '../builders/database.ts';
import { BUILT, build, environment } from '../builders/live-server.ts';
import { randomFrom, testSeed } from '../builders/random.ts';
import { sharedData } from '../shared-data.ts';

/*
 * An import is killed twenty times at any moment and begun again each time. What it leaves in the end is what one
 * that nobody disturbed leaves, row by row: nothing is missing, and nothing is there twice.
 */

const KILLS = 20;
/** Twenty-two starts, on a machine that runs other tests too. */
const PATIENCE_MS = 600_000;
const folder = sharedData('wxr');
const FILE = 'news-daily-rankmath.xml';

beforeAll(build);

/** The command as people give it, on a database of the test's own; its first word is printed when it begins to read. */
function importer({ address }: TestDatabase) {
  const data = mkdtempSync(join(tmpdir(), 'warraq-import-'));
  const args = ['import', 'wordpress', join(folder ?? '', FILE), '--data', data];
  const child = spawn(process.execPath, [BUILT, ...args], {
    env: { ...environment(), DATABASE_URL: urlOf(address) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complained = '';
  child.stderr.on('data', (text: Buffer) => {
    complained += String(text);
  });
  const ended = once(child, 'close').finally(() => rmSync(data, { recursive: true }));
  return { child, ended, complaint: () => complained };
}

function urlOf(address: DatabaseAddress): string {
  const { host, port, user, password, database } = new pg.Client(driverConfig(address));
  const url = new URL(`postgres://localhost/${encodeURIComponent(database ?? '')}`);
  url.username = encodeURIComponent(user ?? '');
  url.password = encodeURIComponent(password ?? '');
  url.searchParams.set('host', host);
  url.searchParams.set('port', String(port));
  return url.href;
}

async function importedWhole(database: TestDatabase): Promise<void> {
  const { ended, complaint } = importer(database);
  const [status] = await ended;
  expect({ status, complaint: complaint() }).toMatchObject({ status: 0 });
}

/** How long an import takes from its first word to its last, in ms. */
async function lengthOf(database: TestDatabase): Promise<number> {
  const { child, ended } = importer(database);
  await once(child.stderr, 'data');
  const began = performance.now();
  await ended;
  return performance.now() - began;
}

/** Everything that readers and editors have of it, by names and not by numbers, which a broken run uses up. */
async function everythingIn({ db }: TestDatabase): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = async (query: ReturnType<typeof sql>) =>
    (await query.execute(db)).rows.map((row) => JSON.stringify(row));
  return {
    articles: await rows(sql`
      select address.path, article.state, article.first_published_at, live.kicker, live.headline, live.standfirst,
        live.teaser, live.word_count, live.comment_policy, live.published_at, live.updated_at, live.search_title,
        live.description, revision.number, revision.content - 'body' - 'sectionIds' - 'authorIds' - 'tagIds' as content,
        regexp_replace(live.body::text, '"id": "[^"]*"', '', 'g') as body,
        array(select name from live_article_author signed join author on author.id = author_id
          where signed.article_id = article.id order by position) as authors,
        array(select name from live_article_section listed join section on section.id = section_id
          where listed.article_id = article.id order by name, inherited) as sections,
        array(select name from live_article_tag tagged join tag on tag.id = tag_id
          where tagged.article_id = article.id order by position) as tags
      from article join draft on draft.article_id = article.id join revision on revision.id = draft.revision_id
      left join live_article live on live.article_id = article.id
      left join address on thing = 'article' and thing_id = article.id and address.state = 'canonical'
      order by address.path, revision.content ->> 'headline', revision.made_at
    `),
    related: await rows(sql`
      select one.headline, position, other.headline as beside from live_related
      join live_article one using (article_id) join live_article other on other.article_id = related_id
      order by 1, one.published_at, 2
    `),
    comments: await rows(sql`
      select address.path, comment.foreign_id, parent.foreign_id as parent, comment.state, comment.kind, comment.name,
        comment.text, comment.written_at, sender.email, sender.ip
      from comment join comment_sender sender on comment_id = comment.id
      left join comment parent on parent.id = comment.parent_id
      left join address on thing = 'article' and thing_id = comment.article_id and address.state = 'canonical'
      order by 1, 2
    `),
    addresses: await rows(sql`select path, state, thing from address order by path`),
    queries: await rows(sql`select query, thing from query_address order by query`),
    sections: await rows(sql`select name, slug, position from section order by name, slug`),
    authors: await rows(sql`select name, slug from author order by name`),
    tags: await rows(sql`select name, slug from tag order by name`),
    pages: await rows(sql`
      select page.title, page.slug, parent.title as parent from static_page page
      left join static_page parent on parent.id = page.parent_id order by 1, 2
    `),
    outcomes: await rows(sql`
      select key, outcome, why, path, remarks from import_item
      where import_id = (select min(id) from import) order by key
    `),
  };
}

test.skipIf(folder === null)(
  'an import killed at any moment ends as one that was not',
  async () => {
    await using undisturbed = await testDatabase();
    const lengthMs = await lengthOf(undisturbed);
    await using database = await testDatabase();
    const seed = testSeed();
    const random = randomFrom(seed);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, ended } = importer(database);
      await Promise.race([once(child.stderr, 'data'), ended]);
      await sleep(random() * lengthMs * 0.6);
      child.kill('SIGKILL');
      await ended;
    }
    await importedWhole(database);
    const expected = await everythingIn(undisturbed);
    for (const [part, rows] of Object.entries(await everythingIn(database)))
      expect(rows, `${part}, seed ${seed}`).toEqual(expected[part]);
  },
  PATIENCE_MS,
);
