import { sql } from 'kysely';
import {
  announce,
  bigints,
  instants,
  integers,
  jsonTexts,
  type Referred,
  type Tx,
  texts,
  withKeysCheckedAtOnce,
} from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkRight } from '../rights.ts';
import { siteSettings } from '../settings/site-settings.ts';
import { inheritSections } from './inherit-sections.ts';
import { liveTags } from './live-tags.ts';
import { besideOthersWhoBring } from './one-at-a-time.ts';
import type { ArticleToBring } from './ready-to-bring.ts';

/**
 * Brings articles of another system in, hundreds in a few statements, each with one revision: those that readers had
 * are live at once, with the dates they had. What is related to them is chosen afterwards, once all are there
 * (`relatedOf`). Content must have passed its contract, and refer to nothing that isn't there.
 */
export async function bringArticles(
  tx: Tx,
  actor: Actor,
  at: Date,
  brought: readonly ArticleToBring[],
  facts: { readonly importId: number },
): Promise<void> {
  checkRight(actor, 'article.backdate');
  if (brought.length === 0) return;
  await withKeysCheckedAtOnce(tx, referredBy(brought), async () => {
    // Sections are held before, as by who moves one: in the other order each could wait for the other.
    await besideOthersWhoBring(tx);
    await insert(tx, brought, { actor, at, facts });
    await list(tx, brought);
    await putUses(tx, brought);
  });
  await schedule(tx, brought);
  const { zone } = await siteSettings(tx);
  const ids = brought.map(({ articleId }) => articleId);
  const tags = [...(await liveTags(tx, ids, zone)), 'addresses'];
  await announce(tx, { act: 'articles.imported', by: actor, at, thing: 'article', thingId: null, tags, facts });
}

/** With their revisions, their drafts, and what readers see of them. */
async function insert(
  tx: Tx,
  brought: readonly ArticleToBring[],
  { actor, at, facts }: { readonly actor: Actor; readonly at: Date; readonly facts: object },
): Promise<void> {
  await sql`
    with given as materialized (
      select * from unnest(
        ${bigints(brought.map(({ articleId }) => articleId))}::bigint[],
        ${jsonTexts(brought.map(({ json }) => json))}::jsonb[], ${texts(brought.map(({ teaser }) => teaser))}::text[],
        ${integers(brought.map(({ words }) => words))}::integer[], ${instants(brought.map(({ writtenAt }) => writtenAt))}::timestamptz[],
        ${texts(brought.map(firstStateOf))}::text[], ${instants(brought.map(publishedAtOf))}::timestamptz[],
        ${instants(brought.map(updatedAtOf))}::timestamptz[]
      ) as given(id, content, teaser, words, made_at, state, published_at, updated_at)
    ), articles as (
      insert into article (id, state, created_at, first_published_at) overriding system value
      select id, state, made_at, published_at from given
    ), revisions as (
      insert into revision (article_id, number, made_at, made_by, content)
      select id, 1, made_at, ${actor.name}, content from given
      returning id, article_id
    ), drafts as (
      insert into draft (article_id, revision_id) select article_id, id from revisions
    ), audited as (
      insert into audit (at, actor_kind, actor_name, person_id, from_address, act, thing, thing_id, facts)
      select ${at}, ${actor.kind}, ${actor.name}, ${actor.personId}::bigint, ${actor.from}::text, 'article.imported', 'article', id, ${JSON.stringify(facts)}::jsonb
      from given
    )
    insert into live_article (
      article_id, revision_id, kind, kicker, headline, standfirst,
      lead_picture_id, lead_alt, lead_caption, lead_credit,
      teaser, word_count, section_id, comment_policy, published_at, updated_at, search_title, description
    )
    select given.id, revisions.id, content ->> 'kind', content ->> 'kicker', content ->> 'headline',
      content ->> 'standfirst', (content #>> '{leadPicture,pictureId}')::bigint,
      coalesce(content #>> '{leadPicture,alt}', ''), coalesce(content #>> '{leadPicture,caption}', ''),
      coalesce(content #>> '{leadPicture,credit}', ''),
      teaser, words, (content #>> '{sectionIds,0}')::bigint, content ->> 'commentPolicy',
      published_at, updated_at, content ->> 'searchTitle', content ->> 'description'
    from given join revisions on revisions.article_id = given.id
    where state = 'published'
  `.execute(tx);
}

