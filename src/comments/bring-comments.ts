import { sql } from 'kysely';
import type { ArticleId, AuthorId, CommentId } from '../base/ids.ts';
import type { Actor } from '../newsroom/index.ts';
import { bigints, instants, type Tx, texts, withKeysCheckedAtOnce } from '../storage/index.ts';
import type { CommentKind, CommentState } from './contract.ts';
import { checkRight } from './rights.ts';

/** A comment as another system had it. */
export type BroughtComment = {
  readonly articleId: ArticleId;
  /** What the other system called it; one of a kind below its article. */
  readonly foreignId: string;
  /** What it answers, by that system's name for it. */
  readonly parentForeignId: string | null;
  readonly kind: CommentKind;
  readonly state: CommentState;
  /** Empty when none is known. */
  readonly name: string;
  /** The author of the paper who wrote it. */
  readonly authorId: AuthorId | null;
  /** Plain text, not empty; an empty line parts paragraphs. */
  readonly text: string;
  readonly writtenAt: Date | null;
  /** The three of its sender, which no page ever shows; empty when not known. */
  readonly email: string;
  readonly site: string;
  readonly ip: string;
};

/** Which comment is meant. */
export type CommentRef = Pick<BroughtComment, 'articleId' | 'foreignId'>;

/** What became of them. */
export type BringResult = {
  readonly inserted: number;
  /** There already, or twice in what was given; left as they are. */
  readonly known: readonly CommentRef[];
  /** Answered themselves, or one another in a circle; each stands at top level now. */
  readonly cut: readonly CommentRef[];
  /** What they answer isn't there, or belongs to another article; at top level now. */
  readonly orphans: readonly CommentRef[];
  /** The pages to drop, for the announcement of the caller. */
  readonly tags: readonly string[];
};

/** Rows a statement writes: enough to make its round trip cheap, and few enough to end far below its time limit. */
const AT_ONCE = 10_000;

const NONE: ReadonlySet<ArticleId> = new Set();

/** A comment on its way in. It answers one of the same batch, or one that is there, or nothing. */
type Arrival = {
  readonly comment: BroughtComment;
  id: CommentId | null;
  parent: Arrival | null;
  knownParent: CommentId | null;
};

/**
 * Brings in comments that were written elsewhere, as many as memory holds. Comments that are there already, by article
 * and foreign id, stay untouched. Answers are tied to what they answer within the batch and to what is there, so all
 * of an article's belong in one batch, or the answered before their answers.
 *
 * It announces nothing: the import in whose transaction it runs does, with the tags it returns. Two imports at the same
 * time of the same comments end with the later one failing on the unique key.
 *
 * @param importId what takes them away again when it is undone
 * @param madeHere articles that the transaction has made: nothing was ever said to them, and they can't leave
 */
export async function bringComments(
  tx: Tx,
  actor: Actor,
  comments: readonly BroughtComment[],
  {
    importId = null,
    madeHere = NONE,
  }: { readonly importId?: number | null; readonly madeHere?: ReadonlySet<ArticleId> } = {},
): Promise<BringResult> {
  checkRight(actor, 'comment.bring');
  const isElsewhere = ({ articleId }: BroughtComment) => !madeHere.has(articleId);
  const there = await findThere(tx, comments.filter(isElsewhere));
  const known: CommentRef[] = [];
  const arrivals = new Map<string, Arrival>();
  for (const comment of comments) {
    const key = keyOf(comment.articleId, comment.foreignId);
    if (there.has(key) || arrivals.has(key)) known.push(refOf(comment));
    else arrivals.set(key, { comment, id: null, parent: null, knownParent: null });
  }
  const orphans = tieParents(arrivals, there);
  const { ordered, cut } = cutCircles(arrivals.values());
  if (ordered.length === 0) return { inserted: 0, known, cut, orphans, tags: [] };
  await giveIds(tx, [...arrivals.values()]);
  const referred = [
    {
      table: 'article',
      ids: ordered
        .map(({ comment }) => comment)
        .filter(isElsewhere)
        .map(({ articleId }) => articleId),
    },
    { table: 'author', ids: ordered.map(({ comment }) => comment.authorId) },
    { table: 'comment', ids: ordered.map(({ knownParent }) => knownParent) },
  ] as const;
  await withKeysCheckedAtOnce(tx, referred, async () => {
    for (let from = 0; from < ordered.length; from += AT_ONCE)
      await insertRows(tx, ordered.slice(from, from + AT_ONCE), importId);
  });
  return { inserted: ordered.length, known, cut, orphans, tags: tagsOf(ordered) };
}

const keyOf = (articleId: number, foreignId: string): string => `${articleId} ${foreignId}`;
const refOf = ({ articleId, foreignId }: BroughtComment): CommentRef => ({ articleId, foreignId });

