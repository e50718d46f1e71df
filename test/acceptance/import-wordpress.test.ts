import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { folderPlace } from '../../src/media/index.ts';
import { actorWith } from '../../src/newsroom/index.ts';
import type { Db } from '../../src/storage/index.ts';
import { importWordPress } from '../../src/transfer/wordpress/import-wordpress.ts';
import type { AddressRow } from '../../src/transfer/wordpress/report/parity-report.ts';
import { eachAddress, eachRemark, reportHead } from '../../src/transfer/wordpress/report/read-report.ts';
import { openExport } from '../../src/transfer/wordpress/wxr/index.ts';
import { testDatabase } from '../builders/database.ts';
import { NOON } from '../builders/newsroom.ts';
import { sharedData } from '../shared-data.ts';

/** The facts of a file that an import must find again; the others are the reader's (src/transfer/wordpress/wxr). */
type Expected = {
  readonly file: string;
  /** Null where the file is no export. */
  readonly channel?: null;
  readonly items: number;
  readonly by_type_and_status: Record<string, Record<string, number>>;
  readonly authors_declared: readonly { readonly login: string }[];
  readonly categories: readonly unknown[];
  readonly tags_declared: number;
  readonly categories_used: number;
  readonly tags_used: number;
  readonly attachments: number;
  readonly comments: { by_approved: Record<string, number>; by_type: Record<string, number> };
  readonly published_posts: number;
  readonly sticky: number;
};

const ACTOR = actorWith('import', 'import', 'administrator');
const folder = sharedData('wxr');
const expectations =
  folder === null || !existsSync(folder)
    ? []
    : readdirSync(folder)
        .filter((name) => name.endsWith('.expect.json'))
        .map((name): Expected => JSON.parse(readFileSync(join(folder, name), 'utf8')))
        .filter(({ channel }) => channel !== null);

/** Imports files into a newsroom of their own; no picture is there. */
async function imported(files: readonly string[]) {
  const database = await testDatabase();
  const mediaFolder = await mkdtemp(join(tmpdir(), 'warraq-media-'));
  const { db } = database;
  const again = async () => {
    const opened = await Promise.all(files.map((file) => openExport(join(folder ?? '', file))));
    const reported = await importWordPress(db, ACTOR, NOON, {
      sources: opened.flatMap(({ documents }) => documents),
      place: folderPlace(mediaFolder),
      pictures: { files: null, fetcher: null },
      unnamed: { name: 'صحيفة', zone: 'UTC' },
      onProgress: () => undefined,
    });
    const addresses: AddressRow[] = [];
    for await (const address of eachAddress(db, reported)) addresses.push(address);
    return {
      head: await reportHead(db, reported),
      addresses,
      remarks: await Array.fromAsync(eachRemark(db, reported)),
    };
  };
  return {
    db,
    again,
    ...(await again()),
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await rm(mediaFolder, { recursive: true });
    },
  };
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, count) => all + count, 0);

const articlesIn = async (db: Db) =>
  (
    await sql<{ path: string | null; comments: number }>`
    select address.path, count(comment.id)::integer as comments from article
    left join address on thing = 'article' and thing_id = article.id and address.state = 'canonical'
    left join comment on comment.article_id = article.id
    group by article.id, address.path order by article.id
  `.execute(db)
  ).rows;

test.skipIf(expectations.length === 0)(
  'the same files, brought in by two at once and then again, are in once',
  async () => {
    await using site = await imported(['theme-unit-test.xml']);
    const before = await articlesIn(site.db);
    await Promise.all([site.again(), site.again()]);
    expect(await articlesIn(site.db)).toEqual(before);
  },
);

test.skipIf(expectations.length === 0).for(expectations)(
  '$file comes whole, and every old address answers',
  async (expected) => {
    await using site = await imported([expected.file]);
    const { head, addresses, remarks } = site;
    expect(head.imported + head.skipped + head.failed).toBe(head.found);
    // What fails is cut off by the end of the file, and nothing else is.
    expect(head.failed).toBe(head.reasons['cut-off'] ?? 0);
    expect({ found: head.found, ...head.counts }).toEqual({
      found: expected.items,
      byTypeAndStatus: expected.by_type_and_status,
      // An item of one file names its author in an element of the channel's: that declares none.
      authors: {
        declared: expected.authors_declared.filter(({ login }) => login !== '').length,
        used: expect.any(Number),
      },
      categories: { declared: expected.categories.length, used: expected.categories_used },
      tags: { declared: expected.tags_declared, used: expected.tags_used },
      comments: { byApproved: expected.comments.by_approved, byType: expected.comments.by_type },
      attachments: expected.attachments,
    });
    expect(sum(head.came.byType)).toBe(head.imported);
    expect(addresses).toHaveLength(expected.published_posts);
    expect(head.answered).toMatchObject({
      all: addresses.length,
      answering: addresses.filter(({ final }) => final === 200).length,
      equal: addresses.filter(({ why }) => why === null).length,
    });
    const counted: Record<string, number> = {};
    for (const { kind } of remarks) counted[kind] = (counted[kind] ?? 0) + 1;
    expect(head.remarkCounts).toEqual(counted);
    // The front page is arranged by rule: what was pinned to its top is told, for an editor to know.
    expect(head.remarkCounts.sticky ?? 0).toBe(expected.sticky);
    // A comment is brought, or it is told why it wasn't, where its article was not left out as a whole.
    const told = remarks.flatMap(({ kind, what, count }) =>
      kind === 'page-comments' ? [Number(what)] : kind === 'comment-kind' || kind === 'comment-empty' ? [count] : [],
    );
    const brought = (await articlesIn(site.db)).reduce((sum, { comments }) => sum + comments, 0);
    expect(sum(head.came.commentsByState)).toBe(brought);
    expect(told.reduce((sum, count) => sum + count, brought)).toBe(sum(expected.comments.by_approved));
    // No file of a picture is there, so that nothing can stand where one was.
    const left = addresses.filter(
      ({ why }) => why !== null && !['picture', 'protected', 'address-taken'].includes(why),
    );
    expect(left).toEqual([]);
  },
);
