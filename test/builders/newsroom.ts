import { sql } from 'kysely';
import { standingClock } from '../../src/base/clock.ts';
import type { ArticleId, AuthorId, RevisionId, SectionId } from '../../src/base/ids.ts';
import { bodyFromPlainText } from '../../src/body/index.ts';
import {
  ArticleContent,
  actorWith,
  article,
  createAuthor,
  createSection,
  findOrCreateTag,
  foundNewsroom,
  publishArticle,
  type Role,
  saveDraft,
  site,
} from '../../src/newsroom/index.ts';
import { inTransaction, type Tx } from '../../src/storage/index.ts';
import { testDatabase } from './database.ts';

/** Words of an article that is ready to be published, but for what a test names. */
type Words = Partial<Omit<ArticleContent, 'body'>> & { readonly text?: string; readonly tags?: readonly string[] };

/** Noon in Damascus, on the day all tests of the newsroom begin. */
export const NOON = new Date('2026-11-24T09:00:00Z');

const actor = (name: string, role: Role) => actorWith('person', name, role);

/**
 * A founded newsroom with a database of its own: one section, one author, nothing published.
 * Its clock stands at noon until a test moves it.
 */
export async function newsroom() {
  const database = await testDatabase();
  const { db } = database;
  const clock = standingClock(NOON);
  const administrator = actor('مها العلي', 'administrator');
  const editor = actor('سلمى الدالي', 'editor');
  const reporter = actor('نادر شمسان', 'reporter');
  const importer = actorWith('import', 'import', 'administrator');

  const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(db, work);

  async function section(name: string, parentId: SectionId | null = null): Promise<SectionId> {
    const { sectionId } = await run((tx) =>
      createSection(tx, administrator, clock.now(), { parentId, name, slug: null, description: '' }),
    );
    return sectionId;
  }

  async function author(name: string): Promise<AuthorId> {
    const { authorId } = await run((tx) =>
      createAuthor(tx, editor, clock.now(), { kind: 'staff', name, slug: null, role: '', bio: '', portraitId: null }),
    );
    return authorId;
  }

  await run((tx) => foundNewsroom(tx, administrator, NOON, { name: 'السفوح', zone: 'Asia/Damascus' }));
  const home = { sectionId: await section('محليات'), authorId: await author('جابر عيدون') };

  let written = 0;

  /** Content that nothing is missing from. */
  async function content(words: Words = {}): Promise<ArticleContent> {
    const { text = 'عادت المياه إلى الحيّ بعد تسعة وسبعين يومًا، وقالت الهيئة إن الخط الجديد يكفي عقودًا.', tags = [] } =
      words;
    const tagIds: number[] = [];
    for (const name of tags) tagIds.push((await run((tx) => findOrCreateTag(tx, editor, clock.now(), { name }))).tagId);
    written += 1;
    let blocks = 0;
    const newId = () => `b-${++blocks}`;
    const { text: _text, tags: _tags, ...named } = words;
    return ArticleContent.parse({
      headline: `المياه تعود إلى حيّ الطواحين ${written}`,
      sectionIds: [home.sectionId],
      authorIds: [home.authorId],
      tagIds,
      ...named,
      body: bodyFromPlainText(text, { newId }).body,
    });
  }

  /** A new article that is saved and nothing more. */
  async function draft(words: Words = {}): Promise<{ articleId: ArticleId; revisionId: RevisionId }> {
    const saved = await content(words);
    return run((tx) => saveDraft(tx, editor, clock.now(), { articleId: null, content: saved }));
  }

  /** A newer revision of an article. */
  async function revise(articleId: ArticleId, basedOn: RevisionId, words: Words = {}): Promise<RevisionId> {
    const saved = await content(words);
    const { revisionId } = await run((tx) =>
      saveDraft(tx, editor, clock.now(), { articleId, basedOn, content: saved }),
    );
    return revisionId;
  }

  /** A published article. */
  async function published(words: Words = {}) {
    const { articleId, revisionId } = await draft(words);
    const { path } = await run((tx) => publishArticle(tx, editor, clock.now(), { articleId, basedOn: revisionId }));
    return { articleId, revisionId, path };
  }

  /** The article as its readers see it; null when it isn't live. */
  async function live(articleId: ArticleId) {
    const { sections } = await site(db);
    return article(db, sections, articleId);
  }

  /** What was told to the derived things since the last time this was asked. */
  let heard = 0;
  async function outbox(): Promise<{ act: string; tags: readonly string[] }[]> {
    const { rows } = await sql<{ id: number; act: string; tags: string[] }>`
      select id, act, tags from outbox where id > ${heard} order by id
    `.execute(db);
    heard = rows.at(-1)?.id ?? heard;
    return rows.map(({ act, tags }) => ({ act, tags: [...tags].sort() }));
  }

  return {
    database,
    db,
    clock,
    administrator,
    editor,
    reporter,
    importer,
    ...home,
    run,
    section,
    author,
    content,
    draft,
    revise,
    published,
    live,
    outbox,
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}
