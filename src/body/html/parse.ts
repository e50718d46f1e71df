import { webAddressOf } from '../addresses.ts';
import { type Block, BODY_VERSION, type Body } from '../blocks.ts';
import { type BodyRemark, remarkList } from '../remarks.ts';
import type { LineEnds } from '../running-text.ts';
import { checkedFinder, type PictureFinder } from './pictures.ts';
import { readBlocks } from './read-blocks.ts';
import { filled, idGiver, type Place, type Reading } from './reading.ts';
import { treeOf } from './tree.ts';
import { hasBlockComments } from './wordpress-blocks.ts';

/** How foreign HTML is to be read. */
export type HtmlReading = {
  /** Names each new block; `newBlockId` outside of tests. */
  newId: () => string;
  /** Finds a picture the text speaks of; null leaves one with an address outside, and one without as a remark. */
  picture?: PictureFinder;
  /**
   * Numbers (as `picture` knows them) of the pictures that belong to the text, for a `[gallery]` that names none: with
   * an empty list it shows nothing, and where none is given nobody knows and it is kept for editors.
   */
  attachedPictures?: readonly number[];
  /** The site of the source, from whose root the addresses of its films and recordings may start. */
  origin?: string;
  /** Where a link of the source leads now; null leaves it as it is written. What it answers is checked like any link. */
  link?: (href: string) => string | null;
  /** Whether a name in brackets, alone on its line, is a shortcode's; one with a hyphen or underscore when not given. */
  isShortcode?: (name: string) => boolean;
  /** What line ends mean; found out from the text itself when not given. */
  lineEnds?: LineEnds;
};

/**
 * Reads HTML of any origin into a body: a WordPress post of either editor, what page builders left, a paste from a
 * word processor, an earlier rendering of ours (whose ids survive). What may stay is listed; nothing else stays.
 * Every word that readers of the source saw is in the body, in a legacy block, or in a remark. Takes time and room
 * linear in the length of the text, and refuses nothing.
 */
export function bodyFromHtml(html: string, options: HtmlReading): { body: Body; remarks: readonly BodyRemark[] } {
  const { note, list } = remarkList();
  const tree = {
    note,
    leadsTo: options.link ?? (() => null),
    isProgramName: options.isShortcode ?? ((name: string) => /[_-]/.test(name)),
  };
  const { freshId, idOf } = idGiver(options.newId, html);
  const readingOf = (source: string, isInner: boolean): Reading => {
    const reading: Reading = {
      note,
      lineEnds: options.lineEnds ?? lineEndsOf(source),
      blocks: (nodes, place) => readBlocks(nodes, place, reading),
      freshId,
      idOf,
      picture: checkedFinder(options.picture),
      webAddress: (raw) => webAddressOf(/^\/(?![/\\])/.test(raw) ? `${options.origin ?? ''}${raw}` : raw),
      attachedPictures: options.attachedPictures ?? null,
      // What is encoded inside something encoded is not read a second time.
      encodedHtml: (inner, place) => (isInner ? null : blocksOf(inner, place, true)),
    };
    return reading;
  };
  const blocksOf = (source: string, place: Place, isInner: boolean): readonly Block[] =>
    readingOf(source, isInner).blocks(treeOf(source, tree).children, place);

  const body: Body = { type: 'doc', attrs: { version: BODY_VERSION }, ...filled(blocksOf(html, 'body', false)) };
  return { body, remarks: list() };
}

/**
 * WordPress stored classic text with bare line ends where paragraphs and breaks are meant, and block-editor posts,
 * pages and other programs' HTML with tags. Where there are paragraph tags, single line ends are only layout.
 */
function lineEndsOf(html: string): LineEnds {
  if (hasBlockComments(html) || /<(?:!doctype|html|body)[\s>]/i.test(html)) return 'flowing';
  return /<p[\s>]/i.test(html) ? 'blank-lines' : 'kept';
}
