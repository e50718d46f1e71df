import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { shorten } from '../../src/arabic/index.ts';
import type { ArticleId, AuthorId } from '../../src/base/ids.ts';
import { HOSTILE } from '../../src/body/html/hostile-vectors.ts';
import { type BroughtComment, bringComments } from '../../src/comments/index.ts';
import { actorWith } from '../../src/newsroom/index.ts';
import { type Db, inTransaction } from '../../src/storage/index.ts';
import { broughtComment } from './comments.ts';

/*
 * Readers, invented, who answer articles: quarrels of three hundred, and everything that strangers have tried to slip
 * into a page. Each has an e-mail address, a site and an address on the net that nobody may ever see.
 */

const IMPORTER = actorWith('import', 'import', 'administrator');

const BEGAN = Date.UTC(2026, 8, 20, 6);
const MINUTE_MS = 60_000;

const NAMES = ['سامر قدّور', 'رجاء الحموي', 'نوار', 'Mona K.', 'أبو يزن', 'هناء السمّان', 'عبد الرحيم المصباح'];
/** What some of three hundred give for a name: nothing, far too much, and what no line can break. */
const ODD_NAMES = [
  '',
  'عبد الرحمن بن محمد بن عبد العزيز الطواحيني المشهور بأبي الخير صاحب مكتبة الرحى القديمة في درج السقّائين',
  'x'.repeat(90),
];
/** And what some write: Latin, Latin and Arabic in one line, a word without an end, an address. */
const ODD_TEXTS = [
  'We had the same on our street last winter.\nIt took the water company nine days.',
  'قال لي موظف في Water Authority إن الضغط 6 bar في NK 80، وإن «المشكلة في الـ valves القديمة».',
  `${'ههههه'.repeat(30)} معقول؟`,
  'اقرؤوا https://paper.example/2019/03/%D8%B9%D9%88%D8%AF%D8%A9-%D8%A7%D9%84%D9%85%D9%8A%D8%A7%D9%87-%D8%A5%D9%84%D9%89-%D8%A7%D9%84%D8%AD%D9%8A/?utm_source=x',
  'أولًا: الماء.\nثانيًا: الطريق.\n\nوأخيرًا: من يتابع؟',
];
/** One answer in so many is that of who wrote the article. */
const DESK = 21;
/** How far one quarrel begins after another, and how deep each goes. */
const QUARREL = 24;
const DEEP = 8;

/** Three hundred comments: most alone, some answered, quarrels of eight, and one that goes on for forty. */
const crowd = (articleId: ArticleId, authorId: AuthorId, words: readonly string[]): BroughtComment[] =>
  Array.from({ length: 300 }, (_, n) => {
    const isLong = n >= 100 && n < 140;
    const isQuarrel = isLong || n % QUARREL < DEEP;
    const begins = isLong ? n === 100 : n % QUARREL === 0;
    const answered = begins ? null : isQuarrel ? n - 1 : n % 3 === 2 ? n - 1 - (n % 2) : null;
    const isDesk = answered !== null && n % DESK === 4;
    return comment(articleId, n, {
      parentForeignId: answered === null ? null : String(answered),
      state: n % 30 === 28 || n % 90 === 3 ? 'removed' : 'shown',
      name: (n % 23 === 6 ? ODD_NAMES[n % ODD_NAMES.length] : NAMES[(n * 5) % NAMES.length]) ?? '',
      authorId: isDesk ? authorId : null,
      text:
        n % 11 === 5
          ? (ODD_TEXTS[n % ODD_TEXTS.length] ?? '')
          : shorten(words[n % words.length] ?? '', { graphemes: 40 + ((n * 53) % 320) }),
    });
  });

/** Each hostile text once as what is said, and once as who says it, to a comment of the same kind. */
const attackers = (articleId: ArticleId): BroughtComment[] =>
  Object.values(HOSTILE)
    .flat()
    // No database of ours holds it, and no XML.
    .map((text) => text.replaceAll('\u0000', ''))
    .flatMap((text, n) => [
      comment(articleId, 2 * n, { text }),
      comment(articleId, 2 * n + 1, { name: text, text: 'اقرؤوا الاسم.', parentForeignId: String(2 * n) }),
    ]);

const comment = (articleId: ArticleId, n: number, said: Partial<BroughtComment>): BroughtComment =>
  broughtComment(articleId, String(n), {
    name: NAMES[n % NAMES.length] ?? '',
    writtenAt: new Date(BEGAN + n * 37 * MINUTE_MS),
    ...senderOf(`${articleId}-${n}`),
    ...said,
  });

const senderOf = (whose: string) => ({
  email: `Reader-${whose}@private.example`,
  site: `https://home-of-${whose}.example/`,
  ip: '203.0.113.97',
});

/** Has the crowd answer one article, in words of the paper itself, and the attackers another. */
export async function answerArticles(db: Db, { crowded, attacked }: Record<'crowded' | 'attacked', ArticleId>) {
  const { rows: authors } = await sql<{ id: AuthorId }>`
    select author_id as id from live_article_author where article_id = ${crowded} order by position limit 1
  `.execute(db);
  const [author] = authors;
  if (author === undefined) throw new Error('the article that the crowd answers has no author');
  const { rows } = await sql<{ words: string }>`
    select standfirst || E'\n\n' || teaser as words from live_article order by article_id`.execute(db);
  const words = rows.map((row) => row.words);
  await inTransaction(db, (tx) =>
    bringComments(tx, IMPORTER, [...crowd(crowded, author.id, words), ...attackers(attacked)]),
  );
}

/** What must be in no page: what they sent, and what anybody could make of their addresses to know them again. */
export function secretsOf(email: string): readonly string[] {
  const spellings = [email, email.toLowerCase(), ` ${email}`, `${email}\n`];
  const hashes = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((kind) =>
    spellings.flatMap((spelling) => {
      const digest = createHash(kind).update(spelling).digest();
      // The beginning is enough to know somebody by.
      return [digest.toString('hex').slice(0, 16), digest.toString('base64url').slice(0, 16)];
    }),
  );
  return [...new Set([email.toLowerCase(), Buffer.from(email).toString('base64url'), ...hashes])];
}
