import { pictureAddressOf, webAddressOf } from '../addresses.ts';
import type { Block, Caption, Gallery, Image, Inline } from '../blocks.ts';
import { hasClass } from './attributes.ts';
import { addressWithin, embedBlock, keptShortcode } from './embeds.ts';
import { gatherSaid, rawTextOf, type Said, withCredit } from './gather.ts';
import { imageBlock, lineOf } from './images.ts';
import { type Branch, type Node, OWN_WORDS } from './nodes.ts';
import { quoteWithSource } from './quotes.ts';
import { containerAttrs, filled, type Place, type Reading, textAttrs } from './reading.ts';
import { GALLERY_ATTRIBUTES, PICTURE_ATTRIBUTES } from './shortcode-meanings.ts';
import type { Attributes } from './tokens.ts';

const NONE: Attributes = new Map();

/** Galleries of WordPress, old and new, and of Jetpack. */
const GALLERY_CLASSES = [
  ...['wp-block-gallery', 'blocks-gallery-grid', 'gallery', 'tiled-gallery'],
  ...['wp-block-jetpack-tiled-gallery', 'wp-block-jetpack-slideshow'],
];
/** Elements that hold a picture and its caption as `<figure>` does. */
const FIGURE_CLASSES = ['wp-caption', 'gallery-item'];
const CAPTION_CLASSES = ['wp-caption-text', 'gallery-caption'];

/** Whether the element is a figure, a gallery, or what stood for one before HTML had it. */
export const isFigure = ({ name, attributes }: Branch): boolean =>
  name === 'figure' || hasClass(attributes, ...FIGURE_CLASSES) || isGallery(attributes);

const isGallery = (attributes: Attributes) => hasClass(attributes, ...GALLERY_CLASSES);

/** A caption, with the attributes of the element it stood in. */
type FoundCaption = Said & { readonly attributes: Attributes };

/** A figure: its picture, table, quote or embed with the caption that stands under it. */
export function figureBlocks(branch: Branch, place: Place, reading: Reading): readonly Block[] {
  const { attributes } = branch;
  const { caption, rest, aside } = partedCaption(branch, reading);
  const outside = outsideImage(branch, caption, reading);
  if (outside !== null) return [outside, ...reading.blocks(rest, place), ...aside];
  const embedded = hasClass(attributes, 'wp-block-embed') ? addressWithin(rest) : null;
  if (embedded !== null) return [embedBlock(embedded, withCredit(caption), attributes, reading), ...aside];
  const own = hasClass(attributes, 'embed') ? webAddressOf(attributes.get('data-address') ?? '') : null;
  if (own !== null)
    return [embedBlock(own, withCredit(caption), attributes, reading), ...reading.blocks(rest, place), ...aside];

  const nodes = isGallery(attributes) ? withoutLists(rest) : rest;
  const blocks = [...reading.blocks(nodes, place), ...aside];
  return captioned(blocks, caption, attributes, reading);
}

/** `[caption]` and `[wp_caption]`: a picture, and whatever else stands between the tags. */
export function captionShortcodeBlocks({ attributes, children }: Branch, reading: Reading): readonly Block[] {
  const { inlines, credit, blocks } = gatherSaid(children, reading);
  const stated = attributes.get('caption')?.trim() ?? '';
  const said: readonly Inline[] = inlines.length > 0 || stated === '' ? inlines : [{ type: 'text', text: stated }];
  return captioned(blocks, { inlines: said, credit, attributes: NONE }, NONE, reading);
}

/** `[gallery]`: the pictures it numbers, else those that belong to the text. */
export function galleryShortcodeBlocks(
  { attributes, children }: Branch,
  place: Place,
  reading: Reading,
): readonly Block[] {
  const named = GALLERY_ATTRIBUTES.map((name) => attributes.get(name) ?? '').find((value) => value !== '') ?? '';
  // A gallery of another text's pictures names its number.
  const ofThisText = attributes.has('id') ? null : reading.attachedPictures;
  const left = numbersIn(attributes.get('exclude') ?? '');
  const asked = named === '' ? ofThisText : numbersIn(named);
  const shown = (asked ?? []).filter((number) => !left.includes(number));
  const images = shown.flatMap((number) => numbered(number, reading));
  const inside = reading.blocks(children, place);
  if (asked !== null && named === '' && shown.length === 0) return inside;
  if (images.length === 0) return [...keptShortcode(attributes, reading), ...inside];
  return [gallery(images, NO_CAPTION, NONE, reading), ...inside];
}

/** The single picture of a page builder, by address (its own or what stands in it) or number. */
export function pictureShortcodeBlocks(
  { attributes, children }: Branch,
  place: Place,
  reading: Reading,
): readonly Block[] {
  const given = PICTURE_ATTRIBUTES.map((name) => attributes.get(name) ?? '').filter((value) => value !== '');
  const within = rawTextOf(children).trim();
  const isWithin = /^(?:https?:)?\/\/\S+$/.test(within);
  const inside = isWithin ? [] : reading.blocks(children, place);
  const number = /^(\d{1,15})(?:\||$)/.exec(given.find((value) => /^\d/.test(value)) ?? '')?.[1];
  const address = pictureAddressOf(isWithin ? within : (given.find((value) => /[/.]/.test(value)) ?? ''));
  if (address === null && number !== undefined) {
    const [image] = numbered(Number(number), reading);
    return [...(image === undefined ? keptShortcode(attributes, reading) : [image]), ...inside];
  }
  // Some stand around a picture that is written out.
  if (address === null) return inside.length > 0 ? inside : keptShortcode(attributes, reading);
  const asked = { by: 'address', address, number: number === undefined ? null : Number(number) } as const;
  const found = reading.picture(asked) ?? { src: address };
  const words = attributes.get('caption') ?? attributes.get('title') ?? attributes.get('title_text') ?? '';
  const inlines: readonly Inline[] = words.trim() === '' ? [] : [{ type: 'text', text: lineOf(words) }];
  const alt = lineOf(attributes.get('alt') ?? '');
  return [imageBlock(found, { alt, said: { inlines, credit: '' } }, NONE, reading), ...inside];
}

