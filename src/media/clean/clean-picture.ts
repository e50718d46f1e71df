/** A picture written anew without touching its dots: nothing in `bytes` but what drawing it takes. */
export type CleanPicture = {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bytes: Uint8Array;
  /** Whether every dot was accounted for here; where it is false, a decoder has yet to agree. */
  readonly isProven: boolean;
};

/** A picture is malformed, or of a sort that isn't rewritten as it is; it must be decoded and written by a codec. */
class NotClean extends Error {}

/** Runs a strict reader: what it can't vouch for becomes null, also where the bytes end too early. */
export function cleanOrNull<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    // A DataView throws RangeError when it is asked for what lies past the end.
    if (error instanceof NotClean || error instanceof RangeError) return null;
    throw error;
  }
}

/** Ends the reading unless `holds`. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new NotClean(what);
}
