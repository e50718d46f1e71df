import { sql } from 'kysely';
import type { SectionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { otherSections } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { lockSections } from './section-tree.ts';

/** Puts the sections beside one another into this order; it must name each of them once. */
export async function reorderSections(
  tx: Tx,
  actor: Actor,
  at: Date,
  { parentId, order }: { parentId: SectionId | null; order: readonly SectionId[] },
): Promise<void> {
  checkRight(actor, 'section.edit');
  const sections = await lockSections(tx);
  const beside = [...sections.values()].filter((section) => section.parentId === parentId);
  const named = new Set(order);
  if (named.size !== order.length || named.size !== beside.length || !beside.every(({ id }) => named.has(id)))
    throw otherSections();
  await sql`
    update section set position = wanted.position - 1
    from unnest(${[...order]}::bigint[]) with ordinality as wanted(id, position)
    where section.id = wanted.id
  `.execute(tx);
  await announce(tx, {
    act: 'section.reordered',
    by: actor,
    at,
    thing: 'section',
    thingId: parentId,
    tags: ['site'],
    facts: { order },
  });
}
