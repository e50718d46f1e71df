import type { AuthorId, SectionId, TagId } from '../src/base/ids.ts';
import { bodyFromMarkdown, newBlockId } from '../src/body/index.ts';
import {
  ArticleContent,
  actorWith,
  createAuthor,
  createSection,
  findOrCreateTag,
  foundNewsroom,
  publishArticle,
  saveDraft,
} from '../src/newsroom/index.ts';
import { type Db, inTransaction, type Tx } from '../src/storage/index.ts';
import { openBench } from './imported.ts';
import { type Block, type Line, linesOf } from './newsroom-lines.ts';

const ACTOR = actorWith('import', 'bench', 'administrator');
const AT_ONCE = 50;

export type Loaded = {
  /** Paths of all articles, newest first. */
  readonly articles: readonly string[];
  readonly section: string;
  readonly sectionName: string;
};

/** Loads the generator's newsroom into a new data folder by the newsroom's own commands. */
export async function loadNewsroom(dataDir: string, file: string): Promise<Loaded> {
  const lines = linesOf(file);
  const database = await openBench(dataDir);
  try {
    return await load(database.db, lines);
  } finally {
    await database.close();
  }
}

async function load(db: Db, lines: readonly Line[]): Promise<Loaded> {
  const began = performance.now();
  const at = new Date();
  const sections = new Map<string | number, { id: SectionId; path: string; name: string }>();
  const authors = new Map<string, AuthorId>();
  const tags = new Map<string, string>();
  const tagIds = new Map<string, TagId>();
  await inTransaction(db, async (tx) => {
    for (const line of lines) {
      if (line.type === 'site') await foundNewsroom(tx, ACTOR, at, { name: line.name, zone: 'Asia/Beirut' });
      if (line.type === 'section') {
        const parentId = line.parent === null ? null : (sections.get(line.parent)?.id ?? null);
        const { name, slug } = line;
        const { sectionId, path } = await createSection(tx, ACTOR, at, { parentId, name, slug, description: '' });
        for (const key of [line.id, slug]) sections.set(key, { id: sectionId, path, name });
      }
      if (line.type === 'author') {
        const { name } = line;
        const made = await createAuthor(tx, ACTOR, at, {
          kind: 'staff',
          name,
          slug: null,
          role: '',
          bio: '',
          portraitId: null,
        });
        authors.set(line.login, made.authorId);
      }
      if (line.type === 'tag') tags.set(line.slug, line.name);
    }
  });
  const articles = lines.flatMap((line) => (line.type === 'article' ? [line] : []));
  const paths: string[] = [];
  for (let start = articles.length; start > 0; start -= AT_ONCE)
    await inTransaction(db, async (tx) => {
      for (const article of articles.slice(Math.max(0, start - AT_ONCE), start).reverse())
        paths.unshift(await publish(tx, article));
    });
  console.log(
    `${articles.length} articles published by commands in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  const [first] = sections.values();
  if (first === undefined) throw new Error('the generator made no section');
  return { articles: paths, section: first.path, sectionName: first.name };

  async function publish(tx: Tx, article: Extract<Line, { type: 'article' }>): Promise<string> {
    const publishedAt = new Date(article.date);
    const known = <Value>(values: readonly (Value | undefined)[]) => values.filter((value) => value !== undefined);
    for (const slug of article.tags)
      if (!tagIds.has(slug))
        tagIds.set(slug, (await findOrCreateTag(tx, ACTOR, at, { name: tags.get(slug) ?? slug })).tagId);
    const content = ArticleContent.parse({
      headline: article.title,
      standfirst: article.lead,
      sectionIds: known(article.sections.toReversed().map((slug) => sections.get(slug)?.id)),
      authorIds: known([authors.get(article.author)]),
      tagIds: known(article.tags.map((slug) => tagIds.get(slug))),
      body: bodyFromMarkdown(article.blocks.map(markdownOf).join('\n\n'), { newId: newBlockId }).body,
    });
    const saved = await saveDraft(tx, ACTOR, at, { articleId: null, content });
    const { path } = await publishArticle(tx, ACTOR, at, {
      articleId: saved.articleId,
      basedOn: saved.revisionId,
      publishedAt,
    });
    return path;
  }
}

function markdownOf({ kind, text = '', items = [] }: Block): string {
  if (kind === 'heading') return `## ${text}`;
  if (kind === 'quote') return `> ${text}`;
  if (kind === 'list') return items.map((item) => `- ${item}`).join('\n');
  return text;
}
