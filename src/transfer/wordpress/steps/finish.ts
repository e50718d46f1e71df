import { sql } from 'kysely';
import type { ArticleId } from '../../../base/ids.ts';
import {
  type Actor,
  chooseRelatedOf,
  keepOldAddresses,
  keepQueryAddresses,
  type OldAddress,
  type OldQuery,
} from '../../../newsroom/index.ts';
import { announce, type Db, inTransaction } from '../../../storage/index.ts';
import type { FoundAuthor, FoundTerm, ItemFacts, SiteFacts } from './facts.ts';
import { pathOf } from './former-paths.ts';
import { slugInLetters } from './slug-in-letters.ts';
import type { Terms } from './terms.ts';

/** Rows, and articles, that are looked at together. */
const ROWS = 5_000;
const ARTICLES = 500;

/** What stands before all addresses where a server can't rewrite them. */
const FRONT_FILE = /\/index\.php\//i;

type Row = {
  number: number;
  key: string;
  type: string;
  link: string;
  parent_key: string | null;
  path: string | null;
  /** Null of a picture whose file wasn't found. */
  own: { thing: 'article' | 'static_page' | 'picture'; thingId: number } | null;
  facts: ItemFacts;
  parent: { thing: 'article' | 'static_page'; thingId: number } | null;
};

/** Keeps every address the old site answered at, of what readers saw there. */
export async function keepAddresses(
  db: Db,
  importId: number,
  facts: Pick<SiteFacts, 'categories' | 'tags' | 'authors' | 'site'>,
  terms: Terms,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { paths, queries } = termAddresses(facts, terms);
    await keepOldAddresses(tx, paths, importId);
    await keepQueryAddresses(tx, queries, importId);
  });
  for (let last = 0; ; ) {
    const { rows } = await sql<Row>`
      select item.number, item.key, item.type, item.link, item.parent_key, item.path,
        case when item.thing_id is not null
          then jsonb_build_object('thing', item.thing, 'thingId', item.thing_id) end as own,
        item.facts - 'page' - 'block' as facts,
        case when parent.path is not null
          then jsonb_build_object('thing', parent.thing, 'thingId', parent.thing_id) end as parent
      from import_item item
      left join import_item parent on parent.import_id = item.import_id and parent.key = item.parent_key
      where item.import_id = ${importId} and item.number > ${last} and (
          item.thing_id is not null and (item.path is not null or item.thing = 'picture')
          or item.type = 'attachment' and parent.path is not null
        )
      order by item.number limit ${ROWS}
    `.execute(db);
    const end = rows.at(-1);
    if (end === undefined) return;
    await inTransaction(db, async (tx) => {
      await keepOldAddresses(tx, rows.flatMap(pathsOf), importId);
      await keepQueryAddresses(tx, rows.flatMap(queriesOf), importId);
    });
    last = end.number;
  }
}

/** What stood at the address of an item: the page of a picture shows the text that it belongs to. */
const shownAt = ({ type, own, parent }: Row) => (type === 'attachment' ? (parent ?? own) : own);

function pathsOf(row: Row): readonly OldAddress[] {
  const { link, facts, own } = row;
  const shown = shownAt(row);
  const raw = pathOf(link);
  const paths = [...(raw === null ? [] : [raw]), ...facts.oldPaths];
  const file = facts.url === undefined ? null : pathOf(facts.url);
  return [
    // What readers ask of an address behind the file, its feed or a page of it, is looked for without the file.
    ...(shown === null
      ? []
      : [...paths, ...paths.map((path) => path.replace(FRONT_FILE, '/'))].map((rawPath) => ({ rawPath, ...shown }))),
    ...(file === null || own?.thing !== 'picture' ? [] : [{ rawPath: file, ...own }]),
  ];
}

