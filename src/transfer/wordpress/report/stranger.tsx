import { shorten } from '../../../arabic/index.ts';
import { tame } from './old-site-text.ts';

/** What a title or an address shows of itself. */
const SHOWN = { graphemes: 240 };
const PATHS = { graphemes: 400 };

/** A text of the old site, which may say anything: it stays text, keeps its own direction, and is cut where it is endless. */
export const Stranger = ({ text }: { text: string }) => <bdi dir="auto">{shorten(tame(text), SHOWN)}</bdi>;

/** An address, to be read and not to be followed: the file may name any. */
export const Address = ({ address }: { address: string }) => (
  <bdi dir="ltr">{shorten(tame(readable(address)), PATHS)}</bdi>
);

/** An address with its letters instead of their escapes, where that can be. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
