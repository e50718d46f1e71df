import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import type { ArticleContent } from '../contract.ts';
import { placedIn } from '../pictures.ts';
import { incomplete, type RequiredField } from '../refusals.ts';

/** What must be there before readers see an article, and when it is missing. */
const REQUIRED: readonly { field: RequiredField; ofImports: boolean; isMissing(content: ArticleContent): boolean }[] = [
  { field: 'headline', ofImports: true, isMissing: ({ headline }) => headline === '' },
  { field: 'body', ofImports: false, isMissing: ({ body }) => (body.content ?? []).length === 0 },
  { field: 'section', ofImports: false, isMissing: ({ sectionIds }) => sectionIds.length === 0 },
  {
    field: 'author',
    ofImports: false,
    isMissing: ({ kind, authorIds }) => kind !== 'sponsored' && authorIds.length === 0,
  },
];

/**
 * Refuses what isn't complete. What was published elsewhere may lack what nobody knows: a section, an author, whose a
 * picture is and what it shows.
 *
 * The pictures are held until the transaction ends, also those of which the article says all: who describes one waits,
 * and then sees that readers meet it.
 */
export async function checkComplete(
  tx: Tx,
  actor: Actor,
  articleId: ArticleId,
  content: ArticleContent,
): Promise<void> {
  const isImport = actor.kind === 'import';
  const required = isImport ? REQUIRED.filter(({ ofImports }) => ofImports) : REQUIRED;
  const missing = required.filter(({ isMissing }) => isMissing(content)).map(({ field }) => field);
  const ofPictures = await missingOfPictures(tx, content);
  const all = isImport ? missing : [...missing, ...ofPictures];
  if (all.length > 0) throw incomplete({ articleId, missing: all });
}

/** What neither the article says of one of its pictures, nor the library. */
async function missingOfPictures(tx: Tx, { leadPicture, body }: ArticleContent): Promise<readonly RequiredField[]> {
  const lead = leadPicture === null ? [] : [{ ...leadPicture, picture: leadPicture.pictureId }];
  const shown = [...lead, ...placedIn(body)];
  if (shown.length === 0) return [];
  const { rows } = await sql<{ noAlt: boolean; noCredit: boolean }>`
    with held as materialized (
      select id, alt, credit from picture where id = any(${shown.map(({ picture }) => picture)}::bigint[])
      order by id for key share
    )
    select coalesce(bool_or(given.alt = '' and held.alt = ''), false) as "noAlt",
      coalesce(bool_or(given.credit = '' and held.credit = ''), false) as "noCredit"
    from unnest(
      ${shown.map(({ picture }) => picture)}::bigint[], ${shown.map(({ alt }) => alt)}::text[],
      ${shown.map(({ credit }) => credit)}::text[]
    ) as given(id, alt, credit) join held on held.id = given.id
  `.execute(tx);
  const [found] = rows;
  return [
    ...(found?.noAlt === true ? (['pictureAlt'] as const) : []),
    ...(found?.noCredit === true ? (['pictureCredit'] as const) : []),
  ];
}