function queriesOf(row: Row): readonly OldQuery[] {
  const shown = shownAt(row);
  if (shown === null) return [];
  const search = /\?[^#]*/s.exec(row.link)?.[0];
  const number = row.key.startsWith('post:') && !row.key.includes('#') ? row.key.slice('post:'.length) : null;
  return [
    ...(number === null ? [] : [{ search: `?p=${number}`, ...shown }]),
    ...(search === undefined ? [] : [{ search, ...shown }]),
    // By its slug alone WordPress finds a text below any category and date.
    ...(row.type === 'attachment' || row.facts.slug === ''
      ? []
      : [{ search: `?name=${encodedOnce(row.facts.slug)}`, ...shown }]),
  ];
}

/** Where WordPress has its lists when nobody changes that, with those above them and without. */
function termAddresses(
  { categories, tags, authors, site }: Pick<SiteFacts, 'categories' | 'tags' | 'authors' | 'site'>,
  terms: Terms,
): { paths: readonly OldAddress[]; queries: readonly OldQuery[] } {
  const root = (pathOf(site.baseBlogUrl ?? site.link ?? '') ?? '').replace(/\/+$/, '');
  const bySlug = new Map(categories.map((term) => [term.slug, term]));
  const paths: OldAddress[] = [];
  const queries: OldQuery[] = [];
  for (const term of categories) {
    const thingId = terms.sections.get(term.slug || term.name);
    if (thingId === undefined) continue;
    const thing = 'section' as const;
    paths.push({ rawPath: `${root}/category/${wayTo(term, bySlug)}/`, thing, thingId });
    paths.push({ rawPath: `${root}/category/${term.slug}/`, thing, thingId });
    queries.push({ search: `?category_name=${encodedOnce(term.slug)}`, thing, thingId });
    if (term.id !== '') queries.push({ search: `?cat=${term.id}`, thing, thingId });
  }
  for (const term of tags) {
    const thingId = terms.tags.get(term.slug || term.name);
    if (thingId === undefined) continue;
    paths.push({ rawPath: `${root}/tag/${term.slug}/`, thing: 'tag', thingId });
    queries.push({ search: `?tag=${encodedOnce(term.slug)}`, thing: 'tag', thingId });
  }
  for (const author of authors) {
    const thingId = terms.authors.get(author.login);
    if (thingId === undefined) continue;
    for (const slug of niceNames(author)) {
      paths.push({ rawPath: `${root}/author/${slug}/`, thing: 'author', thingId });
      queries.push({ search: `?author_name=${encodedOnce(slug)}`, thing: 'author', thingId });
    }
    if (author.id !== '') queries.push({ search: `?author=${author.id}`, thing: 'author', thingId });
  }
  return { paths, queries };
}

function wayTo(term: FoundTerm, bySlug: ReadonlyMap<string, FoundTerm>): string {
  const slugs = [term.slug];
  let above = bySlug.get(term.parent);
  while (above !== undefined && !slugs.includes(above.slug)) {
    slugs.push(above.slug);
    above = bySlug.get(above.parent);
  }
  return slugs.reverse().join('/');
}

/** WordPress makes the slug of an author's address from the login: small letters, hyphens for blanks and dots. */
const niceNames = ({ login }: FoundAuthor): readonly string[] => [
  ...new Set([
    login,
    login
      .toLowerCase()
      .trim()
      .replace(/[\s.@_]+/g, '-')
      .replace(/-{2,}/g, '-'),
  ]),
];

/** A slug as a query has it, whether it came encoded or not. */
const encodedOnce = (slug: string): string => encodeURIComponent(slugInLetters(slug) ?? slug);

/** Chooses what is shown beside each article that came, and lets the database learn what its tables hold now. */
export async function chooseRelated(
  db: Db,
  actor: Actor,
  at: Date,
  importId: number,
  onProgress: (articles: number) => void,
): Promise<void> {
  await learn(db);
  for (let last = 0, done = 0; ; ) {
    const { rows } = await sql<{ number: number; id: ArticleId }>`
      select number, thing_id as id from import_item
      where import_id = ${importId} and number > ${last} and outcome = 'imported' and thing = 'article'
        and path is not null
      order by number limit ${ARTICLES}
    `.execute(db);
    const end = rows.at(-1);
    if (end === undefined) break;
    await inTransaction(db, (tx) =>
      chooseRelatedOf(
        tx,
        rows.map(({ id }) => id),
      ),
    );
    last = end.number;
    done += rows.length;
    onProgress(done);
  }
  await learn(db);
  // Pages that readers opened while articles came show none beside them yet.
  await inTransaction(db, (tx) =>
    announce(tx, {
      act: 'site.imported',
      by: actor,
      at,
      thing: 'site',
      thingId: null,
      tags: ['site', 'addresses'],
      facts: { importId },
    }),
  );
}

/** Fresh tables have no statistics, and plans made without them read everything (PostgreSQL manual, ANALYZE). */
async function learn(db: Db): Promise<void> {
  await sql`
    analyze article, revision, draft, live_article, live_article_section, live_article_author, live_article_tag,
      live_related, address, query_address, tag, author, section, picture, comment, import_item
  `.execute(db);
}