function numbered(number: number, reading: Reading): readonly Image[] {
  const found = reading.picture({ by: 'number', number });
  if (found !== null) return [imageBlock(found, { alt: '', said: NO_CAPTION }, NONE, reading)];
  reading.note('missing-picture', String(number));
  return [];
}

const numbersIn = (list: string): readonly number[] =>
  list
    .split(/[\s,،]+/)
    .filter((one) => /^\d{1,15}$/.test(one))
    .map(Number);

const NO_CAPTION: FoundCaption = { inlines: [], credit: '', attributes: NONE };

/** A picture that is drawn as a link (render-figures.ts), read back. */
function outsideImage({ attributes, children }: Branch, caption: FoundCaption, reading: Reading): Image | null {
  if (!hasClass(attributes, 'outside')) return null;
  const link = children.find((node) => node.kind === 'element' && node.name === OWN_WORDS);
  const src = link?.kind === 'element' ? pictureAddressOf(link.attributes.get('href') ?? '') : null;
  if (link?.kind !== 'element' || src === null) return null;
  const found = reading.picture({ by: 'address', address: src, number: null }) ?? { src };
  return imageBlock(found, { alt: lineOf(link.attributes.get('data-alt') ?? ''), said: caption }, attributes, reading);
}

/** Puts a caption where it belongs: to the one block there is, or under several pictures; else after them. */
function captioned(
  blocks: readonly Block[],
  caption: FoundCaption,
  attributes: Attributes,
  reading: Reading,
): readonly Block[] {
  const images = blocks.filter((block) => block.type === 'image');
  if (images.length === blocks.length && (images.length > 1 || (images.length === 1 && isGallery(attributes))))
    return [gallery(images, caption, attributes, reading)];
  if (caption.inlines.length === 0 && caption.credit === '' && blocks.length !== 1) return blocks;
  const at = blocks.length === 1 ? 0 : images.length === 1 ? blocks.findIndex((block) => block.type === 'image') : -1;
  const block = blocks[at];
  const taken = block === undefined ? null : withCaption(block, caption, attributes, reading);
  if (taken !== null) return blocks.toSpliced(at, 1, taken);
  const words = withCredit(caption);
  if (words.length === 0) return blocks;
  return [...blocks, { type: 'paragraph', attrs: textAttrs(words, caption.attributes, reading), content: words }];
}

/** The block with the caption as its own, or null when it has no place for one. */
function withCaption(block: Block, caption: FoundCaption, attributes: Attributes, reading: Reading): Block | null {
  const attrs = { ...block.attrs, id: attributes.has('id') ? reading.idOf(attributes) : block.attrs.id };
  switch (block.type) {
    case 'image': {
      const inlines = caption.inlines.length > 0 ? caption.inlines : (block.content ?? []);
      const { dir } = textAttrs(inlines, new Map([...attributes].filter(([name]) => name === 'dir')), reading);
      const credit = caption.credit === '' ? block.attrs.credit : lineOf(caption.credit);
      return { ...block, attrs: { ...block.attrs, id: attrs.id, dir, credit }, ...filled(inlines) };
    }
    case 'embed': {
      if (block.content !== undefined) return null;
      const words = withCredit(caption);
      const { dir } = textAttrs(words, NONE, reading);
      return { ...block, attrs: { ...block.attrs, dir }, ...filled(words) };
    }
    case 'table':
      if (block.content.some((inner) => inner.type === 'caption') || withCredit(caption).length === 0) return null;
      return { ...block, content: [captionBlock(caption, reading), ...block.content] };
    case 'quote':
    case 'pullQuote':
      return quoteWithSource(block, { inlines: withCredit(caption), attributes: caption.attributes }, reading);
    default:
      return null;
  }
}

function gallery(images: readonly Image[], caption: FoundCaption, attributes: Attributes, reading: Reading): Gallery {
  const under = withCredit(caption).length === 0 ? [] : [captionBlock(caption, reading)];
  return { type: 'gallery', attrs: containerAttrs([], attributes, reading), content: [...images, ...under] };
}

function captionBlock(caption: FoundCaption, reading: Reading): Caption {
  const words = withCredit(caption);
  return { type: 'caption', attrs: textAttrs(words, caption.attributes, reading), content: words };
}

/** The captions among the children (in one), and the rest. */
function partedCaption({ children }: Branch, reading: Reading) {
  const isCaption = (node: Node) =>
    node.kind === 'element' && (node.name === 'figcaption' || hasClass(node.attributes, ...CAPTION_CLASSES));
  const captions = children.filter(isCaption);
  const [first] = captions;
  const { inlines, credit, blocks } = gatherSaid(captions, reading);
  const caption: FoundCaption = { inlines, credit, attributes: first?.kind === 'element' ? first.attributes : NONE };
  return { caption, rest: children.filter((node) => !isCaption(node)), aside: blocks };
}

/** A gallery of the older block editor is a list of figures. */
const withoutLists = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) =>
    node.kind === 'element' && ['ul', 'ol', 'li'].includes(node.name) ? withoutLists(node.children) : [node],
  );
