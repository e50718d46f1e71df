import { Refusal } from '../../../base/refusal.ts';

/** A WXR document, whatever it is packed in. */
export type ExportSource = {
  /** For people: the file's name, and that within the archive. */
  readonly name: string;
  /**
   * Its unpacked bytes, from one of them on. It can be read any number of times, and holds nothing open in between.
   *
   * @throws {Refusal} of the kind `invalid` where the archive is damaged or unpacks to more than is taken in
   */
  read(from: number): AsyncIterable<Uint8Array>;
};

/** A document that lies in memory. */
export const sourceOf = (name: string, bytes: Uint8Array): ExportSource => ({
  name,
  async *read(from) {
    yield bytes.subarray(from);
  },
});

/** The first bytes of a document, or all of them; what there is, where it can't be unpacked further. */
export async function headOf(source: ExportSource, bytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of source.read(0)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= bytes) break;
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid' || length === 0) throw error;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}
