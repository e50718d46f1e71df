import type { WxrItem } from '../wxr/index.ts';
import { type ArticleRemark, remark } from './remarks.ts';

/*
 * Values as PHP writes them (php.net, `serialize`): every text with its length in bytes, so that one character lost makes
 * the whole unreadable.
 */

/** Whether a value is one of these. */
const SERIALIZED = /^(?:[aO]:\d+:|s:\d+:")/;
const SIMPLE = /^(?:N|[ib]:-?\d+|d:[-+.\dEINFA]+|[rR]:\d+);/;
const COUNTED = /^a:(\d+):\{/;
const CLASS = /^O:\d+:"[^"]*":(\d+):\{/;
const TEXT = /^s:(\d+):"/;
/** No value of a site is nested deeper. */
const DEEPEST = 100;

/** The fields of an item whose values can't be read any more, by their keys. */
export const unreadableMeta = (meta: WxrItem['meta']): readonly ArticleRemark[] =>
  [...meta].flatMap(([key, values]) => (values.some(isBrokenSerialized) ? [remark('meta-unreadable', key)] : []));

/** Whether a value of PHP's can't be read: it breaks off, or a length in it isn't so. Others have nothing to break. */
export function isBrokenSerialized(value: string): boolean {
  if (!SERIALIZED.test(value)) return false;
  // One character a byte, as its lengths count.
  const bytes = Buffer.from(value.trim()).toString('latin1');
  return endOf(bytes, 0, DEEPEST) !== bytes.length;
}

/** Where the value at a place ends; -1 where it can't be read. */
function endOf(bytes: string, at: number, deepest: number): number {
  const head = bytes.slice(at, at + 300);
  const simple = SIMPLE.exec(head)?.[0];
  if (simple !== undefined) return at + simple.length;
  const text = TEXT.exec(head);
  if (text !== null) {
    const end = at + text[0].length + Number(text[1]);
    return bytes.startsWith('";', end) ? end + 2 : -1;
  }
  const holder = COUNTED.exec(head) ?? CLASS.exec(head);
  if (holder === null || deepest === 0) return -1;
  let end = at + holder[0].length;
  for (let left = 2 * Number(holder[1]); left > 0; left -= 1) {
    end = endOf(bytes, end, deepest - 1);
    if (end === -1) return -1;
  }
  return bytes[end] === '}' ? end + 1 : -1;
}
