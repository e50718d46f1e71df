import type { CleanPicture } from '../clean/clean-picture.ts';
import { gate } from '../gate.ts';
import { checkedDots, drawnAnew, isDrawn } from '../written-anew.ts';

/** Bytes that came, and what they became without a codec, where they did; neither was looked at by one. */
export type ToDraw = { readonly bytes: Uint8Array; readonly clean: CleanPicture | null; readonly name: string };

/** Makes what is kept of a picture, with a codec; refuses what is none. */
export type Draw = (what: ToDraw) => Promise<CleanPicture>;

/** Dots that codecs have in memory at a time; a picture of more is drawn alone. */
const DOTS_AT_ONCE = 24_000_000;

const decoding = gate(DOTS_AT_ONCE);

/** What is clean as it is, if a decoder agrees; else drawn anew. In this process: its memory is what a picture takes. */
export const drawHere: Draw = async ({ bytes, clean, name }) => {
  const dots = await checkedDots(bytes, name);
  return decoding(dots, async () => (clean !== null && (await isDrawn(clean)) ? clean : drawnAnew(bytes, name)));
};
