import { expect, test } from 'vitest';
import { testDatabase } from '../../test/builders/database.ts';
import { debianPostgres, debianPostgresExists } from '../../test/builders/debian-postgres.ts';
import { Refusal } from '../base/refusal.ts';
import { checkServer } from './check-server.ts';
import { addressOfUrl, databaseNamed, publicAddressOf } from './database-address.ts';
import { migrate } from './migrate.ts';

const SECRET = 'p4ss';

const unreadable = [
  ['', 'syntax', 'nothing'],
  ['localhost', 'syntax', 'a bare name'],
  ['postgresql://warraq@ db/warraq', 'syntax', 'a space'],
  ['mysql://warraq@db/warraq', 'scheme', 'another kind of database'],
  ['postgresql://db.example.org', 'database', 'no database'],
  ['postgres://db.example.org:5432/', 'database', 'an empty database'],
] as const;
for (const [url, problem, why] of unreadable)
  test(`${why} is no address: ${url}`, () => {
    expect(() => addressOfUrl(url)).toThrow(
      expect.objectContaining({ code: 'storage.urlUnreadable', facts: { problem } }),
    );
  });

test('another database of the same server keeps all else of its address', () => {
  const address = addressOfUrl(`postgresql://salma:${SECRET}@db.example.org:6543/paper?sslmode=disable`);
  expect(publicAddressOf(databaseNamed(address, 'أرشيف'))).toEqual({
    host: 'db.example.org',
    port: 6543,
    user: 'salma',
    database: 'أرشيف',
  });
});

test('a port where nobody answers is refused, and no password is told', async () => {
  const url = `postgresql://salma:${SECRET}@127.0.0.1:1/paper`;
  const refused = await checkServer(addressOfUrl(url)).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    code: 'storage.unreachable',
    facts: { host: '127.0.0.1', port: 1, why: 'ECONNREFUSED' },
  });
  expect(refused).toBeInstanceOf(Refusal);
  expect(String(refused)).not.toContain(SECRET);
});

test('a server that can serve us is let through', async () => {
  await using database = await testDatabase();
  expect(await checkServer(database.address)).toBe(undefined);
});

test.skipIf(!debianPostgresExists())('each way a server can be unfit is refused in its own words', async () => {
  await using server = await debianPostgres();
  await server.ask("create role paper login password 'paper'");
  await server.ask('create database paper');
  await server.ask("create database latin encoding 'LATIN1' locale 'C' template template0");
  await server.ask('create database replica owner paper');
  await server.ask('alter database replica set default_transaction_read_only = on');

  const unfit = [
    [server.url('paper', 'paper').replace(':paper@', ':wrong@'), 'storage.notLetIn', { user: 'paper' }],
    [server.url('stranger', 'paper'), 'storage.notLetIn', { user: 'stranger' }],
    [server.url('paper', 'missing'), 'storage.databaseMissing', { database: 'missing' }],
    [server.url('paper', 'latin'), 'storage.notUtf8', { database: 'latin', found: 'LATIN1' }],
    [server.url('paper', 'replica'), 'storage.readOnly', {}],
  ] as const;
  for (const [url, code, facts] of unfit)
    await expect(checkServer(addressOfUrl(url)), code).rejects.toMatchObject({ code, facts });

  const fit = addressOfUrl(server.url('paper', 'paper'));
  await checkServer(fit);
  // From PostgreSQL 15 on only a database's owner makes tables in it.
  await expect(migrate(fit)).rejects.toMatchObject({
    code: 'storage.mayNotCreate',
    facts: { user: 'paper', database: 'paper' },
  });
  await server.ask('alter database paper owner to paper');
  await migrate(fit);

  await server.ask('alter role paper connection limit 0');
  await expect(checkServer(fit)).rejects.toMatchObject({ code: 'storage.allConnectionsTaken' });
});
