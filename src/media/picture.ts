import type { PictureId } from '../base/ids.ts';
import type { Focus } from './renditions/crops.ts';

/** A picture's own file. `hash` and `mediaType` make its address. */
export type PictureFile = {
  readonly hash: string;
  readonly mediaType: string;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** A picture that we hold, with what a page needs to draw it. */
export type PictureView = PictureFile & {
  readonly id: PictureId;
  /** The widths in which it was made for readers, ascending, each in every format; none yet: its own file is shown. */
  readonly widths: readonly number[];
  /** Which of the tones (renditions/tone.ts) stands in its place until it is there; null while nobody has looked. */
  readonly tone: number | null;
  /** What a crop must not lose, in percent from the left and from the top of the picture itself. */
  readonly focusX: number;
  readonly focusY: number;
  /** The focus around which its crops were made; null: there are none yet. */
  readonly cropFocus: Focus | null;
  /** What the library says of it, for a place that says nothing of its own; '' where nobody knows. */
  readonly alt: string;
  readonly credit: string;
};

/** How files are named by their type. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
};

/** The name of a picture's file: what it holds, so that it never changes under a reader. */
export function pictureFile({ hash, mediaType }: Pick<PictureFile, 'hash' | 'mediaType'>): string {
  const extension = EXTENSIONS[mediaType];
  if (extension === undefined) throw new Error(`no file ending is known for ${mediaType}`);
  return `${hash}.${extension}`;
}

/** The path at which readers get a picture. */
export function pictureAddress(picture: Pick<PictureFile, 'hash' | 'mediaType'>): string {
  return `/media/${pictureFile(picture)}`;
}
