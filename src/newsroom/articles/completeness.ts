import type { ArticleId } from '../../base/ids.ts';
import type { Actor } from '../actor.ts';
import type { ArticleContent } from '../contract.ts';
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

/** Refuses what isn't complete. What was published elsewhere may lack what nobody knows: a section, an author. */
export function checkComplete(actor: Actor, articleId: ArticleId, content: ArticleContent): void {
  const required = actor.kind === 'import' ? REQUIRED.filter(({ ofImports }) => ofImports) : REQUIRED;
  const missing = required.filter(({ isMissing }) => isMissing(content)).map(({ field }) => field);
  if (missing.length > 0) throw incomplete({ articleId, missing });
}
