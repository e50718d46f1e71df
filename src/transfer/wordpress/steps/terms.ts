import { sql } from 'kysely';
import type { AuthorId, SectionId, TagId } from '../../../base/ids.ts';
import { type Actor, bringTags, findOrCreateAuthor, findOrCreateSectionBelow } from '../../../newsroom/index.ts';
import { type Db, inTransaction, type Tx } from '../../../storage/index.ts';
import { plainTitle } from '../wxr/index.ts';
import type { FoundTerm, SiteFacts } from './facts.ts';
import { parentsFirst } from './parents-first.ts';
import { slugInLetters } from './slug-in-letters.ts';

/** What became of the sections, authors and tags of the old site, by their slugs and logins there. */
export type Terms = {
  readonly sections: ReadonlyMap<string, SectionId>;
  readonly authors: ReadonlyMap<string, AuthorId>;
  readonly tags: ReadonlyMap<string, TagId>;
};

/** What is told of a term: its slug or login, and what was done. */
export type TermRemark = {
  readonly kind: 'parent-missing' | 'parent-loop' | 'author-undeclared';
  readonly what: string;
};

/** A longer name is cut there; the line of a section or author holds no more. */
const NAME_UNITS = 300;
const DESCRIPTION_UNITS = 2_000;
/** So many of the longest slugs fit into an address. */
const MOST_LEVELS = 8;
const UNNAMED = '—';

/**
 * Makes the sections, authors and tags that the old site had, and finds again those that are there: a section by its
 * name and place, an author and a tag by the name.
 */
export async function bringTerms(
  db: Db,
  actor: Actor,
  at: Date,
  importId: number,
  facts: Pick<SiteFacts, 'categories' | 'tags' | 'authors'>,
): Promise<readonly TermRemark[]> {
  const { ordered, remarks } = inTreeOrder(facts.categories);
  return inTransaction(db, async (tx) => {
    const sections = new Map<string, SectionId>();
    const kept: Kept[] = [];
    for (const { term, parent } of ordered) {
      const slug = slugInLetters(term.slug) ?? '';
      const { sectionId, isNew } = await findOrCreateSectionBelow(tx, actor, at, {
        parentId: parent === null ? null : (sections.get(parent) ?? null),
        name: nameOf(term.name || slug),
        slug: slug === '' ? null : slug,
        description: plainTitle(term.description).slice(0, DESCRIPTION_UNITS).toWellFormed(),
      });
      sections.set(keyOf(term), sectionId);
      kept.push({ kind: 'section', key: keyOf(term), id: sectionId, isNew });
    }
    for (const author of facts.authors.filter(({ isUsed, isDeclared }) => isUsed || isDeclared)) {
      const { authorId, isNew } = await findOrCreateAuthor(tx, actor, at, {
        name: nameOf(author.name || author.login),
        kind: author.isGuest ? 'guest' : 'staff',
        bio: author.bio.slice(0, DESCRIPTION_UNITS).toWellFormed(),
      });
      kept.push({ kind: 'author', key: author.login, id: authorId, isNew });
    }
    const names = new Map(facts.tags.map((term) => [keyOf(term), tagName(term)]));
    const brought = await bringTags(tx, actor, at, [...names.values()]);
    for (const [key, name] of names) {
      const tag = brought.get(name);
      if (tag === undefined) continue;
      kept.push({ kind: 'tag', key, id: tag.tagId, isNew: tag.isNew });
    }
    await keep(tx, importId, kept);
    const undeclared = facts.authors
      .filter(({ isDeclared, isGuest }) => !isDeclared && !isGuest)
      .map(({ login }): TermRemark => ({ kind: 'author-undeclared', what: login }));
    return [...remarks, ...undeclared];
  });
}

type Kept = { kind: 'section' | 'author' | 'tag'; key: string; id: number; isNew: boolean };

async function keep(tx: Tx, importId: number, kept: readonly Kept[]): Promise<void> {
  await sql`
    insert into import_term (import_id, kind, key, thing_id, is_new)
    select ${importId}, kind, key, id, "isNew" from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      as given(kind text, key text, id bigint, "isNew" boolean)
    on conflict do nothing
  `.execute(tx);
}

/** What a step brought that was done before the import was broken off. */
export async function keptTerms(db: Db, importId: number): Promise<Terms> {
  const { rows } = await sql<{ kind: Kept['kind']; key: string; id: number }>`
    select kind, key, thing_id as id from import_term where import_id = ${importId}
  `.execute(db);
  const of = <Id>(kind: Kept['kind']) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ key, id }) => [key, id as Id]));
  return { sections: of<SectionId>('section'), authors: of<AuthorId>('author'), tags: of<TagId>('tag') };
}

const keyOf = ({ slug, name }: Pick<FoundTerm, 'slug' | 'name'>): string => slug || name;

/**
 * Parents before their children. A parent that isn't in the file, one that is its own descendant, and one below which no
 * address has room for another count as none.
 */
export function inTreeOrder(terms: readonly FoundTerm[]): {
  ordered: readonly { readonly term: FoundTerm; readonly parent: string | null }[];
  remarks: readonly TermRemark[];
} {
  const { ordered, orphans, loops } = parentsFirst(terms, keyOf, ({ parent }) =>
    parent === '' || parent === '0' ? null : parent,
  );
  const depths = new Map<string, number>();
  const tooDeep: FoundTerm[] = [];
  const placed = ordered.map(({ thing, parent }) => {
    const depth = parent === null ? 1 : (depths.get(keyOf(parent)) ?? 0) + 1;
    depths.set(keyOf(thing), depth > MOST_LEVELS ? 1 : depth);
    if (depth > MOST_LEVELS) tooDeep.push(thing);
    return { term: thing, parent: parent === null || depth > MOST_LEVELS ? null : keyOf(parent) };
  });
  return {
    ordered: placed,
    remarks: [
      ...[...orphans, ...tooDeep].map((term): TermRemark => ({ kind: 'parent-missing', what: keyOf(term) })),
      ...loops.map((term): TermRemark => ({ kind: 'parent-loop', what: keyOf(term) })),
    ],
  };
}

const nameOf = (written: string): string => plainTitle(written).slice(0, NAME_UNITS).toWellFormed().trim() || UNNAMED;

/** Tags that differ by a blank or the sign of a hashtag are one. */
const tagName = (term: FoundTerm): string =>
  nameOf(term.name || (slugInLetters(term.slug) ?? ''))
    .replace(/^[#\s]+/, '')
    .trim() || UNNAMED;
