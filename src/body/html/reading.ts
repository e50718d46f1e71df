import { isBlockId } from '../block-id.ts';
import type { Block, BlockAttrs, Direction, Inline, List, Paragraph } from '../blocks.ts';
import { naturalDirectionOf, seededDirectionOf } from '../directions.ts';
import type { Note } from '../remarks.ts';
import { type LineEnds, wordsOf } from '../running-text.ts';
import type { Node } from './nodes.ts';
import { directionOf } from './open-marks.ts';
import type { PictureFinder } from './pictures.ts';
import type { Attributes } from './tokens.ts';

/**
 * Where blocks are being read, because not everything may stand everywhere: in a list item, a quote and a cell a
 * heading is a paragraph in bold, and an address alone on its line stays an address.
 */
export type Place = 'body' | 'item' | 'quote' | 'cell';

/** Gives blocks their ids. */
export type Naming = {
  /** The id that the element carries, when it is a block's and not given out yet; else a fresh one. */
  readonly idOf: (attributes: Attributes) => string;
  readonly freshId: () => string;
};

/** What every reader of a part of the tree is given. */
export type Reading = Naming & {
  readonly note: Note;
  readonly lineEnds: LineEnds;
  /** Reads any nodes; handed on, so that the readers of parts need not know each other. */
  readonly blocks: (nodes: readonly Node[], place: Place) => readonly Block[];
  readonly picture: PictureFinder;
  /** An absolute web address, or null; one that starts at the root of the source's site is made whole where it can be. */
  readonly webAddress: (raw: string) => string | null;
  /** Numbers of the pictures that belong to the text, for a gallery that names none; null when nobody knows them. */
  readonly attachedPictures: readonly number[] | null;
  /** Reads HTML that stood encoded inside the source; null when it stood in something encoded itself. */
  readonly encodedHtml: (html: string, place: Place) => readonly Block[] | null;
};

/** An id of an earlier rendering, wherever it stands in a source. */
const ID_IN_SOURCE = /\bid\s*=\s*["']?(b-[0-9a-z]{1,32})(?![0-9a-z-])/g;

/** So many ids in a row that are taken already mean that no new one will come. */
const TRIES = 1000;

/**
 * Gives out the ids of one body: those that its source carries from an earlier rendering, each once, and fresh ones
 * that stand nowhere in the source.
 */
export function idGiver(newId: () => string, source = ''): Naming {
  const reserved = new Set(source.includes('b-') ? [...source.matchAll(ID_IN_SOURCE)].map((found) => found[1]) : []);
  const given = new Set<string>();
  const freshId = () => {
    for (let tries = 0; tries < TRIES; tries++) {
      const id = newId();
      if (given.has(id) || reserved.has(id)) continue;
      given.add(id);
      return id;
    }
    throw new Error('newId gives only ids that are taken');
  };
  const idOf = (attributes: Attributes) => {
    const own = attributes.get('id');
    if (!isBlockId(own) || given.has(own)) return freshId();
    given.add(own);
    return own;
  };
  return { freshId, idOf };
}

/** The attributes of a block of running text: its direction is what the element says, else what its letters say. */
export function textAttrs(inlines: readonly Inline[], attributes: Attributes, naming: Naming): BlockAttrs {
  return { id: naming.idOf(attributes), dir: statedOr(directionOf(attributes), seededDirectionOf(wordsOf(inlines))) };
}

/** The attributes of a block that holds others: left to right when all the words in it are. */
export function containerAttrs(
  inner: readonly (Paragraph | List)[],
  attributes: Attributes,
  naming: Naming,
): BlockAttrs {
  return { id: naming.idOf(attributes), dir: statedOr(directionOf(attributes), directionWithin(inner)) };
}

/** The direction of blocks together, where nothing states it: left to right when all the words in them are. */
export function directionWithin(inner: readonly (Paragraph | List)[]): Direction | null {
  const worded = inner.filter((block) => block.type !== 'paragraph' || hasLetters(block));
  return worded.length > 0 && worded.every((block) => block.attrs.dir === 'ltr') ? 'ltr' : null;
}

const hasLetters = ({ content = [] }: Paragraph) => naturalDirectionOf(wordsOf(content)) !== null;

/** What is stated, unless it only states what is so anyway. */
export function statedOr(stated: Direction | null, seeded: Direction | null): Direction | null {
  return stated === null || stated === (seeded ?? 'rtl') ? seeded : stated;
}

/** Something without the property where there is nothing to say: as prosemirror writes an empty block. */
export const filled = <Item>(content: readonly Item[]): { content?: readonly Item[] } =>
  content.length === 0 ? {} : { content };
