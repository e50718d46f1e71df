import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/builders/database.ts';
import type { TokenId } from '../base/ids.ts';
import { actorWith } from '../newsroom/index.ts';
import { inTransaction } from '../storage/index.ts';
import { actorOf, createToken, findBearer, listTokens, revokeToken, TOKEN_PAGE } from './tokens.ts';

const by = actorWith('cli', 'test', 'administrator');
const FIRST = 1 as TokenId;
const at = new Date('2026-11-25T06:00:00Z');

test('a token lets its bearer be what it was made for, and nothing of it is kept', async () => {
  await using database = await testDatabase();
  const { db } = database;
  const token = await inTransaction(db, (tx) => createToken(tx, by, at, { name: 'قارئ الوكالة', role: 'editor' }));
  expect(await findBearer(db, `Bearer ${token}`)).toEqual({ name: 'قارئ الوكالة', role: 'editor' });
  const kept = JSON.stringify(await db.selectFrom('api_token').selectAll().execute());
  expect(kept).not.toContain(token.slice(4));
  const said = JSON.stringify(await db.selectFrom('audit').selectAll().execute());
  expect(said).toContain('token.created');
  expect(said).not.toContain(token.slice(4));
});

test('no header, another token, or one that was taken back lets nobody in', async () => {
  await using database = await testDatabase();
  const { db } = database;
  const token = await inTransaction(db, (tx) => createToken(tx, by, at, { name: 'قديم', role: 'editor' }));
  await inTransaction(db, (tx) => revokeToken(tx, by, at, { tokenId: FIRST }));
  for (const header of [undefined, '', 'Bearer', `Bearer ${token}`, 'Bearer wrq_none', `Basic ${token}`])
    expect([header, await findBearer(db, header)]).toEqual([header, null]);
});

test('those that are good are listed without themselves; one that is taken back is refused at once, and once only', async () => {
  await using database = await testDatabase();
  const { db } = database;
  const made = (name: string) => inTransaction(db, (tx) => createToken(tx, by, at, { name, role: 'editor' }));
  const [agency, archive] = [await made('الوكالة'), await made('الأرشيف')];
  const asked = (token: string) => actorOf(db, { ip: '127.0.0.1', headers: { authorization: `Bearer ${token}` } });
  const listed = await listTokens(db, by, { after: null });
  expect(listed).toEqual([
    { id: FIRST, name: 'الوكالة', role: 'editor', madeAt: at },
    { id: 2, name: 'الأرشيف', role: 'editor', madeAt: at },
  ]);
  expect((await asked(agency)).name).toBe('الوكالة');
  const revoke = () => inTransaction(db, (tx) => revokeToken(tx, by, at, { tokenId: FIRST }));
  expect(await revoke()).toMatchObject({ name: 'الوكالة' });
  await expect(asked(agency)).rejects.toMatchObject({ code: 'server.tokenNeeded' });
  expect((await asked(archive)).name).toBe('الأرشيف');
  expect((await listTokens(db, by, { after: null })).map(({ name }) => name)).toEqual(['الأرشيف']);
  await expect(revoke()).rejects.toMatchObject({ code: 'server.unknownToken', facts: { id: FIRST } });
  const told = await db.selectFrom('audit').select(['act', 'facts']).where('act', '=', 'token.revoked').execute();
  expect(told).toEqual([{ act: 'token.revoked', facts: { name: 'الوكالة', role: 'editor' } }]);
});

test('of ten thousand tokens a page is told at a time, each of them once, and none that was taken back', async () => {
  await using database = await testDatabase();
  const { db } = database;
  await sql`
    insert into api_token (name, role, hash, created_at, revoked_at)
    select 'وكالة ' || n, 'editor', n::text, ${at}, case when n % 4 = 0 then ${at}::timestamptz end
    from generate_series(1, 10000) n
  `.execute(db);
  const told: TokenId[] = [];
  const pages: number[] = [];
  while (pages.at(-1) !== 0) {
    const page = await listTokens(db, by, { after: told.at(-1) ?? null });
    told.push(...page.map(({ id }) => id));
    pages.push(page.length);
  }
  expect(pages).toEqual([...Array(75).fill(TOKEN_PAGE), 0]);
  expect(told).toEqual(Array.from({ length: 10_000 }, (_, index) => index + 1).filter((id) => id % 4 !== 0));
});
