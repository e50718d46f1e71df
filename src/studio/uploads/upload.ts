import type { Refused } from '../data/api.ts';

/** How an upload stands. */
export type UploadState =
  | { readonly is: 'waiting' }
  | { readonly is: 'sending'; readonly bytesPerSecond: number | null }
  /** Every byte has come; a picture is being made of them. */
  | { readonly is: 'finishing' }
  | { readonly is: 'paused' }
  /** Nothing answers; it goes on by itself. */
  | { readonly is: 'cut' }
  /** The page was loaded anew in the middle: it goes on once the same file is chosen. */
  | { readonly is: 'orphaned' }
  /** The server said no, or (null) the file is nothing that is taken in. */
  | { readonly is: 'refused'; readonly refusal: Refused | null; readonly mayPass: boolean }
  | { readonly is: 'done'; readonly pictureId: number };

/** A file on its way into the library. */
export type Upload = {
  /** What tells the file from others (memory.ts). */
  readonly mark: string;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly state: UploadState;
};

/** Whether the browser still has something to do with it. */
export const isUnderWay = ({ state }: Upload): boolean =>
  state.is === 'waiting' || state.is === 'sending' || state.is === 'finishing' || state.is === 'cut';

/** Percent of it that has come; all of it only when it has. */
export const percentOf = ({ sent, size }: Upload): number => (size === 0 ? 100 : Math.floor((sent / size) * 100));
