import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { shorten } from '../../src/arabic/index.ts';
import type { ArticleId } from '../../src/base/ids.ts';
import { HOSTILE } from '../../src/body/html/hostile-vectors.ts';
import { type BroughtComment, bringComments } from '../../src/comments/index.ts';
import type { Actor } from '../../src/newsroom/index.ts';
import { type Db, inTransaction } from '../../src/storage/index.ts';
import { broughtComment } from './comments.ts';

/*
 * Readers, invented, who answer articles: quarrels of three hundred, and everything that strangers have tried to slip
 * into a page. Each has an e-mail address, a site and an address on the net that nobody may ever see.
 */

const IMPORTER: Actor = { kind: 'import', name: 'import', role: 'administrator' };

const BEGAN = Date.UTC(2026, 8, 20, 6);
const MINUTE_MS = 60_000;

const NAMES = ['سامر قدّور', 'رجاء الحموي', 'نوار', 'Mona K.', 'أبو يزن', 'هناء السمّان', 'عبد الرحيم المصباح'];
/** Three hundred comments: most alone, some answered, one quarrel that goes on for forty. */
const crowd = (articleId: ArticleId, words: readonly string[]): BroughtComment[] =>
  Array.from({ length: 300 }, (_, n) => {
    const isQuarrel = n >= 100 && n < 140;
    const answered = isQuarrel ? n - 1 : n % 3 === 2 ? n - 1 - (n % 2) : null;
    return comment(articleId, n, {
      parentForeignId: answered === null ? null : String(answered),
      state: n % 90 === 88 ? 'removed' : 'shown',
      name: NAMES[(n * 5) % NAMES.length] ?? '',
      text: shorten(words[n % words.length] ?? '', { graphemes: 40 + ((n * 53) % 320) }),
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
  const { rows } = await sql<{ words: string }>`
    select standfirst || E'\n\n' || teaser as words from live_article order by article_id`.execute(db);
  const words = rows.map((row) => row.words);
  await inTransaction(db, (tx) => bringComments(tx, IMPORTER, [...crowd(crowded, words), ...attackers(attacked)]));
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
