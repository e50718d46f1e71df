import { asciiBytes, joined } from './byte-view.ts';
import { must } from './clean-picture.ts';
import { cleanIccProfile } from './icc-profile.ts';
import { APP2, segment } from './jpeg-segment.ts';

/** How the name of a profile's segment reads (ICC.1 annex B.4). */
export const ICC = 'ICC_PROFILE\0';

/** Most bytes of a profile in one segment: what a segment holds, without its length, its name and its number. */
const ICC_PIECE = 65_535 - 2 - ICC.length - 2;

/** The pieces of a profile, by their numbers. */
export type ProfilePieces = Map<number, Uint8Array>;

/** Takes a piece in, and tells of how many pieces there are. */
export function readProfilePiece(pieces: ProfilePieces, payload: Uint8Array, known: number): number {
  const number = payload[ICC.length] ?? 0;
  const of = payload[ICC.length + 1] ?? 0;
  must(number >= 1 && number <= of && !pieces.has(number) && (known === 0 || known === of), 'a piece');
  pieces.set(number, payload.subarray(ICC.length + 2));
  return of;
}

/** The segments of a profile, written anew; none where a picture came without. */
export function profileSegments(pieces: ProfilePieces, count: number): Uint8Array[] {
  if (count === 0) return [];
  must(pieces.size === count, 'every piece of the profile');
  const ordered = Array.from({ length: count }, (_, index) => pieces.get(index + 1) ?? new Uint8Array());
  const profile = cleanIccProfile(joined(ordered));
  const total = Math.ceil(profile.length / ICC_PIECE);
  return Array.from({ length: total }, (_, index) =>
    segment(
      APP2,
      joined([
        asciiBytes(ICC),
        Uint8Array.of(index + 1, total),
        profile.subarray(index * ICC_PIECE, (index + 1) * ICC_PIECE),
      ]),
    ),
  );
}
