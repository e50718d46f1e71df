import { decodeEntities } from '../../../arabic/index.ts';
import { outsideCode } from './outside-code.ts';
import { type ArticleRemark, remark } from './remarks.ts';

/** A source without the damage that earlier moves did to it, and what that was. */
export type MendedSource = { readonly source: string; readonly remarks: readonly ArticleRemark[] };

/** One kind of damage: `mends` gives the same text where there is none. */
type Damage = { readonly kind: ArticleRemark['kind']; mends(source: string): string };

/** In the order in which they are mended: the later ones were done before the earlier ones. */
const DAMAGES: readonly Damage[] = [
  { kind: 'backslashes', mends: withoutBackslashes },
  { kind: 'encoded-markup', mends: withMarkup },
  { kind: 'escapes', mends: withoutEscapes },
  { kind: 'entities', mends: withPlainEntities },
];

/** Mends what is damage beyond doubt; in code and in comments only what was done to the whole. */
export function mendSource(written: string): MendedSource {
  const remarks: ArticleRemark[] = [];
  let source = written;
  for (const { kind, mends } of DAMAGES) {
    const mended = mends(source);
    if (mended !== source) remarks.push(remark(kind, ''));
    source = mended;
  }
  return { source, remarks };
}

/** Slashed more often than this no text has been. */
const ROUNDS = 4;
const QUOTE = /["']/g;
const SLASHED_QUOTE = /\\["']/g;

/** Text that was slashed for a database and never unslashed: wholly, or in its running text only. */
function withoutBackslashes(source: string): string {
  if (!source.includes('\\')) return source;
  let text = source;
  for (let round = 0; round < ROUNDS && isWhollySlashed(text); round++) text = text.replace(/\\(["'\\])/g, '$1');
  if (!/\\["']/.test(text)) return text;
  return outsideCode(text, (part) => part.replace(/<[^<>]*>|\\+(?=["'])/g, (one) => (one.startsWith('<') ? one : '')));
}

/** Every quote is slashed, and not only those of some code. */
function isWhollySlashed(text: string): boolean {
  if (text.match(SLASHED_QUOTE)?.length !== text.match(QUOTE)?.length) return false;
  let isSlashed = false;
  outsideCode(text, (part) => {
    isSlashed ||= /\\["']/.test(part);
    return part;
  });
  return isSlashed;
}

const TAG = /<[a-z!/]/i;
const ENCODED_END = /&lt;\/(?:p|div|span|strong|em|b|i|a|h[1-6]|ul|ol|li|blockquote)&gt;/i;

/** HTML that stands encoded as a whole, so that readers saw its tags. */
function withMarkup(source: string): string {
  const isEncoded = source.includes('&lt;/') && !TAG.test(source) && ENCODED_END.test(source);
  return isEncoded ? decodeEntities(source) : source;
}

const MARKUP_ESCAPE = /\\?u00(3c|3e|22|26|27|2d)/gi;
const ESCAPE = /\\u([0-9a-f]{4})/gi;

/** JSON escapes that came into the text: `\u003cp\u003e`, also without their backslashes. */
function withoutEscapes(source: string): string {
  if (!/u00[23]|\\u0/i.test(source)) return source;
  const character = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16));
  return outsideCode(source, (part) =>
    part.replace(MARKUP_ESCAPE, (_, code: string) => character(_, code)).replace(ESCAPE, character),
  );
}

const DOUBLED_ENTITY = /&(?:amp;)+((?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});)/gi;

/** Entities that were encoded once more: `&amp;#8220;`, `&amp;amp;`. */
function withPlainEntities(source: string): string {
  if (!source.includes('&amp;')) return source;
  return outsideCode(source, (part) =>
    part.replace(DOUBLED_ENTITY, (whole, name: string) => {
      const entity = `&${name}`;
      return decodeEntities(entity) === entity ? whole : entity;
    }),
  );
}
