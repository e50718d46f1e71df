import { type RawBuilder, sql } from 'kysely';
import { type TermReader, termReader } from '../src/arabic/index.ts';
import { parseBody, textBlocksOf } from '../src/body/index.ts';
import { type DocumentRow, documentsAfter } from '../src/search/queries/documents.ts';
import { parseQuery } from '../src/search/query/parse-query.ts';
import { bigints, type Db, instants, texts } from '../src/storage/index.ts';

const AT_ONCE = 200;
const RANKED = 1_000;

/** Of D, C, B and A: body, names, standfirst and headline, in the relations of the index file's weights. */
const WEIGHTS = sql`'{0.333, 1, 0.667, 1}'::float4[]`;

export type Peer = {
  readonly buildSeconds: number;
  readonly sizeMb: number;
  /** A page of results, in each of the ways to order them. */
  readonly asked: Readonly<Record<string, (typed: string) => Promise<unknown>>>;
};

/**
 * PostgreSQL's own text search over the same articles, by the same families of words, so that the two differ in the
 * engine alone. The table stays until `dropPeer`.
 */
export async function buildPeer(db: Db): Promise<Peer> {
  const read = termReader();
  const begun = performance.now();
  await dropPeer(db);
  await sql`create schema bench`.execute(db);
  await sql`create table bench.article (id bigint primary key, published_at timestamptz, words tsvector)`.execute(db);
  for (let last = 0; ; ) {
    const rows = await documentsAfter(db, last, AT_ONCE);
    await insert(db, rows, read);
    last = rows.at(-1)?.id ?? last;
    if (rows.length < AT_ONCE) break;
  }
  await sql`set statement_timeout = 0; create index words on bench.article using gin (words) with (fastupdate = off)`.execute(
    db,
  );
  await sql`vacuum analyze bench.article`.execute(db);
  const { rows } = await sql<{ bytes: number }>`select pg_total_relation_size('bench.article') as bytes`.execute(db);
  return {
    buildSeconds: (performance.now() - begun) / 1_000,
    sizeMb: (rows[0]?.bytes ?? 0) / 1_048_576,
    asked: waysToAsk(db, read),
  };
}

export async function dropPeer(db: Db): Promise<void> {
  await sql`drop schema if exists bench cascade`.execute(db);
}

async function insert(db: Db, rows: readonly DocumentRow[], read: TermReader): Promise<void> {
  const familiesOf = (text: string) =>
    read(text)
      .flatMap(({ families }) => families)
      .join(' ');
  const bodies = rows.map(({ bodyJson }) => textBlocksOf(parseBody(JSON.parse(bodyJson))).map(({ text }) => text));
  await sql`
    insert into bench.article
    select id, published_at,
      setweight(to_tsvector('simple', headline), 'A') || setweight(to_tsvector('simple', standfirst), 'B') ||
      setweight(to_tsvector('simple', names), 'C') || setweight(to_tsvector('simple', body), 'D')
    from unnest(
      ${bigints(rows.map(({ id }) => id))}::bigint[], ${instants(rows.map(({ publishedAt }) => publishedAt))}::timestamptz[],
      ${texts(rows.map(({ headline }) => familiesOf(headline)))}::text[],
      ${texts(rows.map(({ standfirst }) => familiesOf(standfirst)))}::text[],
      ${texts(rows.map(({ authors, tags }) => familiesOf([...authors, ...tags].map(({ name }) => name).join('\n'))))}::text[],
      ${texts(bodies.map((blocks) => familiesOf(blocks.join('\n'))))}::text[]
    ) as of_article (id, published_at, headline, standfirst, names, body)
  `.execute(db);
}

/** Each on a connection of its own settings: a plan made for any query at all would go through the articles by id. */
function waysToAsk(db: Db, read: TermReader): Peer['asked'] {
  const matching = (typed: string) => sql`from bench.article, ${queryOf(typed, read)} query where words @@ query`;
  const ask = (question: RawBuilder<unknown>) =>
    db.connection().execute(async (connection) => {
      await sql`set plan_cache_mode = force_custom_plan`.execute(connection);
      return question.execute(connection);
    });
  return {
    'all ranked': (typed) =>
      ask(sql`select id ${matching(typed)} order by ts_rank(${WEIGHTS}, words, query) desc, id + 0 desc limit 10`),
    'newest 1,000 ranked': (typed) =>
      ask(sql`
        select id from (
          select id, words, query ${matching(typed)} order by published_at desc, id + 0 desc limit ${RANKED}
        ) newest order by ts_rank(${WEIGHTS}, words, query) desc, id + 0 desc limit 10
      `),
    'newest first': (typed) => ask(sql`select id ${matching(typed)} order by published_at desc, id + 0 desc limit 10`),
    counted: (typed) => ask(sql`select count(*) ${matching(typed)}`),
  };
}

/** All words of a query, each in any of its families. */
function queryOf(typed: string, read: TermReader): RawBuilder<unknown> {
  const lexeme = (family: string) => `'${family.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  const words = parseQuery(typed, read).words.map((families) => `(${families.map(lexeme).join(' | ')})`);
  return sql`cast(${words.join(' & ')} as tsquery)`;
}
