import { focusShown } from '../../../base/focus.ts';
import { RENDITION_FORMATS, type RenditionFormat } from '../../../media/index.ts';
import type { PictureView } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import type { Place } from './places.ts';

/** The formats that not every browser knows; the last one, which all know, stands in the `img` itself. */
const CHOSEN = RENDITION_FORMATS.slice(0, -1);

/** A `source` of a picture (HTML, "the source element"). */
export type Source = { readonly type: string; readonly srcset: string; readonly sizes: string | undefined };

/** How a picture is had in a place: the lightest format that the browser knows, in the width that it needs. */
export type Sources = { readonly sources: readonly Source[]; readonly src: string };

/** The renditions that are worth naming in a place. A picture that has none yet is shown as it is. */
export function sourcesOf(picture: PictureView, { sizes, from, upTo }: Omit<Place, 'shape'>, frame: Frame): Sources {
  const widths = widthsIn(picture.widths, from, upTo);
  const middle = widths[Math.floor(widths.length / 2)];
  if (middle === undefined) return { sources: [], src: frame.pictureAddress(picture) };
  return {
    sources: CHOSEN.map((format) => ({
      type: `image/${format}`,
      srcset: srcset(picture, widths, format, frame),
      sizes: widths.length === 1 ? undefined : sizes,
    })),
    src: frame.renditionAddress(picture, middle, 'jpeg'),
  };
}

/** Those between the bounds; where there are none, the one that comes nearest. */
function widthsIn(widths: readonly number[], from: number, upTo: number): readonly number[] {
  const within = widths.filter((width) => width >= from && width <= upTo);
  if (within.length > 0) return within;
  const nearest = widths.find((width) => width > upTo) ?? widths.at(-1);
  return nearest === undefined ? [] : [nearest];
}

function srcset(picture: PictureView, widths: readonly number[], format: RenditionFormat, frame: Frame): string {
  const [only] = widths;
  if (only !== undefined && widths.length === 1) return frame.renditionAddress(picture, only, format);
  return widths.map((width) => `${frame.renditionAddress(picture, width, format)} ${width}w`).join(', ');
}

/** Where crops look if nobody says otherwise. */
const MIDDLE = 50;

/** The classes of a picture: the tone that stands in its place until it is there, and what a crop must not lose. */
export function classesOf({ tone, focusX, focusY }: PictureView): string {
  const [x, y] = [focusX, focusY].map(focusShown);
  return [
    ...(tone === null ? [] : [`tone-${tone}`]),
    ...(x === MIDDLE ? [] : [`fx-${x}`]),
    ...(y === MIDDLE ? [] : [`fy-${y}`]),
  ].join(' ');
}
