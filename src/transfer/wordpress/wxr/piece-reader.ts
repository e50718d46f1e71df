import { canonicalPath, decodedWhole } from '../../../arabic/index.ts';
import { countBytes } from './characters.ts';
import { Cutter, type Piece } from './cut-pieces.ts';
import { type FileEncoding, toUtf8 } from './encoding.ts';
import { Faults } from './faults.ts';
import { channelOf, itemOf, type WxrChannel, type WxrItem } from './items.ts';
import { LearntRuns } from './learnt-runs.ts';
import { LearntTagged } from './learnt-tagged.ts';
import { Namespaces } from './namespaces.ts';
import { type Learnt, type ReadPiece, readPiece } from './read-elements.ts';
import { ALL_ASKED, NONE_UNASKED, type Unasked } from './unasked.ts';
import type { UnreadableReason, WxrRead } from './wxr-read.ts';

const CHANNEL_END = /<\/channel\s*>/;

/** Reads the pieces of one file, with what the pieces before say that holds for all: the namespaces. */
export class PieceReader {
  readonly #declared: string;
  readonly #unasked: Unasked;
  readonly #learnt: Learnt;
  #namespaces: Namespaces;
  /** The piece before the first item is still to come, which says how the file is written. */
  #isAtHead: boolean;
  #isClosed = false;

  /** @param namespaces of the file's head; null where reading begins with it */
  constructor(encoding: FileEncoding, namespaces: Namespaces | null, unasked: Unasked) {
    this.#unasked = unasked;
    this.#learnt = { runs: new LearntRuns(unasked.texts), tagged: new LearntTagged() };
    this.#declared = encoding.kind === 'narrow' ? encoding.declared : 'utf-8';
    this.#namespaces = namespaces ?? new Namespaces();
    this.#isAtHead = namespaces === null;
  }

  get namespaces(): Namespaces {
    return this.#namespaces;
  }

  /** Whether the end of the channel was read. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  read(piece: Piece): WxrRead {
    const read = this.#read(piece, this.#unasked);
    const isWhole = read.kind === 'item' && this.#unasked.wholeTypes.has(read.item.type);
    return isWhole ? this.#read(piece, NONE_UNASKED) : read;
  }

  #read(piece: Piece, unasked: Unasked): WxrRead {
    const faults = new Faults();
    const { utf8, encoding, invalid } = toUtf8(piece.bytes, this.#declared);
    const forbidden = utf8 === piece.bytes ? piece.forbidden : countBytes(utf8).forbidden;
    const line = () => piece.place.line;
    if (encoding !== this.#declared && encoding !== 'utf-8') faults.add('other-encoding', encoding, line);
    if (invalid > 0) faults.add('invalid-bytes', '', line, invalid);
    if (forbidden > 0) faults.add('forbidden-characters', '', line, forbidden);
    const read = readPiece(
      {
        utf8,
        letters: utf8 === piece.bytes ? piece.letters : null,
        kind: piece.kind,
        line: line(),
        hasForbidden: forbidden > 0,
        namespaces: this.#namespaces,
        unasked,
      },
      // What was learnt of how the file is written leaves out what nobody asks for.
      unasked === this.#unasked ? this.#learnt : null,
      faults,
    );
    this.#namespaces = read.namespaces;
    const place = { ...piece.place, next: piece.next };
    return piece.kind === 'item'
      ? { ...itemPiece(piece, read, faults), ...place, faults: faults.all() }
      : { ...this.#channelPiece(piece, read, faults), ...place, faults: faults.all() };
  }

  #channelPiece(
    piece: Piece,
    read: ReadPiece,
    faults: Faults,
  ): { readonly kind: 'channel'; readonly channel: WxrChannel } {
    const line = () => piece.place.line;
    const channel = channelOf(read.said);
    this.#isClosed ||= CHANNEL_END.test(piece.bytes.toString('latin1'));
    if (this.#isAtHead) {
      if (channel.site.version === undefined) faults.add('no-version', '', line);
      for (const prefix of read.namespaces.renamed()) faults.add('other-prefix', prefix, line);
      this.#isAtHead = false;
    }
    for (const { slug } of channel.terms) if (isCutEscape(slug)) faults.add('cut-escape', slug, line);
    return { kind: 'channel', channel };
  }
}

type ItemPiece =
  | { readonly kind: 'item'; readonly item: WxrItem }
  | Pick<WxrRead & { kind: 'unreadable' }, 'kind' | 'why' | 'id' | 'title'>;

function itemPiece(piece: Piece, read: ReadPiece, faults: Faults): ItemPiece {
  const item = itemOf(read.said);
  const unreadable = (why: UnreadableReason) => ({ kind: 'unreadable', why, id: item.id, title: item.title }) as const;
  if (piece.end === 'file') return unreadable('cut-off');
  if (piece.end === 'too-long') return unreadable('too-long');
  if (isEmpty(read)) return unreadable('empty');
  if (piece.end === 'next-item') {
    if (read.isCut) return unreadable('cut-short');
    faults.add('item-not-closed', '', () => piece.place.line);
  }
  if (isCutEscape(item.slug)) faults.add('cut-escape', 'wp:post_name', () => piece.place.line);
  if (isCutEscape(item.link)) faults.add('cut-escape', 'link', () => piece.place.line);
  return { kind: 'item', item };
}

/** Whether a slug or an address was cut within an escaped character, as WordPress cuts slugs at 200 bytes: `%d8%b3%d8`. */
const isCutEscape = (address: string): boolean =>
  address.includes('%') && !isWhole(address) && canonicalPath(address) === null;

/** Nearly every address: its escapes are characters, and none of them is the beginning of another escape. */
const isWhole = (address: string): boolean => decodedWhole(address)?.includes('%') === false;

const isEmpty = ({ said }: ReadPiece): boolean =>
  said.tagged.length === 0 && said.holders.length === 0 && Object.keys(said.texts).length === 0;

/** The namespaces that the head of a file declares. */
export function namespacesIn(head: Uint8Array, encoding: FileEncoding): Namespaces {
  const cutter = new Cutter(encoding, { at: 0, line: 1 });
  const reader = new PieceReader(encoding, null, ALL_ASKED);
  for (const pieces of [cutter.feed(head), cutter.finish()])
    for (const piece of pieces) {
      reader.read(piece);
      if (piece.kind === 'channel') return reader.namespaces;
    }
  return reader.namespaces;
}
