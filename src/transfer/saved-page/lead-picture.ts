import { decodedWhole } from '../../arabic/index.ts';
import { firstOf, type PageMeta } from './page-meta.ts';
import {
  ancestorsOf,
  attributeOf,
  type Element,
  elementsIn,
  findElement,
  marksOf,
  oneLine,
  type ParentNode,
  textOf,
} from './page-tree.ts';
import type { LeadPicture } from './saved-page.ts';
import { articlesOf, followed, type StructuredData } from './structured-data.ts';

/** Where an `img` keeps its address when pictures are loaded late; its `src` then is a placeholder. */
const ADDRESSES = ['data-lazy-src', 'data-src', 'data-original', 'data-orig-file', 'src'];

/** How sites mark the picture over an article. */
const LEAD_MARKS =
  /^(?:wp-post-image|featured-image|post-thumbnail|entry-cover|featured-area|post-thumb|article-img|article-image|single-featured-image|lead-image|main-image|post-image|np-article-thumb)$/;

/** Sites cut a picture to several sizes and name each (`photo-630x300.png`). */
const SIZE = /-\d{2,4}x\d{2,4}(?=\.\w+$)|-scaled(?=\.\w+$)/;

/** The picture over the article: the one the page tells machines of, else the one marked as such. */
export function leadPictureOf(page: ParentNode, meta: PageMeta, data: StructuredData): LeadPicture | null {
  const images = [...elementsIn(page)].filter((element) => element.tagName === 'img' && !isElsewhere(element));
  const marked = images.find((image) =>
    [image, ...ancestorsOf(image).slice(0, 3)].some((one) => marksOf(one).some((mark) => LEAD_MARKS.test(mark))),
  );
  const told = [
    firstOf(meta, ['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image']),
    ...articlesOf(data).map((article) => toldAddress(article.image, data)),
  ];
  const address =
    told.find((one) => one !== null && isPictureAddress(one)) ?? (marked === undefined ? null : addressOfImage(marked));
  if (address === null || address === undefined) return null;
  const shown = images.find((image) => isSamePicture(addressOfImage(image) ?? '', address));
  const own = shown === undefined ? null : addressOfImage(shown);
  return {
    address,
    beside: own !== null && isBeside(own) ? own : isBeside(address) ? address : null,
    alt: oneLine((shown === undefined ? null : attributeOf(shown, 'alt')) ?? firstOf(meta, ['og:image:alt']) ?? ''),
    caption: shown === undefined ? '' : captionOf(shown),
  };
}

/** Where the picture of an `img` lies; null for a placeholder. */
export function addressOfImage(image: Element): string | null {
  return ADDRESSES.map((name) => attributeOf(image, name)?.trim() ?? '').find(isPictureAddress) ?? null;
}

/** Whether two addresses show one picture, perhaps in two sizes or from two copies of it. */
export function isSamePicture(one: string, other: string): boolean {
  const name = fileNameOf(one);
  return name !== '' && name === fileNameOf(other);
}

function fileNameOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  return decoded(last).normalize('NFC').replace(SIZE, '').toLowerCase();
}

/** A name may hold a bare percent sign; it is compared as it is. */
const decoded = (text: string): string => decodedWhole(text) ?? text;

const isPictureAddress = (address: string) => address !== '' && !/^(?:data|blob|about|javascript|file):/i.test(address);

/** A file saved with the page: relative, and below the page's own folder. */
const isBeside = (address: string) =>
  !/^(?:[a-z][a-z0-9+.-]*:|\/|\\|#|\?)/i.test(address) && !address.split(/[/\\]/).includes('..');

const isElsewhere = (image: Element) =>
  ancestorsOf(image).some(
    (one) =>
      ['nav', 'aside', 'footer'].includes(one.tagName) ||
      marksOf(one).some((mark) => /(?:^|-)(?:logo|avatar|branding|related|masthead)(?:-|$)/.test(mark)),
  );

function toldAddress(image: unknown, data: StructuredData): string | null {
  const first = Array.isArray(image) ? image[0] : image;
  if (typeof first === 'string') return first;
  const thing = followed(first, data);
  return typeof thing?.url === 'string' ? thing.url : null;
}

function captionOf(image: Element): string {
  const figure = ancestorsOf(image).find((one) => one.tagName === 'figure');
  const caption = figure === undefined ? null : findElement(figure, (one) => one.tagName === 'figcaption');
  return caption === null ? '' : textOf(caption);
}
