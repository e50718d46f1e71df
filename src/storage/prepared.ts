import type { PostgresCursor, PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A statement asked so often is prepared: each connection then plans it once, not at every question. */
const OFTEN = 3;

/** Most texts that are counted and prepared; ours are some hundred, and none is made from what people type. */
const MOST_TEXTS = 500;

const ASKED = /^\s*(select|with|insert|update|delete)\b/i;

/**
 * The pool, with statements that are asked again and again prepared by themselves. Planning a question of many joins
 * takes PostgreSQL longer than answering it.
 *
 * A prepared `select *` fails once a migration adds a column, so that questions name their columns.
 */
export function preparingPool(pool: pg.Pool): PostgresPool {
  const times = new Map<string, number>();
  const names = new Map<string, string>();
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();

  function nameOf(text: string): string | undefined {
    const known = names.get(text);
    if (known !== undefined || !ASKED.test(text)) return known;
    const asked = (times.get(text) ?? 0) + 1;
    if (asked < OFTEN) {
      // Texts asked once and never again would fill the count for good.
      if (times.size >= MOST_TEXTS) times.clear();
      times.set(text, asked);
      return undefined;
    }
    times.delete(text);
    if (names.size >= MOST_TEXTS) return undefined;
    const name = `often_${names.size}`;
    names.set(text, name);
    return name;
  }

  function preparing(client: pg.PoolClient): PostgresPoolClient {
    function query(asked: string | PostgresCursor<unknown>, values: readonly unknown[] = []) {
      if (typeof asked !== 'string') throw new Error('cursors are not used here');
      const name = nameOf(asked);
      return client.query({ ...(name === undefined ? {} : { name }), text: asked, values: [...values] });
    }
    return {
      // The interface has a second form, for cursors, which Kysely uses only where it was given a cursor class.
      query: query as unknown as PostgresPoolClient['query'],
      release: (destroy) => client.release(destroy),
    };
  }

  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const known = wrapped.get(client) ?? preparing(client);
      wrapped.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}
