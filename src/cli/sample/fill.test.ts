import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/builders/database.ts';
import { folderPlace } from '../../media/index.ts';
import { fillIfEmpty } from './fill.ts';

/** In another year, so that news of the last hours is told from what keeps the day that its text names. */
const MADE_AT = new Date('2027-03-05T02:10:00Z');

test('an empty newsroom becomes the sample paper, once', async () => {
  await using database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'warraq-sample-'));
  const progress: string[] = [];
  const told = (done: number, all: number) => progress.push(`${done} of ${all}`);
  expect(await fillIfEmpty(database, folderPlace(folder), MADE_AT, told)).toBe(67);
  const { rows } = await sql`
    select (select count(*) from section) as sections, (select count(*) from section where parent_id is null) as top,
           (select count(*) from author) as authors, (select count(*) from live_article) as live,
           (select count(*) from article where state = 'withdrawn') as withdrawn,
           (select count(*) from correction) as corrections,
           (select max(made_at) from correction) as corrected_at, (select count(*) from comment) as comments,
           (select count(*) from comment where parent_id is not null) as answers,
           (select count(*) from comment where author_id is not null) as by_authors, (select count(*) from static_page) as pages,
           (select name from site) as name,
           (select count(*) from live_article where published_at > ${MADE_AT}) as from_the_future,
           (select count(*) from live_article where published_at > ${MADE_AT}::timestamptz - interval '12 hours') as of_today,
           (select max(published_at) from live_article) as newest,
           (select count(*) from picture where alt = '' or credit = '') as lacking
  `.execute(database.db);
  expect(rows).toEqual([
    {
      ...{ sections: 10, top: 6, authors: 12, live: 66, withdrawn: 1, corrections: 1, pages: 4 },
      ...{ comments: 11, answers: 4, by_authors: 1 },
      // The article keeps its day, and so does what was put right in it.
      corrected_at: new Date('2026-11-24T08:20:00Z'),
      ...{ name: 'السفوح', from_the_future: 0, of_today: 6, newest: new Date('2027-03-05T01:45:00Z'), lacking: 0 },
    },
  ]);
  const rounds = [20, 40, 60, 80, 100, 120, 121];
  expect(progress).toEqual(rounds.map((done) => `${done} of 121`));
  expect(await fillIfEmpty(database, folderPlace(folder), MADE_AT, () => undefined)).toBeNull();
  await rm(folder, { recursive: true });
});
