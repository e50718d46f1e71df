import { pictureAddressOf } from '../addresses.ts';
import type { Block, Image, Inline } from '../blocks.ts';
import { LINE_LIMIT } from '../schema.ts';
import { classesOf } from './attributes.ts';
import type { Said } from './gather.ts';
import type { Leaf } from './nodes.ts';
import type { FoundPicture } from './pictures.ts';
import { filled, type Naming, type Reading, textAttrs } from './reading.ts';
import type { Attributes } from './tokens.ts';

type PictureLeaf = Extract<Leaf, { kind: 'picture' }>;

/** Where pictures that are loaded late keep their address; `src` then is a placeholder. */
const ADDRESS_ATTRIBUTES = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-src', 'src'];
const PICTURE_FILE = /\.(jpe?g|png|gif|webp|avif|svg|bmp)([?#]|$)/i;
const NONE: Attributes = new Map();

/** The block of a picture in the text; none for a counting pixel and for an address that may not stand in a body. */
export function imageOf({ attributes, number, link }: PictureLeaf, reading: Reading): readonly Block[] {
  const alt = lineOf(attributes.get('alt') ?? '');
  const given = ADDRESS_ATTRIBUTES.map((name) => attributes.get(name)?.trim() ?? '').filter((one) => one !== '');
  const address = given.map(pictureAddressOf).find((one) => one !== null) ?? null;
  if (isPixel(attributes)) {
    reading.note('dropped', 'img', given[0] ?? '');
    return [];
  }
  const known = number ?? numberIn(attributes);
  const found =
    address !== null
      ? (reading.picture({ by: 'address', address, number: known }) ?? { src: address })
      : known === null
        ? null
        : reading.picture({ by: 'number', number: known });
  if (found === null) {
    reading.note('picture', (given[0] ?? '').slice(0, 100).toWellFormed(), alt);
    return [];
  }
  if (link !== null && !PICTURE_FILE.test(link)) reading.note('link', link, alt);
  return [imageBlock(found, { alt, said: { inlines: [], credit: '' } }, NONE, reading)];
}

/** The block of a picture that is found, with what its source says of it, else what is known of it. */
export function imageBlock(
  found: FoundPicture,
  { alt, said }: { alt: string; said: Said },
  attributes: Attributes,
  naming: Naming,
): Image {
  const inlines: readonly Inline[] =
    said.inlines.length > 0 || !found.caption ? said.inlines : [{ type: 'text', text: found.caption }];
  return {
    type: 'image',
    attrs: {
      ...textAttrs(inlines, attributes, naming),
      picture: 'picture' in found ? found.picture : null,
      src: 'picture' in found ? null : found.src,
      alt: alt === '' ? lineOf(found.alt ?? '') : alt,
      credit: said.credit === '' ? lineOf(found.credit ?? '') : lineOf(said.credit),
    },
    ...filled(inlines),
  };
}

/** A text as one line of a bearable length, for an attribute. */
export const lineOf = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, LINE_LIMIT).toWellFormed();

const isPixel = (attributes: Attributes) =>
  ['width', 'height'].every((side) => /^[01](px)?$/.test(attributes.get(side)?.trim() ?? ''));

/** The number that WordPress gave the picture, as its classes and attributes still tell. */
function numberIn(attributes: Attributes): number | null {
  const inClass = classesOf(attributes)
    .map((one) => /^wp-image-(\d{1,15})$/.exec(one)?.[1])
    .find((one) => one !== undefined);
  const told = inClass ?? attributes.get('data-id') ?? attributes.get('data-attachment-id') ?? '';
  return /^\d{1,15}$/.test(told) ? Number(told) : null;
}
