import { webAddressOf } from '../addresses.ts';
import type { Block, Embed, Inline, Legacy } from '../blocks.ts';
import { providerOf } from '../embed-providers.ts';
import { wordsOf } from '../running-text.ts';
import { rawTextOf } from './gather.ts';
import { type Branch, LOOSE, NAME, type Node, SOURCE } from './nodes.ts';
import { filled, type Naming, type Place, type Reading, textAttrs } from './reading.ts';
import type { Attributes } from './tokens.ts';

const NONE: Attributes = new Map();

/** Formats of sound and film under which `[audio]` and `[video]` name their file (wp-includes/media.php). */
const MEDIA_ATTRIBUTES = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'flac', 'mp4', 'm4v', 'webm', 'ogv', 'flv'];
const ADDRESS_ATTRIBUTES = ['src', 'link', 'url', 'id', LOOSE];

/** The block of something on another site. */
export function embedBlock(address: string, caption: readonly Inline[], attributes: Attributes, naming: Naming): Embed {
  return {
    type: 'embed',
    attrs: { ...textAttrs(caption, attributes, naming), address, provider: providerOf(address) },
    ...filled(caption),
  };
}

/** Something that means nothing here, kept as it stood. */
export function legacyBlock(name: string, source: string, reading: Reading): Legacy {
  return { type: 'legacy', attrs: { id: reading.freshId(), dir: null, name: name.slice(0, 200), source } };
}

/**
 * An address alone on its line, of a site that has something to show there: what WordPress turns into an embed.
 * Null for any other line.
 */
export function addressAlone(line: readonly Inline[]): string | null {
  const [only, ...rest] = line;
  if (only?.type !== 'text' || rest.length > 0 || only.marks !== undefined) return null;
  if (!/^https?:\/\/\S+$/.test(only.text)) return null;
  return providerOf(only.text) === null ? null : webAddressOf(only.text);
}

/** A frame becomes an embed, which loads nothing before the reader asks. One that nobody could see is dropped. */
export function frameBlocks({ attributes }: Branch, reading: Reading): readonly Block[] {
  const given = attributes.get('src') ?? attributes.get('data-src') ?? attributes.get('data-lazy-src') ?? '';
  const address = reading.webAddress(given);
  const isUnseen = ['width', 'height'].some((side) => /^[01](px)?$/.test(attributes.get(side)?.trim() ?? ''));
  if (address === null || isUnseen) {
    reading.note('dropped', 'iframe', given);
    return [];
  }
  if (providerOf(address) === null) reading.note('embed', address);
  return [embedBlock(address, [], NONE, reading)];
}

/** `<video>` and `<audio>`: the first address they name. What stands inside was shown only where they were not. */
export function mediaBlocks({ name, attributes, children }: Branch, reading: Reading): readonly Block[] {
  const instead = rawTextOf(children).trim();
  if (instead !== '') reading.note('aside', name, instead);
  const given = [attributes.get('src'), ...sourcesIn(children)].filter((one) => one !== undefined && one !== '');
  return mediaBlock(name, given[0] ?? '', reading);
}

/** `<object>` and `<embed>`: an embed when they show a known provider; what stands inside is text. */
export function pluginBlocks({ name, attributes, children }: Branch, place: Place, reading: Reading): readonly Block[] {
  const given = [attributes.get('data'), attributes.get('src'), ...sourcesIn(children)];
  const address = given.map((one) => webAddressOf(one ?? '')).find((one) => one !== null && providerOf(one) !== null);
  const inside = children.filter(
    (node) => !(node.kind === 'element' && (node.name === 'embed' || node.name === 'param')),
  );
  if (address === undefined) reading.note('dropped', name, given.find((one) => one) ?? '');
  return [...(address ? [embedBlock(address, [], NONE, reading)] : []), ...reading.blocks(inside, place)];
}

/** `[audio]`, `[video]`. */
export function mediaShortcodeBlocks(
  { attributes, children }: Branch,
  place: Place,
  reading: Reading,
): readonly Block[] {
  const given = [...MEDIA_ATTRIBUTES, LOOSE].map((name) => attributes.get(name) ?? '').find((one) => one !== '');
  const block =
    reading.webAddress(given ?? '') === null
      ? keptShortcode(attributes, reading)
      : mediaBlock('', given ?? '', reading);
  return [...block, ...reading.blocks(children, place)];
}

