import {
  type Block,
  CORRECTION_KINDS,
  type HeadingLevel,
  type Inline,
  type Legacy,
  type Paragraph,
} from '../blocks.ts';
import { isNothing, type Piece, paragraphsOf, wordsOf } from '../running-text.ts';
import { isCodeLanguage, isDayOrInstant } from '../schema.ts';
import { classesOf, hasClass } from './attributes.ts';
import { HEADINGS } from './elements.ts';
import * as embeds from './embeds.ts';
import * as figures from './figures.ts';
import { gather, pieceOf, rawTextOf } from './gather.ts';
import { imageOf } from './images.ts';
import { isBlank, listBlocks, nameFirst, strayItems } from './lists.ts';
import { type Branch, NAME, type Node, OWN_WORDS, SHORTCODE, UNSEEN } from './nodes.ts';
import { orderedMarks } from './open-marks.ts';
import { isPullQuote, pullQuoteBlocks, quoteBlocks } from './quotes.ts';
import { filled, type Place, type Reading, textAttrs } from './reading.ts';
import { tableBlocks } from './tables.ts';
import type { Attributes } from './tokens.ts';
import { wordItem, wordLevelOf, wordLists } from './word-lists.ts';

const NONE: Attributes = new Map();

type ReadBranch = (branch: Branch, place: Place, reading: Reading) => readonly Block[];

/** What is made of which branch. */
const READERS: ReadonlyMap<string, ReadBranch> = new Map<string, ReadBranch>([
  ['p', (branch, place, reading) => nameFirst(reading.blocks(branch.children, place), branch.attributes, reading)],
  ...[...HEADINGS].map((name): [string, ReadBranch] => [name, headingBlocks]),
  ...['ul', 'ol', 'menu', 'dir'].map((name): [string, ReadBranch] => [name, alike(listBlocks)]),
  ['blockquote', alike(quoteBlocks)],
  ['table', tableBlocks],
  ['pre', preBlocks],
  ['listing', preBlocks],
  ['hr', (branch, _, reading) => [{ type: 'divider', attrs: { id: reading.idOf(branch.attributes), dir: null } }]],
  ['iframe', alike(embeds.frameBlocks)],
  ['video', alike(embeds.mediaBlocks)],
  ['audio', alike(embeds.mediaBlocks)],
  ['object', embeds.pluginBlocks],
  ['embed', embeds.pluginBlocks],
  [UNSEEN, alike(unseenBlocks)],
  [OWN_WORDS, alike(ownWords)],
  [SHORTCODE('caption'), alike(figures.captionShortcodeBlocks)],
  [SHORTCODE('gallery'), figures.galleryShortcodeBlocks],
  [SHORTCODE('picture'), figures.pictureShortcodeBlocks],
  [SHORTCODE('embed'), embeds.embedShortcodeBlocks],
  [SHORTCODE('media'), embeds.mediaShortcodeBlocks],
  [SHORTCODE('code'), preBlocks],
  [SHORTCODE('encoded-html'), encodedBlocks],
  [SHORTCODE('encoded-script'), alike(droppedScript)],
]);

/** A reader to which it is all the same where the branch stands. */
function alike(read: (branch: Branch, reading: Reading) => readonly Block[]): ReadBranch {
  return (branch, _, reading) => read(branch, reading);
}

/** Reads nodes into blocks: running text into paragraphs, and each branch by its reader. */
export function readBlocks(nodes: readonly Node[], place: Place, reading: Reading): readonly Block[] {
  const [only] = nodes;
  // Nothing but text, as nearly every paragraph and item is.
  if (nodes.length === 1 && only?.kind === 'text') return standing(paragraphBlocks([only], reading), place, reading);
  const blocks: Block[] = [];
  let pieces: Piece[] = [];
  let wordItems: ReturnType<typeof wordItem>[] = [];
  let items: Branch[] = [];
  const put = (more: readonly Block[]) => {
    for (const block of standing(more, place, reading)) blocks.push(block);
  };
  const endParagraph = () => {
    if (pieces.length === 0) return;
    put(paragraphBlocks(pieces, reading));
    pieces = [];
  };
  const endLists = () => {
    if (wordItems.length + items.length === 0) return;
    const said = wordItems.filter((item) => item.blocks.length > 0);
    if (said.length > 0) put(wordLists(said, reading));
    if (items.length > 0) put(strayItems(items, reading));
    wordItems = [];
    items = [];
  };

  const walk = (node: Node) => {
    if (wordItems.length + items.length > 0 && isBlank(node)) return;
    const level = node.kind === 'element' ? wordLevelOf(node) : null;
    if (node.kind === 'element' && (level !== null || node.name === 'li')) {
      endParagraph();
      if (level === null ? wordItems.length > 0 : items.length > 0) endLists();
      if (level === null) items.push(node);
      else wordItems.push(wordItem(node, level, reading));
      return;
    }
    endLists();
    const piece = node.kind === 'element' ? null : pieceOf(node);
    if (piece !== null) pieces.push(piece);
    else if (node.kind === 'element' && standsInSentence(node)) {
      for (const one of sentencePieces(node, reading)) pieces.push(one);
    } else {
      endParagraph();
      if (node.kind === 'picture') put(imageOf(node, reading));
      else if (node.kind === 'legacy') put([embeds.legacyBlock(node.name, node.source, reading)]);
      else if (node.kind === 'element') {
        const read = readerOf(node);
        if (read !== null) put(read(node, place, reading));
        else {
          for (const child of node.children) walk(child);
          endParagraph();
          endLists();
        }
      }
    }
  };
  for (const node of nodes) walk(node);
  endParagraph();
  endLists();
  return blocks;
}

