import type { RenditionFormat } from '../media/index.ts';
import type { PictureView, SiteView } from '../newsroom/index.ts';
import type { Assets, SheetText } from './assets.ts';
import type { SiteWords } from './words.ts';

/** What every page is drawn with, whatever it shows. */
export type Frame = {
  readonly site: SiteView;
  readonly say: SiteWords;
  /** `https://example.org`, without a closing slash. */
  readonly origin: string;
  readonly assets: Assets;
  /** What every page wears: the site's sheet, and behind it the theme's. */
  readonly sheet: SheetText;
  /** The path under which a picture's file is served. */
  readonly pictureAddress: (picture: PictureView) => string;
  /** The path under which a picture is served in one of its widths. */
  readonly renditionAddress: (picture: PictureView, width: number, format: RenditionFormat) => string;
};
