import type { Edit } from './finding.ts';

/**
 * The text with every fix in place.
 *
 * @param edits in the order of the text, none over another
 */
export function applyFixes(text: string, edits: readonly Edit[]): string {
  let fixed = '';
  let at = 0;
  for (const { start, end, fix } of edits) {
    fixed += text.slice(at, start) + fix;
    at = end;
  }
  return fixed + text.slice(at);
}