/** Blocks as they may stand at a place: in the body, addresses alone on their lines are embeds. */
function standing(blocks: readonly Block[], place: Place, reading: Reading): readonly Block[] {
  if (place !== 'body' || !blocks.some(mayHoldAddress)) return blocks;
  return blocks.flatMap((block) => (block.type === 'paragraph' ? withEmbeds(block, reading) : block));
}

const mayHoldAddress = (block: Block): boolean =>
  block.type === 'paragraph' && embeds.mayHoldAddress(block.content ?? []);

/** What reads the branch into blocks; null for one that is only a frame around what it holds. */
function readerOf(branch: Branch): ReadBranch | null {
  if (branch.attributes.size === 0 && branch.name !== 'figure') return READERS.get(branch.name) ?? null;
  if (branch.attributes.has('data-correction')) return alike(correctionBlocks);
  if (isPullQuote(branch)) return alike(pullQuoteBlocks);
  if (figures.isFigure(branch)) return figures.figureBlocks;
  return READERS.get(branch.name) ?? null;
}

/** Branches made from elements of running text go on in the paragraph around them, when they hold nothing else. */
const standsInSentence = (branch: Branch): boolean =>
  branch.name === UNSEEN ? branch.attributes.get(NAME) === 'hidden' : isInSentence(branch);

const isInSentence = (node: Node): boolean => {
  if (node.kind !== 'element') return pieceOf(node) !== null;
  return (
    node.name.startsWith('(') && node.name !== OWN_WORDS && node.name !== UNSEEN && node.children.every(isInSentence)
  );
};

/** The words of such a branch, blanks and all. */
function sentencePieces(node: Node, reading: Reading): readonly Piece[] {
  if (node.kind !== 'element') return [pieceOf(node)].filter((piece) => piece !== null);
  if (node.name !== UNSEEN) return node.children.flatMap((child) => sentencePieces(child, reading));
  putAside(node, reading);
  return [];
}

function paragraphBlocks(pieces: readonly Piece[], reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  for (const inlines of paragraphsOf(pieces, reading.lineEnds)) {
    if (!isNothing(wordsOf(inlines))) blocks.push(paragraph(inlines, reading));
    else for (const inline of inlines) blocks.push(...legacyOf(inline, reading));
  }
  return blocks;
}

/** A paragraph with each address that stands alone on its line as an embed. */
function withEmbeds(block: Paragraph, reading: Reading): readonly Block[] {
  const parts = embeds.partedByAddresses(block.content ?? []);
  if (parts.length === 1 && typeof parts[0] !== 'string') return [block];
  return parts.map((part) =>
    typeof part === 'string' ? embeds.embedBlock(part, [], NONE, reading) : paragraph(part, reading),
  );
}

const paragraph = (content: readonly Inline[], reading: Reading): Paragraph => ({
  type: 'paragraph',
  attrs: textAttrs(content, NONE, reading),
  content,
});

function headingBlocks(branch: Branch, place: Place, reading: Reading): readonly Block[] {
  const { inlines: words, blocks } = gather(branch.children, reading);
  if (wordsOf(words).trim() === '') return [...words.flatMap((inline) => legacyOf(inline, reading)), ...blocks];
  const attrs = textAttrs(words, branch.attributes, reading);
  if (place !== 'body') return [{ type: 'paragraph', attrs, content: words.map(strong) }, ...blocks];
  return [{ type: 'heading', attrs: { ...attrs, level: levelOf(branch.name) }, content: words }, ...blocks];
}

