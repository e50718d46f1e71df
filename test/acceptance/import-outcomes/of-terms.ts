import { sql } from 'kysely';
import { expect } from 'vitest';
import { bodyIn, headlineIn, textIn } from './page-text.ts';
import { asSent, found, only, pageOf, type Rule, remarksOn, rule, type Seen } from './seen-import.ts';

type Section = { id: number; name: string; parent: string | null; path: string };

async function sectionsOf({ site }: Pick<Seen, 'site'>): Promise<readonly Section[]> {
  const { rows } = await sql<Section>`
    select section.id, section.name, above.name as parent, address.path from section
    left join section above on above.id = section.parent_id
    join address on address.thing = 'section' and address.thing_id = section.id and address.state = 'canonical'
  `.execute(site.db);
  return rows;
}

/** The terms that a trap names: `category economy`, `categories a-cycle, b-cycle`. */
const slugsIn = (where: string): readonly string[] => where.replace(/^\S+ /, '').split(', ');

const sectionFor = async (seen: Seen, slug: string): Promise<Section> => {
  const name = seen.facts.categories.find((one) => one.slug === slug)?.name;
  const { location } = await seen.site.ask(`/category/${slug}/`);
  return only((await sectionsOf(seen)).filter((one) => encodeURI(one.path) === location || one.name === name));
};

const authorPage = async ({ site }: Pick<Seen, 'site'>, name: string) => {
  const { rows } = await sql<{ path: string }>`
    select address.path from author
    join address on address.thing = 'author' and address.thing_id = author.id and address.state = 'canonical'
    where author.name = ${name}
  `.execute(site.db);
  const { path } = only(rows);
  return { path, ...(await found(site, encodeURI(path))) };
};

/** Who and whose: an account is a row with which somebody signs in, and an import makes none. */
async function noAccount({ site }: Seen): Promise<void> {
  const { rows } = await sql<{ table: string }>`
    select table_name as table from information_schema.tables
    where table_schema = 'public' and table_name in ('account', 'api_token', 'token', 'session')
  `.execute(site.db);
  for (const { table } of rows) {
    const { rows: held } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(site.db);
    expect([table, held]).toEqual([table, []]);
  }
}

const namesOf = (said: string): readonly string[] => said.split('، ');

