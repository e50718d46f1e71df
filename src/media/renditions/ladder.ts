import type { PictureFile, PictureView } from '../picture.ts';

/** What a rendition is written as, the lightest first; browsers take the first that they know. */
export const RENDITION_FORMATS = ['avif', 'webp', 'jpeg'] as const;
export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

/** The widths in px that pictures are made in; the widest is as wide as anything is kept. */
const LADDER = [320, 480, 800, 960, 1280, 1600];

/** A rung this close below a picture's own width is left out: hardly a byte lies between them. */
const CLOSE = 0.9;

/**
 * Dots of a picture that is made in other widths; drawing a larger one takes more memory than is worth it. No wider than
 * what is kept, such a one is seven times as high.
 */
export const MOST_RENDERED_DOTS = 18_000_000;

/** The widths that a picture is made in, ascending; the last is its own. None for one of too many dots. */
export function widthsFor({ widthPx, heightPx }: Pick<PictureFile, 'widthPx' | 'heightPx'>): readonly number[] {
  if (widthPx * heightPx > MOST_RENDERED_DOTS) return [];
  const widest = LADDER.at(-1) ?? widthPx;
  return [...LADDER.filter((width) => width <= widthPx * CLOSE), Math.min(widthPx, widest)];
}

/** The name of a rendition's file: whose it is, how wide, and what it is written as. */
export const renditionFile = ({ hash }: Pick<PictureFile, 'hash'>, width: number, format: RenditionFormat): string =>
  `${hash}-${width}.${format}`;

/** The path at which readers get a rendition. What stands there never changes. */
export const renditionAddress = (picture: Pick<PictureView, 'hash'>, width: number, format: RenditionFormat): string =>
  `/media/${renditionFile(picture, width, format)}`;
