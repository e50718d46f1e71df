import { isWord, meaningOf } from './shortcode-meanings.ts';

/** One tag of a shortcode: `[gallery ids="1,2"]`, `[/caption]`. */
export type ShortcodeTag = {
  readonly name: string;
  readonly form: 'open' | 'close';
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands in the tag without a name: `[vimeo 123]`. */
  readonly loose: readonly string[];
  /** Letter for letter. */
  readonly source: string;
};

const NAME = /\[(\/?)([a-zA-Z][a-zA-Z0-9_-]*)(?=[\s/\]])/y;
const NO_NAMES: ReadonlySet<string> = new Set();
const CLOSING = /\[\/([a-zA-Z][a-zA-Z0-9_-]*)\s*\]/g;

/** Quotes as typed, and as a word processor or WordPress itself made them. */
const QUOTE_ENDS = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”″“"'],
  ['”', '”″“"'],
  ['″', '”″“"'],
  ['„', '”″“"'],
  ['«', '»'],
]);
const ATTRIBUTE =
  /(?<![\w:-])([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″„]([^“”″"]*)[“”″"]|«([^»]*)»|([^\s\]"'“”″„«]+))/g;
const LOOSE = /"([^"]*)"|'([^']*)'|([^\s"']+)/g;

/** The names that are closed somewhere in the source: one reading, however many shortcodes there are. */
export function closedShortcodes(source: string): ReadonlySet<string> {
  if (!source.includes('[/')) return NO_NAMES;
  return new Set([...source.matchAll(CLOSING)].map((found) => found[1] ?? ''));
}

/**
 * Parts texts into what is text and what is a shortcode, over all the texts of one source.
 *
 * WordPress knows which names are shortcodes; we don't. A bracket is taken for one when its name is known, when it
 * has attributes, when it is closed somewhere, or when it stands alone on its line and looks like a name of a
 * program (`[contact-form]`, or by what the caller knows of it: `isProgramName`). `[1]`, `[كذا]` and `[sic]` stay text.
 */
export function shortcodeReader(
  closed: ReadonlySet<string>,
  isProgramName: (name: string) => boolean,
): (text: string) => readonly (string | ShortcodeTag)[] {
  /*
   * A bracket whose tag never ends is read in vain up to the next bracket or to the end. Text made for it would be
   * read again and again, so what may be read in vain is bound to the length of what was read.
   */
  let spareReading = 10_000;

  return (text) => {
    if (!text.includes('[')) return [text];
    spareReading += text.length;
    const parts: (string | ShortcodeTag)[] = [];
    let done = 0;
    for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
      if (at < done || spareReading < 0) continue;
      const read = readTag(text, at);
      if (read.tag === null) {
        spareReading -= read.end - at;
        continue;
      }
      // [[name]] is how WordPress writes a shortcode that is meant as text.
      if (text[at - 1] === '[' && text[read.end] === ']') {
        parts.push(text.slice(done, at - 1), text.slice(at, read.end));
        done = read.end + 1;
        continue;
      }
      const { tag, end } = read;
      if (!isShortcode(tag, closed, () => isAlone(text, at, end) && isProgramName(tag.name))) continue;
      parts.push(text.slice(done, at), read.tag);
      done = read.end;
    }
    parts.push(text.slice(done));
    return parts.filter((part) => part !== '');
  };
}

function isShortcode(tag: ShortcodeTag, closed: ReadonlySet<string>, isNamed: () => boolean): boolean {
  const isUsed = tag.attributes.size > 0 || closed.has(tag.name);
  if (meaningOf(tag.name) !== null) return isUsed || tag.loose.length > 0 || !isWord(tag.name) || isNamed();
  if (tag.name !== tag.name.toLowerCase()) return QUOTED_VALUE.test(tag.source);
  return isUsed || isNamed();
}

/** Prose has no names with quoted values, however its words are capitalized. */
const QUOTED_VALUE = /[\w-]\s*=\s*["'“”″„«]/;

const isAlone = (text: string, start: number, end: number) =>
  /(^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 50), start)) && /^[ \t]*(\n|$)/.test(text.slice(end, end + 50));

/** Reads the tag that starts at a bracket; without one, `end` is how far was read to know it. */
function readTag(text: string, at: number): { tag: ShortcodeTag | null; end: number } {
  NAME.lastIndex = at;
  const opened = NAME.exec(text);
  if (opened === null) return { tag: null, end: at + 1 };
  const name = opened[2] ?? '';
  let end = NAME.lastIndex;
  while (end < text.length && text[end] !== ']') {
    const character = text[end] ?? '';
    if (character === '[') return { tag: null, end };
    const ends = opensValue(text, end) ? QUOTE_ENDS.get(character) : undefined;
    end++;
    if (ends === undefined) continue;
    while (end < text.length && !ends.includes(text[end] ?? '')) end++;
    end++;
  }
  if (end >= text.length) return { tag: null, end: text.length };
  const inside = text.slice(NAME.lastIndex, end).replace(/\/\s*$/, '');
  const attributes = new Map(
    [...inside.matchAll(ATTRIBUTE)].map((found) => [(found[1] ?? '').toLowerCase(), found.slice(2).join('')]),
  );
  const loose = [...inside.replace(ATTRIBUTE, ' ').matchAll(LOOSE)].map((found) => found.slice(1).join(''));
  const source = text.slice(at, end + 1);
  return { tag: { name, form: opened[1] === '/' ? 'close' : 'open', attributes, loose, source }, end: end + 1 };
}

/** A quote counts only where a value can start, so that an apostrophe in a word doesn't swallow the bracket. */
const opensValue = (text: string, at: number) => /[\s=]/.test(text[at - 1] ?? '');
