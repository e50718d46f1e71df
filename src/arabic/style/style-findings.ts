import { applyFixes } from './apply-fixes.ts';
import { compose } from './compose.ts';
import type { Finding, StyleSettings } from './finding.ts';
import { RULES } from './rules/index.ts';
import { styleText } from './style-text.ts';

/** What one fix lets another rule see (a comma made Arabic, then the space after it) is settled in two or three. */
const MOST_ROUNDS = 8;

/**
 * What breaks the house style in a headline or a paragraph, with what mends it: in the order of the text, none over
 * another. With every fix applied nothing more is found. A word that isn't known, or that can be read in two ways, is
 * never a finding; links, addresses, tags, phone numbers, Latin names and code are left alone.
 *
 * @example
 * styleFindings('سافر الى بيروت', { field: 'body', digits: 'latn', tanween: 'off' })
 * // [{ rule: 'hamza', start: 5, end: 8, fix: 'إلى' }]
 */
export function styleFindings(text: string, settings: StyleSettings): Finding[] {
  let findings = findOnce(text, settings);
  let found = findings;
  for (let round = 1; found.length > 0 && round < MOST_ROUNDS; round += 1) {
    found = findOnce(applyFixes(text, findings), settings);
    if (found.length > 0) findings = compose(text, findings, found);
  }
  return findings;
}

/** The findings of each rule in its turn; what lies over an earlier rule's finding waits for the next round. */
function findOnce(text: string, settings: StyleSettings): Finding[] {
  const read = styleText(text, settings);
  const taken = new Uint8Array(text.length);
  const findings: Finding[] = [];
  for (const { name, find } of RULES) {
    if (settings.off?.includes(name)) continue;
    for (const { start, end, fix } of find(read)) {
      if (taken.subarray(start, end).includes(1) || text.slice(start, end) === fix) continue;
      taken.fill(1, start, end);
      findings.push({ rule: name, start, end, fix });
    }
  }
  return findings.sort((one, other) => one.start - other.start);
}
