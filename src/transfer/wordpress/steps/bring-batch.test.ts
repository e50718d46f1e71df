import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../../../test/builders/database.ts';
import { importText } from '../../../../test/builders/import-text.ts';
import { postOf, siteOf } from '../../../../test/builders/wxr.ts';
import type { Db } from '../../../storage/index.ts';

const REFUSED = 'مرفوض';

/** Lets the database refuse what holds the word, as it refuses what is more than it holds. */
async function refusing(db: Db, table: 'revision' | 'comment', column: 'content' | 'text'): Promise<void> {
  await sql
    .raw(`
      create function holds(text) returns boolean language plpgsql as $$
      begin
        if $1 like '%${REFUSED}%' then raise exception 'more than it holds' using errcode = '54000'; end if;
        return true;
      end $$;
      alter table ${table} add constraint holds check (holds(${column}::text));
    `)
    .execute(db);
}

async function imported(db: Db, site: string) {
  const mediaFolder = await mkdtemp(join(tmpdir(), 'warraq-media-'));
  onTestFinished(() => rm(mediaFolder, { recursive: true }));
  const { head, remarks } = await importText(db, site, { mediaFolder });
  const { rows: addresses } = await sql<{ path: string }>`
    select path from address where path like '/2019/%' and state = 'canonical' order by path
  `.execute(db);
  const { rows: comments } = await sql<{ text: string }>`select text from comment`.execute(db);
  return { head, remarks, addresses: addresses.map(({ path }) => path), comments: comments.map(({ text }) => text) };
}

const commented = (item: string, text: string): string =>
  item.replace(
    '</item>',
    `<wp:comment><wp:comment_id>9</wp:comment_id><wp:comment_content>${text}</wp:comment_content>
<wp:comment_approved>1</wp:comment_approved></wp:comment></item>`,
  );

test('an article that the database refuses fails alone, and its address is free for who types it in by hand', async () => {
  await using database = await testDatabase();
  await refusing(database.db, 'revision', 'content');
  const site = siteOf([postOf(1), commented(postOf(2, 'خبر', REFUSED), 'رأي'), postOf(3)].join(''));
  const { head, addresses, comments } = await imported(database.db, site);
  expect(head).toMatchObject({ found: 3, imported: 2, failed: 1, reasons: { 'more than it holds': 1 } });
  expect(addresses).toEqual(['/2019/03/news-1/', '/2019/03/news-3/']);
  expect(comments).toEqual([]);
});

test('comments that the database refuses cost neither their article nor those of others', async () => {
  await using database = await testDatabase();
  await refusing(database.db, 'comment', 'text');
  const site = siteOf([commented(postOf(1), REFUSED), commented(postOf(2), 'رأي')].join(''));
  const { head, addresses, remarks, comments } = await imported(database.db, site);
  expect(head).toMatchObject({ found: 2, imported: 2, failed: 0 });
  expect(addresses).toHaveLength(2);
  expect(comments).toEqual(['رأي']);
  expect(remarks).toContainEqual(expect.objectContaining({ kind: 'comments-refused', what: 'more than it holds' }));
});

test('what came with an earlier import stays its, though new comments on it are refused', async () => {
  await using database = await testDatabase();
  await imported(database.db, siteOf(postOf(1)));
  await refusing(database.db, 'comment', 'text');
  const { head } = await imported(database.db, siteOf(commented(postOf(1), REFUSED)));
  expect(head).toMatchObject({ found: 1, skipped: 1, failed: 0, reasons: { 'already-there': 1 } });
});
