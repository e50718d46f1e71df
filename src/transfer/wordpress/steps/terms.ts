import { sql } from 'kysely';
import type { AuthorId, SectionId, TagId } from '../../../base/ids.ts';
import {
  type Actor,
  bringTags,
  createAuthor,
  createSection,
  type SectionBranch,
  site as siteView,
} from '../../../newsroom/index.ts';
import { type Db, inTransaction, type Tx } from '../../../storage/index.ts';
import { plainTitle } from '../wxr/index.ts';
import type { FoundAuthor, FoundTerm, SiteFacts } from './facts.ts';

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
): Promise<{ terms: Terms; remarks: readonly TermRemark[] }> {
  const { ordered, remarks } = inTreeOrder(facts.categories);
  const there = await siteView(db);
  return inTransaction(db, async (tx) => {
    const sections = new Map<string, SectionId>();
    const kept: Kept[] = [];
    for (const { term, parent } of ordered) {
      const parentId = parent === null ? null : (sections.get(parent) ?? null);
      const name = nameOf(term.name || decoded(term.slug));
      const known = childNamed(there.sections, parentId, name) ?? (await sectionNamed(tx, parentId, name));
      const id = known ?? (await makeSection(tx, actor, at, { term, parentId, name }));
      sections.set(keyOf(term), id);
      kept.push({ kind: 'section', key: keyOf(term), id, isNew: known === null });
    }
    const authors = new Map<string, AuthorId>();
    for (const author of facts.authors.filter(({ isUsed, isDeclared }) => isUsed || isDeclared)) {
      const { id, isNew } = await authorOf(tx, actor, at, author);
      authors.set(author.login, id);
      kept.push({ kind: 'author', key: author.login, id, isNew });
    }
    const names = new Map(facts.tags.map((term) => [keyOf(term), tagName(term)]));
    const brought = await bringTags(tx, actor, at, [...names.values()]);
    const tags = new Map<string, TagId>();
    for (const [key, name] of names) {
      const tag = brought.get(name);
      if (tag === undefined) continue;
      tags.set(key, tag.tagId);
      kept.push({ kind: 'tag', key, id: tag.tagId, isNew: tag.isNew });
    }
    await keep(tx, importId, kept);
    const undeclared = facts.authors
      .filter(({ isDeclared, isGuest }) => !isDeclared && !isGuest)
      .map(({ login }): TermRemark => ({ kind: 'author-undeclared', what: login }));
    return { terms: { sections, authors, tags }, remarks: [...remarks, ...undeclared] };
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

/** Parents before their children. A parent that isn't in the file, and one that is its own descendant, count as none. */
export function inTreeOrder(terms: readonly FoundTerm[]): {
  ordered: readonly { readonly term: FoundTerm; readonly parent: string | null }[];
  remarks: readonly TermRemark[];
} {
  const bySlug = new Map(terms.map((term) => [keyOf(term), term]));
  const remarks: TermRemark[] = [];
  const ordered: { term: FoundTerm; parent: string | null }[] = [];
  const done = new Set<string>();
  const place = (term: FoundTerm, below: ReadonlySet<string>): void => {
    const key = keyOf(term);
    if (done.has(key)) return;
    const wanted = term.parent === '' || term.parent === '0' ? null : term.parent;
    const parent = wanted === null ? undefined : bySlug.get(wanted);
    if (wanted !== null && parent === undefined) remarks.push({ kind: 'parent-missing', what: key });
    const isLoop = wanted !== null && (wanted === key || below.has(wanted));
    if (isLoop) remarks.push({ kind: 'parent-loop', what: key });
    if (parent !== undefined && !isLoop) place(parent, new Set([...below, key]));
    if (done.has(key)) return;
    done.add(key);
    ordered.push({ term, parent: parent === undefined || isLoop ? null : keyOf(parent) });
  };
  for (const term of terms) place(term, new Set());
  return { ordered, remarks };
}

async function makeSection(
  tx: Tx,
  actor: Actor,
  at: Date,
  { term, parentId, name }: { term: FoundTerm; parentId: SectionId | null; name: string },
): Promise<SectionId> {
  const slug = decoded(term.slug);
  const { sectionId } = await createSection(tx, actor, at, {
    parentId,
    name,
    slug: /[\p{L}\p{N}]/u.test(slug) ? slug : null,
    description: plainTitle(term.description).slice(0, 2_000),
  });
  return sectionId;
}

function childNamed(tree: readonly SectionBranch[], parentId: SectionId | null, name: string): SectionId | null {
  const beside = parentId === null ? tree : branchOf(tree, parentId)?.below;
  return beside?.find((section) => section.name === name)?.id ?? null;
}

function branchOf(tree: readonly SectionBranch[], id: SectionId): SectionBranch | null {
  for (const branch of tree) {
    const found = branch.id === id ? branch : branchOf(branch.below, id);
    if (found !== null) return found;
  }
  return null;
}

/** Two categories of one name in one place are one section. */
async function sectionNamed(tx: Tx, parentId: SectionId | null, name: string): Promise<SectionId | null> {
  const found = await tx
    .selectFrom('section')
    .select('id')
    .where('parent_id', 'is not distinct from', parentId)
    .where('name', '=', name)
    .orderBy('id')
    .executeTakeFirst();
  return found === undefined ? null : (found.id as SectionId);
}

async function authorOf(
  tx: Tx,
  actor: Actor,
  at: Date,
  { login, name: said, isGuest }: FoundAuthor,
): Promise<{ id: AuthorId; isNew: boolean }> {
  const name = nameOf(said || login);
  const known = await tx.selectFrom('author').select('id').where('name', '=', name).orderBy('id').executeTakeFirst();
  if (known !== undefined) return { id: known.id as AuthorId, isNew: false };
  const kind = isGuest ? 'guest' : 'staff';
  const content = { kind, name, slug: null, role: '', bio: '', portraitId: null } as const;
  const { authorId } = await createAuthor(tx, actor, at, content);
  return { id: authorId, isNew: true };
}

const nameOf = (written: string): string => plainTitle(written).slice(0, NAME_UNITS).trim() || UNNAMED;

/** Tags that differ by a blank or the sign of a hashtag are one. */
const tagName = (term: FoundTerm): string =>
  nameOf(term.name || decoded(term.slug))
    .replace(/^[#\s]+/, '')
    .trim() || UNNAMED;

/** A slug in letters, as far as it can be read. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    // URIError, the only thing it throws: cut within a letter.
    return '';
  }
}
