import { formatDate } from '../arabic/index.ts';
import type { PictureId } from '../base/ids.ts';
import type { BodyWords, PictureDrawer } from '../body/index.ts';
import type { PictureView } from '../newsroom/index.ts';
import { IN_TEXT } from './components/picture/places.ts';
import { sourcesOf } from './components/picture/sources.ts';
import type { Frame } from './frame.ts';

/** The words that a body shows beside its own, with dates in the site's profile. */
export function bodyWordsOf({ say, site }: Frame): BodyWords {
  return {
    table: say.table,
    embed: ({ provider, host, framed }) => ({
      title: say.embedTitle(provider, host),
      notice: framed ? say.embedNotice : say.embedLinkNotice,
      load: say.embedLoad,
      follow: say.embedFollow,
    }),
    correction: ({ kind, at }) => say.correction(kind, at === null ? null : writtenTime(at, { site })),
    outsidePicture: say.outsidePicture,
  };
}

/** A correction's time is an instant, or a day alone, which has no hour to show. */
function writtenTime(at: string, { site }: Pick<Frame, 'site'>): string {
  return at.includes('T')
    ? formatDate(new Date(at), site.zone, site.dates, 'datetime')
    : formatDate(new Date(at), 'UTC', site.dates, 'date');
}

/** Draws the pictures of a body from those that came with it, each in the widths that it has. */
export function drawerOf(pictures: ReadonlyMap<PictureId, PictureView>, frame: Frame): PictureDrawer {
  return (id) => {
    const picture = pictures.get(id);
    if (picture === undefined) return null;
    const { sources, src } = sourcesOf(picture, IN_TEXT, frame);
    const tone = picture.tone === null ? {} : { className: `tone-${picture.tone}` };
    return { src, sources, ...drawnAs(picture), ...tone };
  };
}

/** The same for a text that is read elsewhere: each picture is one file. */
export function plainDrawerOf(pictures: ReadonlyMap<PictureId, PictureView>, frame: Frame): PictureDrawer {
  return (id) => {
    const picture = pictures.get(id);
    if (picture === undefined) return null;
    return { src: frame.pictureAddress(picture), sources: [], ...drawnAs(picture) };
  };
}

const drawnAs = ({ widthPx, heightPx, alt, credit }: PictureView) => ({
  width: widthPx,
  height: heightPx,
  alt,
  credit,
});
