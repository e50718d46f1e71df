import type { RawBuilder } from 'kysely';

/** Why an import can't be undone: something of it was edited, or something of the newsroom's own stands on it. */
export type BlockerKind =
  | `edited-${'article' | 'page' | 'section' | 'author' | 'tag' | 'picture' | 'comment' | 'menu'}`
  | `own-${'import' | 'article' | 'comment' | 'page' | 'section' | 'author' | 'menu'}`;

/** A reason, and the query in SQL that finds the things it is true of, by the columns `thing` and `thing_id`. */
export type Blocker = { readonly kind: BlockerKind; readonly found: (importId: number) => RawBuilder<unknown> };