/** A shortcode that stands alone is a block of its own. */
const legacyOf = (inline: Inline, reading: Reading): readonly Legacy[] =>
  inline.type === 'legacyInline' ? [embeds.legacyBlock(inline.attrs.name, inline.attrs.source, reading)] : [];

/** The page's own headline is level 1, so a body starts at 2; below 4 nobody sees a difference. */
const levelOf = (name: string): HeadingLevel => (name === 'h1' || name === 'h2' ? 2 : name === 'h3' ? 3 : 4);

const strong = (inline: Inline): Inline =>
  inline.type === 'text' ? { ...inline, marks: orderedMarks([...(inline.marks ?? []), { type: 'strong' }]) } : inline;

/** Preformatted text: code; a poem (WordPress's verse) is a paragraph with its lines. */
function preBlocks(branch: Branch, place: Place, reading: Reading): readonly Block[] {
  const { attributes, children } = branch;
  if (hasClass(attributes, 'wp-block-verse')) {
    const lines = reading.blocks(children.map(withBreaks), place);
    return nameFirst(lines, attributes, reading);
  }
  const text = rawTextOf(children)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  const pictures = children.filter((node) => node.kind === 'picture' || node.kind === 'legacy');
  const beside = reading.blocks(pictures, place);
  if (text === '') return beside;
  const classes = classesOf(attributes).map((one) => /^(?:language|lang)-(.+)$/.exec(one)?.[1]);
  const told = [...classes, attributes.get('language'), attributes.get('lang')].find((one) => one !== undefined);
  const language = told !== undefined && isCodeLanguage(told) ? told : null;
  return [
    {
      type: 'codeBlock',
      attrs: { ...textAttrs([{ type: 'text', text }], attributes, reading), language },
      content: [{ type: 'text', text }],
    },
    ...beside,
  ];
}

/** The line ends of a poem as line breaks, whatever they mean in the rest of the source. */
function withBreaks(node: Node): Node {
  if (node.kind === 'element') return { ...node, children: node.children.map(withBreaks) };
  if (node.kind !== 'text' || !node.text.includes('\n')) return node;
  const lines = node.text.split('\n').flatMap((text, index): Node[] => {
    const line: Node = { kind: 'text', text, marks: node.marks };
    return index === 0 ? [line] : [{ kind: 'break' }, line];
  });
  return { kind: 'element', name: '(lines)', attributes: NONE, children: lines };
}

/** A correction note as it is rendered (render-blocks.ts). */
function correctionBlocks(branch: Branch, reading: Reading): readonly Block[] {
  const { inlines: words, blocks } = gather(branch.children, reading);
  const stated = branch.attributes.get('data-correction');
  const kind = CORRECTION_KINDS.find((one) => one === stated) ?? 'correction';
  const date = branch.attributes.get('data-at');
  const at = date !== undefined && isDayOrInstant(date) ? date : null;
  const attrs = { ...textAttrs(words, branch.attributes, reading), kind, at };
  return [{ type: 'correction', attrs, ...filled(words) }, ...blocks];
}

/** What a rendering of ours put beside the article (words.ts). */
function ownWords(branch: Branch, reading: Reading): readonly Block[] {
  return unseenBlocks({ ...branch, attributes: new Map([[NAME, 'own words']]) }, reading);
}

/** What readers of the source don't see: a block of it is kept for editors, the rest is told in a remark. */
function unseenBlocks(branch: Branch, reading: Reading): readonly Block[] {
  const text = putAside(branch, reading);
  return branch.attributes.get(NAME) === 'hidden-block' && text !== ''
    ? [embeds.legacyBlock('hidden', text, reading)]
    : [];
}

function putAside(branch: Branch, reading: Reading): string {
  const text = rawTextOf(branch.children)
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  if (text !== '') reading.note('aside', branch.attributes.get(NAME) ?? '', text);
  return text;
}

function encodedBlocks(branch: Branch, place: Place, reading: Reading): readonly Block[] {
  const html = decoded(rawTextOf(branch.children).trim());
  const blocks = html === null ? null : reading.encodedHtml(html, place);
  return blocks ?? [...embeds.keptShortcode(branch.attributes, reading), ...reading.blocks(branch.children, place)];
}

/** Text that was put in base64, percent-encoded before that perhaps; null when it is not. */
function decoded(text: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const read = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /%[0-9a-f]{2}/i.test(read) ? decodeURIComponent(read) : read;
  } catch (error) {
    // The three ways in which these say no: no base64, no UTF-8, a percent sign that begins no escape.
    if (error instanceof DOMException || error instanceof TypeError || error instanceof URIError) return null;
    throw error;
  }
}

function droppedScript(_branch: Branch, reading: Reading): readonly Block[] {
  reading.note('dropped', 'script');
  return [];
}
