import type { Kysely } from 'kysely';
import { generate, PostgresDialect } from 'kysely-codegen';

/** What the driver gives for PostgreSQL's types, as connection.ts told it: bigints are numbers, days are text. */
const TYPES = { int8: 'number', date: 'string' };

/** The TypeScript types of a database's tables, for Kysely. */
export const databaseTypes = (db: Kysely<unknown>): Promise<string> =>
  generate({ db, dialect: new PostgresDialect({ dateParser: 'string' }), typeMapping: TYPES, typeOnlyImports: true });
