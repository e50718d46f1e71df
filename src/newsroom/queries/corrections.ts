import { sql } from 'kysely';
import type { CorrectionView } from '../views.ts';

/** A correction as JSON has it. */
export type CorrectionRow = Omit<CorrectionView, 'madeAt'> & { readonly madeAt: string };

/** The corrections of an article as a JSON list in SQL, newest first, from an expression for the article's id. */
export const correctionsJson = (articleId: string) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', correction.id, 'kind', correction.kind, 'text', correction.text,
    'madeAt', correction.made_at) order by correction.made_at desc, correction.id desc)
  from correction where correction.article_id = ${sql.raw(articleId)}), '[]')`;

export const correctionOf = (row: CorrectionRow): CorrectionView => ({ ...row, madeAt: new Date(row.madeAt) });
