import type { PictureId } from '../../../base/ids.ts';
import type { WxrItem } from '../wxr/index.ts';
import { type HeldPicture, type Holdings, lookUpsOf } from './look-ups.ts';
import { oldSiteOf } from './old-site.ts';

/** The old site of the tests. */
export const site = oldSiteOf({
  link: 'https://alsahel.example',
  baseSiteUrl: 'https://alsahel.example',
  baseBlogUrl: 'https://alsahel.example',
});

/** An item of the old site that says only what is given. */
export const item = (said: Partial<WxrItem>): WxrItem => ({
  id: '1',
  type: 'post',
  status: 'publish',
  title: '',
  link: '',
  slug: '',
  creator: '',
  content: '',
  excerpt: '',
  date: '',
  dateGmt: '',
  modifiedGmt: '',
  pubDate: '',
  parent: '',
  menuOrder: '',
  isSticky: false,
  password: '',
  commentStatus: '',
  attachmentUrl: '',
  terms: [],
  meta: new Map(),
  comments: [],
  ...said,
});

/** The meta of an item, a value a key. */
export const meta = (values: Readonly<Record<string, string>>): WxrItem['meta'] =>
  new Map(Object.entries(values).map(([key, value]) => [key, [value]]));

const held = (picture: number, file: string, more: Partial<HeldPicture> = {}): HeldPicture => ({
  picture: picture as PictureId,
  file,
  address: `/media/${picture}`,
  ...more,
});

/** Old number, new number, file. The numbers of the new library are those of other pictures in the old one. */
const PICTURES = [
  [12, held(15, '2019/03/ميناء.jpg', { caption: 'شرح المكتبة' })],
  [15, held(12, '2019/03/سوق.jpg')],
  [30, held(31, '2019/03/صورة الميناء (1).jpg', { alt: 'بديل' })],
  [40, held(41, '2020/01/كبيرة-scaled.jpg')],
] as const;

/** What came along of the old site. */
export const holdings: Holdings = {
  site,
  picturesById: new Map(PICTURES),
  picturesByKey: new Map(PICTURES.map(([, picture]) => [picture.file ?? '', picture])),
  paths: new Map([
    ['?p=7', '/سوريا/مرفأ/'],
    ['/2019/03/10/مرفأ/', '/سوريا/مرفأ/'],
    ['/category/سوريا/', '/سوريا/'],
  ]),
  reusables: new Map([
    [5, '<!-- wp:paragraph --><p>كتلة مشتركة</p><!-- /wp:paragraph --><!-- wp:block {"ref":6} /-->'],
    [6, '<p>كتلة في كتلة</p><!-- wp:block {"ref":5} /-->'],
  ]),
};

/** The look-ups of a text to which these pictures were attached. */
export const resolve = (attached: readonly number[] = []) => lookUpsOf(holdings, attached);

/** Ids for tests, counted from 1. */
export function countedIds(): () => string {
  let count = 0;
  return () => `b-${(++count).toString(36)}`;
}
