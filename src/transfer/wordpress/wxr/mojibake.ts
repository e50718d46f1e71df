import { mendMisreading } from '../../../arabic/index.ts';

const ARABIC = /[\u0621-\u064A\u0660-\u0669\u066A-\u06D3]/;

/**
 * Whether a text, or part of it, is Arabic that was read in the wrong encoding before it came into the export: bytes of
 * windows-1256 read as windows-1252 (`ÇáãÍÇÝÙ`), or UTF-8 read as either (`Ø§Ù„Ø®Ø¨Ø±`). Nobody but an editor can say
 * for sure, so what it would be is proposed; what was good in the text stays as it is in the proposal.
 *
 * @returns null where it is as it should be, in whatever language
 */
export function mojibakeIn(text: string): { readonly proposal: string } | null {
  const proposal = mendMisreading(text);
  return proposal !== text && ARABIC.test(proposal) ? { proposal } : null;
}