/** Those of the comments, and of what they answer, that are there already, by key. */
async function findThere(tx: Tx, comments: readonly BroughtComment[]): Promise<ReadonlyMap<string, CommentId>> {
  const asked = new Map<string, readonly [number, string]>();
  for (const { articleId, foreignId, parentForeignId } of comments)
    for (const each of parentForeignId === null ? [foreignId] : [foreignId, parentForeignId])
      asked.set(keyOf(articleId, each), [articleId, each]);
  const pairs = [...asked.values()];
  if (pairs.length === 0) return new Map();
  const { rows } = await sql<{ id: CommentId; articleId: number; foreignId: string }>`
    select comment.id, comment.article_id as "articleId", comment.foreign_id as "foreignId"
    from unnest(${bigints(pairs.map(([articleId]) => articleId))}::bigint[], ${texts(pairs.map(([, id]) => id))}::text[])
      as asked (article_id, foreign_id), lateral (
        select id, article_id, foreign_id from comment
        where article_id = asked.article_id and foreign_id = asked.foreign_id offset 0
      ) comment
  `.execute(tx);
  return new Map(rows.map(({ id, articleId, foreignId }) => [keyOf(articleId, foreignId), id]));
}

/** Ties every arrival to what it answers; returns those for which that isn't there. */
function tieParents(arrivals: ReadonlyMap<string, Arrival>, there: ReadonlyMap<string, CommentId>): CommentRef[] {
  const orphans: CommentRef[] = [];
  for (const arrival of arrivals.values()) {
    const { articleId, parentForeignId } = arrival.comment;
    if (parentForeignId === null) continue;
    const key = keyOf(articleId, parentForeignId);
    arrival.parent = arrivals.get(key) ?? null;
    arrival.knownParent = there.get(key) ?? null;
    if (arrival.parent === null && arrival.knownParent === null) orphans.push(refOf(arrival.comment));
  }
  return orphans;
}

/**
 * The arrivals with what is answered before its answers, as the foreign key needs it where they are written in several
 * statements. A circle is opened at the comment by which the first of the batch to lead into it enters it.
 */
function cutCircles(arrivals: Iterable<Arrival>): { ordered: readonly Arrival[]; cut: readonly CommentRef[] } {
  const ordered = new Set<Arrival>();
  const cut: CommentRef[] = [];
  for (const arrival of arrivals) {
    const entered = entryOfCircle(arrival, ordered);
    if (entered !== null) {
      entered.parent = null;
      cut.push(refOf(entered.comment));
    }
    const way: Arrival[] = [];
    for (let at: Arrival | null = arrival; at !== null && !ordered.has(at); at = at.parent) way.push(at);
    for (const each of way.reverse()) ordered.add(each);
  }
  return { ordered: [...ordered], cut };
}

/** The first comment that the way up from an arrival meets twice; null when the way ends, or in what is placed. */
function entryOfCircle(arrival: Arrival, placed: ReadonlySet<Arrival>): Arrival | null {
  const way = new Set<Arrival>();
  for (let at: Arrival | null = arrival; at !== null && !placed.has(at); at = at.parent) {
    if (way.has(at)) return at;
    way.add(at);
  }
  return null;
}

/** Ids in the order of the batch, and not of the writing, so that of two of one instant the earlier stays so. */
async function giveIds(tx: Tx, arrivals: readonly Arrival[]): Promise<void> {
  const { rows } = await sql<{ ids: readonly number[] }>`
    select array_agg(nextval('comment_id_seq')) as ids from generate_series(1, ${arrivals.length})
  `.execute(tx);
  const ids = rows[0]?.ids ?? [];
  for (const [place, arrival] of arrivals.entries()) arrival.id = ids[place] as CommentId;
}

/** Writes both tables in one statement; their foreign keys are checked at its end. */
async function insertRows(tx: Tx, arrivals: readonly Arrival[], importId: number | null): Promise<void> {
  const column = <Value>(of: (comment: BroughtComment) => Value): Value[] => arrivals.map(({ comment }) => of(comment));
  await sql`
    with arrival as materialized (
      select * from unnest(
        ${bigints(arrivals.map(({ id }) => id))}::bigint[], ${bigints(arrivals.map(parentIdOf))}::bigint[],
        ${bigints(column(({ articleId }) => articleId))}::bigint[], ${texts(column(({ foreignId }) => foreignId))}::text[],
        ${texts(column(({ kind }) => kind))}::text[], ${texts(column(({ state }) => state))}::text[],
        ${texts(column(({ name }) => name))}::text[], ${bigints(column(({ authorId }) => authorId))}::bigint[],
        ${texts(column(({ text }) => text))}::text[], ${instants(column(({ writtenAt }) => writtenAt))}::timestamptz[],
        ${texts(column(({ email }) => email))}::text[], ${texts(column(({ site }) => site))}::text[],
        ${texts(column(({ ip }) => ip))}::text[]
      ) as given (id, parent_id, article_id, foreign_id, kind, state, name, author_id, text, written_at, email, site, ip)
    ), put as (
      insert into comment (
        id, parent_id, article_id, foreign_id, kind, state, name, author_id, text, written_at, import_id
      ) overriding system value
      select id, parent_id, article_id, foreign_id, kind, state, name, author_id, text, written_at, ${importId}::bigint
      from arrival
    )
    insert into comment_sender (comment_id, email, site, ip)
    select id, email, site, ip from arrival where email <> '' or site <> '' or ip <> ''
  `.execute(tx);
}

const parentIdOf = ({ parent, knownParent }: Arrival): CommentId | null => parent?.id ?? knownParent;

/** Only what readers may see, or see the place of, stands on a page. */
const tagsOf = (arrivals: readonly Arrival[]): readonly string[] => [
  ...new Set(
    arrivals
      .filter(({ comment: { kind, state } }) => kind === 'comment' && (state === 'shown' || state === 'removed'))
      .map(({ comment }) => `article:${comment.articleId}`),
  ),
];
