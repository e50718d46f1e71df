import type { DatabaseSync, StatementSync } from 'node:sqlite';

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** The statement of an index, prepared when it is first asked for: preparing one costs as much as a small answer. */
export function prepared(index: DatabaseSync, sql: string): StatementSync {
  const own = statements.get(index) ?? new Map<string, StatementSync>();
  statements.set(index, own);
  const known = own.get(sql) ?? index.prepare(sql);
  own.set(sql, known);
  return known;
}