/** The sections, tags and authors of a newsroom. */
export const OF_TERMS: readonly Rule[] = [
  rule(/^([^>]+(?: > [^>]+)+)$/, async (seen, [way = '']) => {
    const sections = await sectionsOf(seen);
    const names = way.split(' > ');
    for (const [index, name] of names.entries())
      expect(only(sections.filter((one) => one.name === name)).parent).toBe(names[index - 1] ?? null);
    const last = sections.find(({ name }) => name === names.at(-1));
    const { text } = await found(seen.site, encodeURI(last?.path ?? ''));
    for (const name of names) expect(text).toContain(name);
  }),
  rule(/^top-level section$/, async (seen) =>
    expect((await sectionFor(seen, only(slugsIn(seen.trap.where)))).parent).toBeNull(),
  ),
  rule(/^named in the report$/, async (seen) => {
    const slugs = slugsIn(seen.trap.where);
    expect(
      seen.site.told.remarks.filter(({ item, kind }) => slugs.includes(item) && kind.startsWith('parent-')),
    ).not.toEqual([]);
  }),
  rule(/^both imported$/, async (seen) => {
    for (const slug of slugsIn(seen.trap.where)) await found(seen.site, encodeURI((await sectionFor(seen, slug)).path));
  }),
  rule(/^the cycle cut$/, async (seen) => {
    const both = await Promise.all(slugsIn(seen.trap.where).map((slug) => sectionFor(seen, slug)));
    expect(both.filter(({ parent }) => parent === null)).toHaveLength(1);
  }),
  rule(/^the import does not hang$/, async ({ site }) => expect(site.told.head.found).toBeGreaterThan(0)),
  rule(/^name shown as: (.+)$/, async (seen, [name = '']) => {
    const section = only((await sectionsOf(seen)).filter((one) => one.name === name));
    expect(headlineIn((await found(seen.site, encodeURI(section.path))).text)).toBe(name);
  }),
  rule(/^tag kept$/, async (seen) => {
    const name = only(slugsIn(seen.trap.where));
    expect(headlineIn((await found(seen.site, encodeURI(`/tag/${name}/`))).text)).toBe(name);
  }),
  rule(/^slug repaired \(new slug from the name\)$/, async (seen) => {
    const path = encodeURI(`/tag/${only(slugsIn(seen.trap.where))}/`);
    expect((await found(seen.site, path)).at).toBe(path);
  }),
  rule(/^old address answers with one 301 or is reported$/, async (seen) => {
    const cut = seen.site.told.remarks.filter(({ kind }) => kind === 'cut-escape').map(({ what }) => what);
    const answers = await Promise.all(
      cut.filter((slug) => slug.startsWith('%')).map((slug) => seen.site.ask(`/tag/${slug}/`)),
    );
    expect(answers.map(({ status }) => status)).toContain(301);
  }),
  rule(/^one tag (\S+)$/, async (seen, [name = '']) => {
    const { rows } = await sql<{ name: string }>`select name from tag where name like ${`%${name}%`}`.execute(
      seen.site.db,
    );
    expect(rows).toEqual([{ name }]);
    expect((await pageOf(seen, only(seen.items))).split(`>${name}</a>`)).toHaveLength(2);
  }),
  rule(/^tag (\S+) and section (\S+) are two things with two addresses$/, async (seen, [tag = '', section = '']) => {
    const [one, other] = [await found(seen.site, encodeURI(`/tag/${tag}/`)), await sectionsOf(seen)];
    const path = only(other.filter(({ name }) => name === section)).path;
    expect(one.at).not.toBe(encodeURI(path));
    await found(seen.site, encodeURI(path));
  }),
  rule(/^the element without a domain is reported$/, async (seen) => {
    const item = only(seen.items);
    const bare = item.terms.filter(({ domain }) => domain === '').map(({ name }) => name);
    expect(bare.length).toBeGreaterThan(0);
    const told = remarksOn(seen, item).flatMap(({ kind, what }) => (kind === 'term-unknown' ? [what] : []));
    expect(told).toEqual(bare);
  }),
  rule(/^author page with an Arabic slug$/, async (seen) => {
    const login = only(slugsIn(seen.trap.where));
    const { name } = only(seen.facts.authors_declared.filter((one) => one.login === login));
    expect((await authorPage(seen, name)).path).toMatch(/^\/author\/[\p{Script=Arabic}-]+\/$/u);
    const { status, location } = await seen.site.ask(encodeURI(`/author/${login}/`));
    expect([status, location]).toEqual([301, encodeURI((await authorPage(seen, name)).path)]);
  }),
  rule(/^byline (\S.*)$/, async (seen, [name = '']) => {
    expect(headlineIn((await authorPage(seen, name)).text)).toBe(name);
  }),
  rule(/^byline: (.+) in this order$/, async (seen, [said = '']) => {
    const item = only(seen.items.filter(({ type }) => type === 'post'));
    const byline = /<p class="by__names">([\s\S]*?)<\/p>/.exec(await pageOf(seen, item))?.[1] ?? '';
    expect([...byline.matchAll(/rel="author">([^<]*)</g)].map(([, name]) => name)).toEqual(namesOf(said));
  }),
  rule(/^the guest gets an author page and no account$/, async (seen) => {
    const guest = only(seen.items.filter(({ type }) => type === 'guest-author'));
    const name = guest.meta.get('cap-display_name')?.[0] ?? '';
    const { text } = await authorPage(seen, name);
    expect(headlineIn(text)).toBe(name);
    expect(textIn(text)).toContain(guest.meta.get('cap-description')?.[0] ?? '');
    const { rows } = await sql<{ kind: string }>`select kind from author where name = ${name}`.execute(seen.site.db);
    expect(only(rows).kind).toBe('guest');
    await noAccount(seen);
  }),
  rule(/^(\S+@\S+) appears nowhere public$/, async ({ pages }, [secret = '']) => {
    expect([...pages].filter(([, page]) => page.includes(secret)).map(([address]) => address)).toEqual([]);
  }),
  rule(/^imported under a placeholder author named (\S+)$/, async (seen, [name = '']) => {
    const { path, text } = await authorPage(seen, name);
    expect(text).toContain(only(seen.items).title);
    expect(bodyIn(text)).toBe('');
    expect(await pageOf(seen, only(seen.items))).toContain(`href="${asSent(path)}" rel="author"`);
    expect(seen.site.told.remarks.map(({ kind, what }) => [kind, what])).toContainEqual(['author-undeclared', name]);
  }),
  rule(/^no account is made$/, noAccount),
];
