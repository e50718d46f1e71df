import { type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import { newsroom } from '../../test/builders/newsroom.ts';
import type { PictureId } from '../base/ids.ts';
import { pictureStanding, replacePicture } from '../newsroom/index.ts';
import { inTransaction, type Tx, takeLong } from '../storage/index.ts';
import {
  describePicture,
  LIBRARY_PAGE,
  LibraryQuery,
  library,
  libraryOverview,
  libraryPicture,
  libraryTotal,
  pictureUses,
} from './index.ts';

const PICTURES = 50_000;

/** As many articles, each with a picture at its head. */
const ARCHIVE: readonly RawBuilder<unknown>[] = [
  sql`insert into picture (hash, media_type, width_px, height_px, size_bytes, original_name, created_at, folded, alt, credit,
      taken_on)
    select lpad(to_hex(n), 64, '0'), 'image/webp', 800, 450, 1000, 'news', timestamptz '2016-01-01' + n * interval '1 hour',
      'قارب ' || n, case when n % 100 = 7 then '' else 'قارب' end, 'مصوّر ' || n % 50,
      case when n % 3 = 0 then date '2016-01-01' + n / 24 end
    from generate_series(1, ${PICTURES}) n`,
  sql`insert into article (state, created_at, first_published_at) select 'published', now(), now() from picture`,
  sql`insert into revision (article_id, number, made_at, made_by, content)
    select id, 1, now(), '', jsonb_build_object(
      'headline', 'خبر', 'body', '{"type":"doc","attrs":{"version":1}}'::jsonb,
      'leadPicture', jsonb_build_object('pictureId', id)) from article`,
  sql`insert into draft select article_id, id from revision`,
  sql`insert into live_article (article_id, revision_id, kind, kicker, headline, standfirst, teaser, word_count,
      comment_policy, lead_picture_id)
    select article_id, id, 'news', '', 'خبر', '', '', 0, 'open', article_id from revision`,
  sql`insert into revision_picture select id, article_id, 'lead' from revision`,
  sql`analyze`,
];

/** Tables that grow with every article and every picture. */
const GROWING = ['picture', 'article', 'revision', 'revision_picture', 'draft', 'live_article', 'address', 'author'];

async function rowsRead(tx: Tx): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
    from pg_stat_xact_user_tables where relname = any(${GROWING}::text[])
  `.execute(tx);
  return rows[0]?.read ?? 0;
}

test(`with ${PICTURES} pictures no page of the library, and no replacing, reads through what grows`, async () => {
  await using news = await newsroom();
  for (const step of ARCHIVE)
    await news.run(async (tx) => {
      // Filling it may take longer than a statement may.
      await takeLong(tx);
      await step.execute(tx);
    });
  const pictureId = 10_000 as PictureId;
  const at = news.clock.now();
  const found = (asked: object, count: number) => async (tx: Tx) =>
    expect((await library(tx, LibraryQuery.parse(asked), at)).pictures, JSON.stringify(asked)).toHaveLength(count);
  const page = (asked: object) => found(asked, LIBRARY_PAGE);
  const questions: Readonly<Record<string, readonly [most: number, ask: (tx: Tx) => Promise<void>]>> = {
    'a page of the library': [1_000, page({})],
    'a later page': [1_000, page({ after: '_9000' })],
    'a later page, the oldest first': [1_000, page({ sort: 'oldest', after: '_9000' })],
    'by the day': [1_000, page({ sort: 'taken' })],
    'by the day, further on': [1_000, page({ sort: 'taken', after: '2018-01-01_20000' })],
    'by the day, those without one': [1_000, page({ sort: 'taken', after: '-infinity_20000' })],
    'what lacks something': [1_000, page({ lacks: 'any' })],
    'what lacks a credit, which is none': [1_000, found({ lacks: 'credit' }, 0)],
    'what is somebody’s': [1_200, page({ credit: 'مصوّر 7' })],
    'what no agency sent': [1_000, found({ agency: 'لا أحد' }, 0)],
    'what may soon not be shown': [1_000, found({ lacks: 'licence' }, 0)],
    'a common word': [1_000, page({ q: 'قارب' })],
    'one picture': [
      50,
      async (tx) => expect(await libraryPicture(tx, pictureId)).toMatchObject({ id: pictureId, uses: 1 }),
    ],
    'its uses': [50, async (tx) => expect(await pictureUses(tx, pictureId)).toHaveLength(1)],
    'where readers see it': [
      50,
      async (tx) => expect(await pictureStanding(tx, pictureId)).toEqual({ isOwed: true, places: [[]] }),
    ],
    'describing it': [
      200,
      async (tx) => expect(await describePicture(tx, news.editor, at, { pictureId, alt: 'قارب آخر' })).toBeUndefined(),
    ],
    'replacing it': [
      200,
      async (tx) =>
        expect(await replacePicture(tx, news.editor, at, { pictureId, by: 10_001 as PictureId })).toMatchObject({
          articles: 1,
        }),
    ],
    // Nothing but looking at each tells these: a sixth of a second, and less.
    'what is not used': [8 * PICTURES, found({ lacks: 'use' }, 1)],
    'a word that nothing has': [2 * PICTURES, found({ q: 'باخرة' }, 0)],
    'an old week': [2 * PICTURES, page({ from: '2016-02-01', upTo: '2016-02-07' })],
    'how many': [2 * PICTURES, async (tx) => expect(await libraryTotal(tx, LibraryQuery.parse({}), at)).toBe(PICTURES)],
    'the overview': [
      10 * PICTURES,
      async (tx) => expect(await libraryOverview(tx, at)).toMatchObject({ pictures: PICTURES }),
    ],
  };
  for (const [name, [most, ask]] of Object.entries(questions))
    await inTransaction(news.db, async (tx) => {
      const before = await rowsRead(tx);
      await ask(tx);
      expect((await rowsRead(tx)) - before, name).toBeLessThan(most);
    });
});
