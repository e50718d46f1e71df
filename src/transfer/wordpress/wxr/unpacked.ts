import type { Readable } from 'node:stream';
import { Refusal } from '../../../base/refusal.ts';
import { archiveBroken, archiveTooLarge } from './refusals.ts';

/*
 * Exports are packed ten to twenty times smaller, the most repetitive (page builders, a thousand items of one template)
 * some sixty times. A bomb is packed a thousand times: it is stopped by its ratio, once it has grown past what any
 * memory or disk would notice, and whatever its ratio by its size.
 */
const MOST_RATIO = 150;
const RATIO_FROM_BYTES = 256 * 1024 * 1024;
const MOST_GIGABYTES = 64;
const GIGABYTE = 1024 ** 3;

/**
 * What comes out of an archive, from a byte of it on.
 *
 * @param packedBytes the size of the whole archive
 * @throws {Refusal} where it is damaged, or unpacks to more than any export
 */
export async function* unpacked(
  stream: Readable,
  { name, packedBytes, from }: { readonly name: string; readonly packedBytes: number; readonly from: number },
): AsyncGenerator<Uint8Array> {
  let at = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      const begin = Math.max(0, from - at);
      at += chunk.length;
      refuseBomb({ name, packedBytes }, at);
      if (begin < chunk.length) yield chunk.subarray(begin);
    }
  } catch (error) {
    throw asRefusal(error, name);
  } finally {
    stream.destroy();
  }
}

/** Refuses an archive of which more has come out, or is said to come, than of any export. */
export function refuseBomb(archive: { readonly name: string; readonly packedBytes: number }, unpackedBytes: number) {
  const isTooMuch =
    unpackedBytes > MOST_GIGABYTES * GIGABYTE ||
    (unpackedBytes > RATIO_FROM_BYTES && unpackedBytes > archive.packedBytes * MOST_RATIO);
  if (isTooMuch) throw archiveTooLarge({ name: archive.name, gigabytes: MOST_GIGABYTES });
}

/**
 * What unpacking threw, as a refusal: zlib and the reader of archives throw where an archive is damaged. What the
 * system says of a file (no right to read it, a disk that fails) stays what it is.
 */
export function asRefusal(error: unknown, name: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const isOfSystem = 'syscall' in error;
  return isOfSystem ? error : archiveBroken({ name }, { cause: error });
}
