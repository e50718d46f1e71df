import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { pino } from 'pino';
import { standingClock } from '../../src/base/clock.ts';
import type { ArticleId } from '../../src/base/ids.ts';
import { readArticleFile } from '../../src/cli/article-file.ts';
import { publishFile } from '../../src/cli/publish-file.ts';
import { fillIfEmpty } from '../../src/cli/sample/fill.ts';
import { folderPlace, type PictureView } from '../../src/media/index.ts';
import { type Actor, actorWith } from '../../src/newsroom/index.ts';
import { readConfig } from '../../src/server/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import { type Database, type Db, inTransaction, type Tx } from '../../src/storage/index.ts';
import { answerArticles } from './readers.ts';

/** The evening of the last day of the sample paper, on which it has a lead, seconds and news of today. */
export const EVENING = new Date('2026-11-24T19:00:00Z');

/** Before anything else in it, so that no list of the newest changes. */
const LONG_AGO = new Date('2026-09-01T06:00:00Z');

const EDITOR = actorWith('person', 'مها العلي', 'administrator');

/** An article with what no other of the sample paper has: something of another site, code, small headings. */
const ALL_PARTS = fileURLToPath(new URL('all-parts.md', import.meta.url));

/** Words of the headlines of the article with all parts, and of one without a picture. */
const PARTS = 'من كل شيء بعضه';
const PLAIN = '172 امرأة';

/** A kind of page that the sample paper has. */
export type PaperPage =
  | 'front'
  | 'newest'
  | 'section'
  | 'subsection'
  | 'article'
  | 'article-long'
  | 'article-plain'
  | 'article-corrected'
  | 'article-parts'
  | 'article-withdrawn'
  | 'comments'
  | 'search'
  | 'search-none'
  | 'author'
  | 'tag'
  | 'day'
  | 'month'
  | 'year'
  | 'static-page'
  | 'not-found';

/** The sample paper on a real server with a database of its own, as it is on its last evening. */
export async function runningPaper() {
  const dataDir = await mkdtemp(join(tmpdir(), 'warraq-paper-'));
  // PostgreSQL of a root's folder runs under another user, who must get there.
  await chmod(dataDir, 0o755);
  const server = await startServer({
    config: readConfig({ dataDir, port: '0' }, {}),
    log: pino({ level: 'silent' }),
    say: () => 'nobody waits',
    sentenceOf: ({ code }) => code,
    clock: standingClock(EVENING),
    prepare: async (database) => {
      await fillIfEmpty(database, folderPlace(join(dataDir, 'media')), EVENING, () => 'nobody waits');
      await publishAllParts(database);
      await answerArticles(database.db, await answeredIn(database.db));
    },
  });
  return {
    origin: server.address,
    /** What the newsroom does, by its administrator. */
    run: <Result>(command: (tx: Tx, actor: Actor, at: Date) => Promise<Result>): Promise<Result> =>
      inTransaction(server.database.db, (tx) => command(tx, EDITOR, EVENING)),
    pages: await pagesOf(server.database.db),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function publishAllParts({ db }: Database): Promise<void> {
  const article = await readArticleFile(ALL_PARTS);
  const { rows } = await sql<PictureView>`
    select id, hash, media_type as "mediaType", width_px as "widthPx", height_px as "heightPx"
    from picture where original_name = ${article.picture}
  `.execute(db);
  await inTransaction(db, (tx) => publishFile(tx, EDITOR, LONG_AGO, article, () => rows[0] ?? null));
}

/** An article by some words of its headline. */
async function articlesOf(db: Db) {
  const { rows } = await sql<{ id: ArticleId; headline: string; path: string }>`
    select revision.article_id as id, revision.content->>'headline' as headline, address.path
    from address join revision on revision.article_id = address.thing_id where address.thing = 'article'
  `.execute(db);
  return (words: string) => {
    const found = rows.find(({ headline }) => headline.includes(words));
    if (found === undefined) throw new Error(`the sample paper has no article «${words}»`);
    return found;
  };
}

async function answeredIn(db: Db) {
  const article = await articlesOf(db);
  return { crowded: article(PLAIN).id, attacked: article(PARTS).id };
}

/** Where a page of each kind lies, decoded. */
async function pagesOf(db: Db): Promise<Readonly<Record<PaperPage, string>>> {
  const found = await articlesOf(db);
  const article = (words: string) => found(words).path;
  return {
    front: '/',
    newest: '/page/2/',
    section: '/محليات/',
    subsection: '/محليات/بلديات/',
    article: article('انقطاع المياه عن ثلاثة آلاف'),
    'article-long': article('ليلة على جزيرة النوارس'),
    'article-plain': article(PLAIN),
    'article-corrected': article('مصابيح أدفأ'),
    'article-parts': article(PARTS),
    'article-withdrawn': article('نقل محطة الحافلات'),
    comments: `${article(PLAIN)}comment-page-2/`,
    search: '/search/?q=المياه',
    'search-none': '/search/?q=المياااه',
    author: '/author/جابر-عيدون/',
    tag: '/tag/مياه-الطواحين/',
    day: '/2026/11/24/',
    month: '/2026/11/',
    year: '/2026/',
    'static-page': '/من-نحن/',
    'not-found': '/لا-شيء-هنا/',
  };
}
