import type { PictureId } from '../base/ids.ts';

/** A picture that we hold. `hash` and `mediaType` make its address. */
export type PictureView = {
  readonly id: PictureId;
  readonly hash: string;
  readonly mediaType: string;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** How files are named by their type. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
};

/** The name of a picture's file: what it holds, so that it never changes under a reader. */
export function pictureFile({ hash, mediaType }: Pick<PictureView, 'hash' | 'mediaType'>): string {
  const extension = EXTENSIONS[mediaType];
  if (extension === undefined) throw new Error(`no file ending is known for ${mediaType}`);
  return `${hash}.${extension}`;
}

/** The path at which readers get a picture. */
export function pictureAddress(picture: Pick<PictureView, 'hash' | 'mediaType'>): string {
  return `/media/${pictureFile(picture)}`;
}
