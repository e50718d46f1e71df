import { sql } from 'kysely';
import { COMMENT_TABLES, removeBroughtComments } from '../../../comments/index.ts';
import {
  hasRemovedFiles,
  PICTURE_TABLES,
  type PicturePlace,
  removeFiles,
  removePictures,
} from '../../../media/index.ts';
import { type Actor, NEWSROOM_TABLES, removeBrought, updateSite } from '../../../newsroom/index.ts';
import { announce, type Db, holdTables, inTransaction, type Tx, takeLong } from '../../../storage/index.ts';
import { oneImport } from '../one-import.ts';
import { importInUse, nothingToUndo } from '../refusals.ts';
import { blockersOf } from './blockers-of.ts';
import { hasLeftNothing, lastImport, type UndoableImport } from './last-import.ts';
import { broughtBy } from './made.ts';

/** How much of each kind was taken away. */
export type Removed = Readonly<
  Record<'articles' | 'pages' | 'sections' | 'authors' | 'tags' | 'pictures' | 'comments', number>
>;

type Undone = Pick<UndoableImport, 'origin' | 'begunAt' | 'founded'> & { readonly removed: Removed };

/** An import that was undone, and the one that would be next. The newsroom that it founded stays one. */
export type UndoneImport = Undone & { readonly earlier: UndoableImport | null };

/**
 * Undoes the last import that isn't undone, as a whole and at once, or refuses and changes nothing. What it brought is
 * then unknown here, so that the same files can be imported again; the audit keeps what was done. Imports after it that
 * came to their end and left nothing go with it: who gave the same files again still means the one that brought them.
 *
 * The rows go in one transaction, during which readers read and nobody else changes anything. The files of pictures
 * follow it: an undoing that was killed in between is brought to its end, and tells of the same import.
 *
 * @param onBegin told which import it is, before the longest part; of each, where several go
 */
export const undoImport = (
  db: Db,
  actor: Actor,
  at: Date,
  { place, onBegin }: { place: PicturePlace; onBegin: (undone: UndoableImport) => void },
): Promise<UndoneImport> =>
  oneImport(db, async () => {
    const undone = (await hasRemovedFiles(db)) ? await lastUndone(db) : await undoRows(db, actor, at, onBegin);
    await removeFiles(db, place);
    return { ...undone, earlier: await inTransaction(db, lastImport) };
  });

const undoRows = (db: Db, actor: Actor, at: Date, onBegin: (undone: UndoableImport) => void): Promise<Undone> =>
  inTransaction(db, async (tx) => {
    // A statement takes what a large site takes; the locks are waited for as ever.
    await takeLong(tx);
    let last = await lastImport(tx);
    if (last === null) throw nothingToUndo();
    onBegin(last);
    await holdTables(tx, [...NEWSROOM_TABLES, ...COMMENT_TABLES, ...PICTURE_TABLES]);
    for (;;) {
      const leftNothing = await hasLeftNothing(tx, last.id);
      const undone = await undoOne(tx, actor, at, last);
      const earlier = leftNothing ? await lastImport(tx) : null;
      if (earlier === null) return undone;
      onBegin(earlier);
      last = earlier;
    }
  });

async function undoOne(tx: Tx, actor: Actor, at: Date, last: UndoableImport): Promise<Undone> {
  const { id, origin, begunAt, founded } = last;
  const blockers = await blockersOf(tx, id);
  if (blockers.length > 0) throw importInUse({ origin, begunAt, blockers });
  return { origin, begunAt, founded, removed: await removeAll(tx, actor, at, last) };
}

/** In the order in which they stand on one another. */
async function removeAll(tx: Tx, actor: Actor, at: Date, { id, origin }: UndoableImport): Promise<Removed> {
  const brought = await broughtBy(tx, id);
  const { count: comments, tags: commented } = await removeBroughtComments(tx, actor, id);
  const others = await removeBrought(tx, actor, at, brought, commented);
  const removed = { ...others, pictures: await removePictures(tx, id), comments };
  await clearMenu(tx, actor, at, id);
  await sql`delete from import_item where import_id = ${id}`.execute(tx);
  await sql`delete from import_term where import_id = ${id}`.execute(tx);
  await sql`
    update import
    set step = 'undone', facts = facts || ${JSON.stringify({ undone: { at: at.toISOString(), removed } })}::jsonb
    where id = ${id}
  `.execute(tx);
  await announce(tx, {
    ...{ act: 'import.undone', by: actor, at, thing: 'import', thingId: id },
    tags: ['site', 'addresses'],
    facts: { origin, ...removed },
  });
  return removed;
}

/** The menu that the import set; one that the newsroom set has been found before. */
async function clearMenu(tx: Tx, actor: Actor, at: Date, importId: number): Promise<void> {
  const { rows } = await sql`select from import where id = ${importId} and facts ? 'menu'`.execute(tx);
  if (rows.length > 0) await updateSite(tx, actor, at, { menu: [] });
}

/** The one whose files are still there; of several that went at once, the one that had pictures. */
async function lastUndone(db: Db): Promise<Undone> {
  const { rows } = await sql<Undone>`
    select origin, begun_at as "begunAt", coalesce((facts -> 'founded')::boolean, false) as founded,
      facts #> '{undone,removed}' as removed
    from import where step = 'undone'
    order by (facts #>> '{undone,at}')::timestamptz desc, (facts #>> '{undone,removed,pictures}')::integer desc limit 1
  `.execute(db);
  const [undone] = rows;
  if (undone === undefined) throw new Error('files of an undone import are there, and no such import is');
  return undone;
}
