import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../../../base/refusal.ts';
import { Cutter, type Piece } from './cut-pieces.ts';
import { fileEncodingOf } from './encoding.ts';
import { type ExportSource, headOf } from './export-source.ts';
import { Faults } from './faults.ts';
import { namespacesIn, PieceReader } from './piece-reader.ts';
import { ALL_ASKED, type Unasked } from './unasked.ts';
import type { WxrPassed, WxrRead } from './wxr-read.ts';

/** Enough to hold the declaration of the root's namespaces, whatever comments stand before it. */
const HEAD = 64 * 1024;

/** Bytes that are read before whatever else waits, such as the database's answers, has its turn: a millisecond's work. */
const BEFORE_A_TURN = 64 * 1024;

/** Where and how a document is read. */
export type ReadOptions = { readonly from?: number; readonly line?: number; readonly unasked?: Unasked };

/** As `readAsked`, of every item. */
export async function* readExport(source: ExportSource, options: ReadOptions = {}): AsyncGenerator<WxrRead> {
  for await (const read of readAsked(source, () => true, options)) if (read.kind !== 'passed') yield read;
}

/**
 * Reads a WXR document, however large, item by item.
 *
 * @param isAsked whether an item is read, by its number from 1 where reading begins; else it is only told where it stands
 * @param from where to begin: 0, or the `at` or `next.at` of a piece from before, with its line. The channel's pieces
 *   before it are not read again.
 * @param unasked texts that read as empty, because nobody looks at them
 */
export async function* readAsked(
  source: ExportSource,
  isAsked: (item: number) => boolean,
  { from = 0, line = 1, unasked = ALL_ASKED }: ReadOptions = {},
): AsyncGenerator<WxrRead | WxrPassed> {
  const head = await headOf(source, HEAD);
  const encoding = fileEncodingOf(head);
  const cutter = new Cutter(encoding, { at: from, line });
  const reader = new PieceReader(encoding, from === 0 ? null : namespacesIn(head, encoding), unasked);
  let broken: Refusal | null = null;
  let items = 0;
  const readOrPass = (piece: Piece): WxrRead | WxrPassed => {
    if (piece.kind === 'channel') return reader.read(piece);
    items++;
    if (isAsked(items)) return reader.read(piece);
    // What isn't closed may hold the frame of a second document, whose namespaces hold for what follows.
    if (piece.end !== 'closed') reader.read(piece);
    return { kind: 'passed', ...piece.place, next: piece.next };
  };
  let read = 0;
  try {
    for await (const chunk of source.read(from)) {
      for (const piece of cutter.feed(chunk)) {
        yield readOrPass(piece);
        read += piece.bytes.length;
        if (read < BEFORE_A_TURN) continue;
        read = 0;
        await setImmediate();
      }
      if (cutter.hasRest) break;
    }
  } catch (error) {
    // A damaged archive gives no more than it gave; what can't be read at the moment may be whole.
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    broken = error;
  }
  for (const piece of cutter.finish()) yield readOrPass(piece);
  const { place } = cutter;
  const faults = new Faults();
  if (cutter.hasRest) faults.add('text-after-end', '', () => place.line);
  yield {
    kind: 'end',
    ...place,
    next: place,
    isWhole: cutter.isOver || (reader.isClosed && broken === null),
    broken,
    faults: faults.all(),
  };
}