/** Which pictures their revisions refer to. */
async function putUses(tx: Tx, brought: readonly ArticleToBring[]): Promise<void> {
  const uses = brought.flatMap(({ articleId, leadPictureId, bodyPictureIds }) => [
    ...(leadPictureId === null ? [] : [{ articleId, pictureId: leadPictureId, place: 'lead' }]),
    ...bodyPictureIds.map((pictureId) => ({ articleId, pictureId, place: 'body' })),
  ]);
  if (uses.length === 0) return;
  await sql`
    insert into revision_picture (revision_id, picture_id, place)
    select draft.revision_id, picture_id, place from unnest(
      ${bigints(uses.map(({ articleId }) => articleId))}::bigint[],
      ${bigints(uses.map(({ pictureId }) => pictureId))}::bigint[], ${texts(uses.map(({ place }) => place))}::text[]
    ) as used(article_id, picture_id, place) join draft using (article_id)
  `.execute(tx);
}

/** Sections above those they are in don't leave while nothing is published or moved. */
function referredBy(brought: readonly ArticleToBring[]): readonly Referred[] {
  return [
    { table: 'section', ids: brought.flatMap(({ sectionIds }) => sectionIds) },
    { table: 'author', ids: brought.flatMap(({ authorIds }) => authorIds) },
    { table: 'tag', ids: brought.flatMap(({ tagIds }) => tagIds) },
    { table: 'picture', ids: brought.map(({ leadPictureId }) => leadPictureId) },
  ];
}

const isLive = ({ standing }: ArticleToBring): boolean => standing.state === 'published';

/** A row says what it is due for only together with its revision, which comes next. */
const firstStateOf = ({ standing: { state } }: ArticleToBring): string => (state === 'scheduled' ? 'draft' : state);

const publishedAtOf = ({ standing }: ArticleToBring): Date | null =>
  standing.state === 'published' ? standing.publishedAt : null;

const updatedAtOf = ({ standing }: ArticleToBring): Date | null =>
  standing.state === 'published' ? standing.updatedAt : null;

/** The lists that readers find the live ones on. */
async function list(tx: Tx, brought: readonly ArticleToBring[]): Promise<void> {
  const live = brought.filter(isLive);
  const on = (idsOf: (one: ArticleToBring) => readonly number[]) => {
    const rows = live.flatMap((one) => idsOf(one).map((id, index) => ({ id, position: index + 1, one })));
    return sql`
      unnest(
        ${bigints(rows.map(({ id }) => id))}::bigint[], ${bigints(rows.map((row) => row.one.articleId))}::bigint[],
        ${integers(rows.map(({ position }) => position))}::integer[],
        ${instants(rows.map((row) => publishedAtOf(row.one)))}::timestamptz[]
      ) as given(id, article_id, position, at)
    `;
  };
  await sql`
    with in_sections as (
      insert into live_article_section (section_id, article_id, published_at, inherited)
      select id, article_id, at, false from ${on(({ sectionIds }) => sectionIds)}
    ), signed as (
      insert into live_article_author (author_id, article_id, position, published_at)
      select id, article_id, position, at from ${on(({ authorIds }) => authorIds)}
    )
    insert into live_article_tag (tag_id, article_id, position, published_at)
    select id, article_id, position, at from ${on(({ tagIds }) => tagIds)}
  `.execute(tx);
  await inheritSections(tx, sql`select unnest(${bigints(live.map(({ articleId }) => articleId))}::bigint[])`);
}

async function schedule(tx: Tx, brought: readonly ArticleToBring[]): Promise<void> {
  const due = brought.flatMap(({ articleId, standing }) =>
    standing.state === 'scheduled' ? [{ id: articleId, at: standing.dueAt }] : [],
  );
  if (due.length === 0) return;
  await sql`
    update article set state = 'scheduled', due_at = given.at, due_revision_id = draft.revision_id
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as given(id bigint, at timestamptz)
    join draft on draft.article_id = given.id
    where article.id = given.id
  `.execute(tx);
}
