import type { Readable } from 'node:stream';

/** Brings folders of this machine to disk, so that a power cut doesn't take the names in them. */
export type SyncFolders = (paths: readonly string[]) => Promise<unknown>;

/** A file as it is sent to a reader. */
export type OpenFile = { readonly sizeBytes: number; readonly bytes: Readable };

/** Why nothing can be kept at a place. */
export type PlaceProblem = 'away' | 'refuses' | 'full';

/** What a place is, for people; where it is told, no key is. */
export type PlaceName =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 's3'; readonly endpoint: string; readonly bucket: string };

/**
 * Where the files of pictures lie: their own, and what is made of them. A file's name begins with the hash of its
 * picture, and what stands under a name never changes.
 *
 * A file is first written whole into a folder of this machine, by a thread or a program that may wait and knows nothing
 * of the place; then it is settled, and from then on it lasts. Only then may a row tell of it.
 */
export type PicturePlace = {
  readonly name: PlaceName;
  /** Where files are written before they are settled (`putFile`, `putFilesAndWait`). */
  readonly folder: string;
  /** Makes files that were written into the folder last; refuses where the place can't take them. */
  settle(names: readonly string[], sync: SyncFolders): Promise<void>;
  /** Brings a file into the folder, for a program that draws; it may be forgotten again when that is done. */
  bring(name: string): Promise<void>;
  forget(name: string): Promise<void>;
  /** Bytes of a file; null where there is none. */
  sizeOf(name: string): Promise<number | null>;
  /**
   * Bytes of everything that was made of a picture; its own file isn't among it. A folder is listed for it, with the names
   * of other pictures.
   */
  bytesMadeOf(hash: string): Promise<number>;
  open(name: string): Promise<OpenFile | null>;
  /** Removes every file of some pictures. */
  remove(hashes: readonly string[]): Promise<void>;
  /** Removes what processes that were killed left behind. */
  tidy(at: Date): Promise<void>;
  /** Whether it can be reached and takes files; null where it does. */
  check(): Promise<PlaceProblem | null>;
};
