import type { UndoableImport } from './last-import.ts';
import type { UndoneImport } from './undo-import.ts';

/** What the undoing of an import says in the terminal, in one language. */
export type UndoWords = {
  readonly undoing: (undone: Pick<UndoableImport, 'origin' | 'begunAt'>) => string;
  readonly undone: (undone: Pick<UndoneImport, 'origin' | 'begunAt'>) => string;
  readonly removed: (removed: UndoneImport['removed']) => string;
  /** The newsroom was made by the import, and stays. */
  readonly founded: string;
  /** Nothing is left that was imported. */
  readonly next: string;
  /** An import from before is still there, and hinders that newer texts come. */
  readonly earlier: (earlier: Pick<UndoableImport, 'origin' | 'begunAt'>) => string;
};
