import type { AuthorId, CommentId } from '../../base/ids.ts';
import type { CommentThread, PlacedComment } from '../views.ts';

/** A comment of the page as JSON has it. `parent`: what it answers, only where that stands on the page. */
export type CommentRow = {
  readonly id: CommentId;
  readonly parent: CommentId | null;
  readonly isRemoved: boolean;
  readonly foreignId: string | null;
  readonly name: string;
  readonly authorId: AuthorId | null;
  readonly text: string;
  readonly writtenAt: string | null;
};

/** A name that may stand in an address after `#`, and as an id in HTML. */
const PLAIN_NAME = /^[\w.-]{1,100}$/;

/**
 * Comments in a row as threads of three levels. What answers below the third stands there too, after what it answers.
 * A place where a comment was removed stays only while something below it is shown.
 *
 * @param rows in their order; each may answer any other
 */
export function threadsOf(rows: readonly CommentRow[]): readonly CommentThread[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kept = withSomethingShown(rows, byId);
  const below = Map.groupBy(
    rows.filter(({ id }) => kept.has(id)),
    ({ parent }) => parent,
  );
  const answersTo = (row: CommentRow) => below.get(row.id) ?? [];
  const placed = (row: CommentRow) => placedOf(row, row.parent === null ? undefined : byId.get(row.parent));
  return (below.get(null) ?? []).map((root) => ({
    ...placed(root),
    below: answersTo(root).map((second) => ({
      ...placed(second),
      below: allBelow(second, answersTo).map(placed),
    })),
  }));
}

/** Every comment that is shown, and every one that a shown one leads up to. */
function withSomethingShown(
  rows: readonly CommentRow[],
  byId: ReadonlyMap<CommentId, CommentRow>,
): ReadonlySet<CommentId> {
  const kept = new Set<CommentId>();
  for (const row of rows.filter(({ isRemoved }) => !isRemoved))
    for (let at: CommentRow | undefined = row; at !== undefined && !kept.has(at.id); ) {
      kept.add(at.id);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
  return kept;
}

/** All that is below a comment, each right after what it answers. Not by recursion: a quarrel can be thousands deep. */
function allBelow(top: CommentRow, answersTo: (row: CommentRow) => readonly CommentRow[]): readonly CommentRow[] {
  const all: CommentRow[] = [];
  const ahead = answersTo(top).toReversed();
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    all.push(next);
    ahead.push(...answersTo(next).toReversed());
  }
  return all;
}

function placedOf(row: CommentRow, answered: CommentRow | undefined): PlacedComment {
  const { id, foreignId, isRemoved, name, authorId, text, writtenAt } = row;
  return {
    id,
    // Ours is called otherwise than WordPress calls its own, so that no two of a page have one name.
    anchor: foreignId !== null && PLAIN_NAME.test(foreignId) ? `comment-${foreignId}` : `c-${id}`,
    said: isRemoved ? null : { name, authorId, text, writtenAt: writtenAt === null ? null : new Date(writtenAt) },
    answers: answered === undefined ? null : { said: answered.isRemoved ? null : { name: answered.name } },
  };
}
