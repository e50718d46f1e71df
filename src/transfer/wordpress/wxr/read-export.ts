import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../../../base/refusal.ts';
import { Cutter } from './cut-pieces.ts';
import { fileEncodingOf } from './encoding.ts';
import { type ExportSource, headOf } from './export-source.ts';
import { Faults } from './faults.ts';
import { namespacesIn, PieceReader } from './piece-reader.ts';
import { ALL_ASKED, type Unasked } from './unasked.ts';
import type { WxrRead } from './wxr-read.ts';

/** Enough to hold the declaration of the root's namespaces, whatever comments stand before it. */
const HEAD = 64 * 1024;

/** Bytes that are read before whatever else waits, such as the database's answers, has its turn: a millisecond's work. */
const BEFORE_A_TURN = 64 * 1024;

/**
 * Reads a WXR document, however large, item by item.
 *
 * @param from where to begin: 0, or the `at` or `next.at` of a piece from before, with its line. The channel's pieces
 *   before it are not read again.
 * @param unasked texts that read as empty, because nobody looks at them
 */
export async function* readExport(
  source: ExportSource,
  {
    from = 0,
    line = 1,
    unasked = ALL_ASKED,
  }: { readonly from?: number; readonly line?: number; readonly unasked?: Unasked } = {},
): AsyncGenerator<WxrRead> {
  const head = await headOf(source, HEAD);
  const encoding = fileEncodingOf(head);
  const cutter = new Cutter(encoding, { at: from, line });
  const reader = new PieceReader(encoding, from === 0 ? null : namespacesIn(head, encoding), unasked);
  let broken: Refusal | null = null;
  let read = 0;
  try {
    for await (const chunk of source.read(from)) {
      for (const piece of cutter.feed(chunk)) {
        yield reader.read(piece);
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
  for (const piece of cutter.finish()) yield reader.read(piece);
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
