import type { PictureAbout } from './about.ts';
import { lineOf } from './line.ts';

/** What others than its file say of a picture: the site that it comes from. */
export type PictureSaid = Partial<Pick<PictureAbout, 'alt' | 'caption' | 'credit'>>;

/** What is known of a picture: what its file says, and what others say where that is silent. */
export function withSaid(about: PictureAbout, { alt = '', caption = '', credit = '' }: PictureSaid): PictureAbout {
  return {
    ...about,
    alt: about.alt || lineOf(alt),
    caption: about.caption || lineOf(caption),
    credit: about.credit || lineOf(credit),
  };
}