/** `[embed]address[/embed]`, `[youtube id]`, and the film elements of page builders. */
export function embedShortcodeBlocks(
  { attributes, children }: Branch,
  place: Place,
  reading: Reading,
): readonly Block[] {
  const inside = rawTextOf(children).trim();
  const written = /^\S+$/.test(inside) ? inside : '';
  const given =
    [written, ...ADDRESS_ATTRIBUTES.map((name) => attributes.get(name) ?? '')].find((one) => one !== '') ?? '';
  const address = reading.webAddress(spelledOut(attributes.get(NAME) ?? '', given));
  const rest = written === '' || address === null ? reading.blocks(children, place) : [];
  return [
    ...(address === null ? keptShortcode(attributes, reading) : [embedBlock(address, [], NONE, reading)]),
    ...rest,
  ];
}

/** A shortcode we know but can't follow: its tag is kept for editors. */
export function keptShortcode(attributes: Attributes, reading: Reading): readonly Legacy[] {
  const name = attributes.get(NAME) ?? '';
  reading.note('shortcode', name);
  return [legacyBlock(name, attributes.get(SOURCE) ?? '', reading)];
}

/** The address that a block of the block editor shows, when nothing else is written in it. */
export function addressWithin(nodes: readonly Node[]): string | null {
  const text = rawTextOf(nodes).trim();
  return /^https?:\/\/\S+$/.test(text) && isOnlyText(nodes) ? webAddressOf(text) : null;
}

const isOnlyText = (nodes: readonly Node[]): boolean =>
  nodes.every((node) => {
    if (node.kind === 'element') return (node.name === 'div' || node.name === 'p') && isOnlyText(node.children);
    return node.kind === 'text' || node.kind === 'boundary' || node.kind === 'break';
  });

const SPELLINGS = new Map([
  ['youtube', 'https://www.youtube.com/watch?v='],
  ['fusion_youtube', 'https://www.youtube.com/watch?v='],
  ['vimeo', 'https://vimeo.com/'],
]);
const spelledOut = (shortcode: string, given: string) =>
  /^[\w-]+$/.test(given) ? `${SPELLINGS.get(shortcode) ?? ''}${given}` : given;

function mediaBlock(name: string, given: string, reading: Reading): readonly Block[] {
  const address = reading.webAddress(given);
  if (address !== null) return [embedBlock(address, [], NONE, reading)];
  // An address without its host can be followed only by who knows where the text came from.
  return given === '' || name === '' ? [] : [legacyBlock(name, given, reading)];
}

function sourcesIn(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'element') return [];
    if (node.name === 'source' || node.name === 'embed') return [node.attributes.get('src') ?? ''];
    const isAddress = /^(movie|src|url)$/i.test(node.attributes.get('name') ?? '');
    if (node.name === 'param') return isAddress ? [node.attributes.get('value') ?? ''] : [];
    return sourcesIn(node.children);
  });
}

/** A cheap look whether an address may stand in running text. */
export const mayHoldAddress = (inlines: readonly Inline[]): boolean => wordsOf(inlines).includes('://');

/** Running text with every address that stands alone on its line taken out as an embed. */
export function partedByAddresses(inlines: readonly Inline[]): readonly (readonly Inline[] | string)[] {
  if (!mayHoldAddress(inlines)) return [inlines];
  const parts: (Inline[] | string)[] = [];
  let line: Inline[] = [];
  const endLine = () => {
    const address = addressAlone(line);
    const before = parts.at(-1);
    if (address !== null) parts.push(address);
    else if (Array.isArray(before)) {
      before.push({ type: 'hardBreak' });
      for (const inline of line) before.push(inline);
    } else parts.push(line);
    line = [];
  };
  for (const inline of inlines) {
    if (inline.type === 'hardBreak') endLine();
    else line.push(inline);
  }
  endLine();
  return parts;
}
