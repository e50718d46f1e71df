import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../src/storage/connection.ts';
import { type DatabaseAddress, databaseNamed, driverConfig } from '../../src/storage/database-address.ts';
import type { Db } from '../../src/storage/index.ts';

/** The migrated database that each test's own is copied from. */
export const TEMPLATE = 'warraq_template';

/** A database of a test's own, migrated and empty; gone when the test is. */
export type TestDatabase = Database & AsyncDisposable;

/** `await using database = await testDatabase()`. A connection that a test leaves open fails it. */
export async function testDatabase(): Promise<TestDatabase> {
  const made = await databaseOn(inject('databaseServer'), TEMPLATE);
  const database = openDatabase(made.address, {
    name: 'warraq test',
    most: 5,
    onBroken: (error) => {
      throw error;
    },
  });
  return {
    ...database,
    [Symbol.asyncDispose]: async () => {
      await database.close();
      await made[Symbol.asyncDispose]();
    },
  };
}

/** How a database is named to a server that is told of it from outside (`DATABASE_URL`); a folder is its socket's. */
export function urlOf(address: DatabaseAddress): string {
  if ('connectionString' in address) return String(driverConfig(address).connectionString);
  const { host, port, user, password, database } = address;
  const url = new URL(`postgresql://localhost:${port}/${encodeURIComponent(database)}`);
  url.searchParams.set('host', host);
  return Object.assign(url, { username: user, password }).href;
}

/** How many wait for a lock in this database; other tests have theirs. */
export const waitersIn = async (db: Db): Promise<number> =>
  (
    await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    `.execute(db)
  ).rows.length;

/** A database without anything in it, for what begins there. */
export const emptyDatabase = (server: DatabaseAddress) => databaseOn(server, null);

async function databaseOn(server: DatabaseAddress, template: string | null) {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await copyOf(server, template, name);
  return {
    address: databaseNamed(server, name),
    [Symbol.asyncDispose]: () => ask(server, `drop database ${name}`),
  };
}

/**
 * Makes a database: a copy of a template, or an empty one. A template's files are copied as they are: in memory that takes 20 ms,
 * by way of the log 45.
 */
export const copyOf = (server: DatabaseAddress, template: string | null, name: string): Promise<void> =>
  ask(
    server,
    template === null ? `create database ${name}` : `create database ${name} template ${template} strategy file_copy`,
  );

async function ask(server: DatabaseAddress, statement: string): Promise<void> {
  const client = new pg.Client(driverConfig(server));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
