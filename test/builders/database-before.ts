import { expect, inject } from 'vitest';
import { openDatabase } from '../../src/storage/connection.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { migrations } from '../../src/storage/migrations/index.ts';
import { emptyDatabase, type TestDatabase } from './database.ts';

/**
 * A database as it was before a migration, to be filled as it may have been then: `await using … = await
 * databaseBefore('0007')`.
 */
export async function databaseBefore(migration: string): Promise<TestDatabase> {
  const made = await emptyDatabase(inject('databaseServer'));
  await migrateUpTo(made, migration);
  const opened = openDatabase(made.address, { name: 'test', onBroken: (error) => expect.fail(error.message) });
  return {
    ...opened,
    [Symbol.asyncDispose]: async () => {
      await opened.close();
      await made[Symbol.asyncDispose]();
    },
  };
}

/** Takes it further, up to a later migration, which isn't done yet. */
export async function migrateUpTo({ address }: Pick<TestDatabase, 'address'>, migration: string): Promise<void> {
  await migrate(
    address,
    migrations.filter(({ name }) => name < migration),
  );
}
