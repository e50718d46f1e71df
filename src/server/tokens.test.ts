import { expect, test } from 'vitest';
import { testDatabase } from '../../test/builders/database.ts';
import { actorWith } from '../newsroom/index.ts';
import { inTransaction } from '../storage/index.ts';
import { createToken, findBearer } from './tokens.ts';

const by = actorWith('cli', 'test', 'administrator');
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
  await db.updateTable('api_token').set({ revoked_at: at }).execute();
  for (const header of [undefined, '', 'Bearer', `Bearer ${token}`, 'Bearer wrq_none', `Basic ${token}`])
    expect([header, await findBearer(db, header)]).toEqual([header, null]);
});
