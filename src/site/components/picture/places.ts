/** The shapes a picture is cut to: 3:2, 16:9, square. */
type PictureShape = 'r32' | 'r169' | 'r11';

/** A place for pictures: their shape there, and how wide they are drawn. */
export type Place = {
  readonly shape: PictureShape;
  /** How wide it is drawn, for the browser (HTML, `sizes`); where it is cut, as wide as it is before. */
  readonly sizes: string;
  /** The narrowest and the widest rendition that is worth naming there, in px. */
  readonly from: number;
  readonly upTo: number;
};

/** Every place of a page that holds pictures. The widths follow from the grid (theme/frame.css, pages). */
export const PLACES = {
  articleLead: {
    shape: 'r169',
    sizes: '(min-width: 64rem) 55rem, (min-width: 48rem) 45rem, 100vw',
    from: 480,
    upTo: 1600,
  },
  frontLead: { shape: 'r169', sizes: '(min-width: 64rem) 34rem, 100vw', from: 480, upTo: 1280 },
  listLead: { shape: 'r169', sizes: '(min-width: 64rem) 47rem, 100vw', from: 480, upTo: 1280 },
  bandHead: { shape: 'r169', sizes: '(min-width: 64rem) 34rem, 100vw', from: 480, upTo: 1280 },
  second: { shape: 'r32', sizes: '(min-width: 64rem) 16rem, (min-width: 48rem) 58vw, 100vw', from: 320, upTo: 960 },
  stacked: { shape: 'r32', sizes: '(min-width: 64rem) 22rem, (min-width: 48rem) 50vw, 8rem', from: 320, upTo: 800 },
  listed: { shape: 'r32', sizes: '(min-width: 48rem) 13rem, 7rem', from: 320, upTo: 480 },
  thumbnail: { shape: 'r11', sizes: '11rem', from: 320, upTo: 320 },
  portrait: { shape: 'r11', sizes: '8rem', from: 320, upTo: 320 },
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceName = keyof typeof PLACES;

/** How wide a picture in the text of an article, or of a page, is drawn. */
export const IN_TEXT: Pick<Place, 'sizes' | 'from' | 'upTo'> = {
  sizes: '(min-width: 64rem) 40rem, (min-width: 48rem) 45rem, 100vw',
  from: 480,
  upTo: 1280,
};
