import type { AuthorId, SectionId, TagId } from '../base/ids.ts';
import { type Actor, findOrCreateAuthor, findOrCreateSection, findOrCreateTag } from '../newsroom/index.ts';
import type { Tx } from '../storage/index.ts';

/*
 * Files name sections, authors and tags as people do. Whatever the newsroom doesn't have under a name is made.
 */

/** The sections at the ends of trails of names, topmost name first; each section once. */
export async function sectionsNamed(
  tx: Tx,
  actor: Actor,
  at: Date,
  trails: readonly (readonly string[])[],
): Promise<SectionId[]> {
  const ids = new Set<SectionId>();
  for (const names of trails)
    if (names.length > 0) ids.add((await findOrCreateSection(tx, actor, at, { names })).sectionId);
  return [...ids];
}

/** Authors by the names they sign with, in order. One that is new is a guest until the newsroom says more. */
export async function authorsNamed(tx: Tx, actor: Actor, at: Date, names: readonly string[]): Promise<AuthorId[]> {
  const ids = new Set<AuthorId>();
  for (const name of names) ids.add((await findOrCreateAuthor(tx, actor, at, { name })).authorId);
  return [...ids];
}

/** Tags by name, in order. */
export async function tagsNamed(tx: Tx, actor: Actor, at: Date, names: readonly string[]): Promise<TagId[]> {
  const ids = new Set<TagId>();
  for (const name of names) ids.add((await findOrCreateTag(tx, actor, at, { name })).tagId);
  return [...ids];
}
