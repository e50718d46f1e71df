import { simplyDecoded, simplyDecodedValue } from './simple-entities.ts';
import { RAW, readByStandard, SWALLOWS } from './standard-tokens.ts';
import type { Attributes, TokenSink } from './token-sink.ts';

export type { Attributes } from './token-sink.ts';

const BLANK = '[ \\t\\n\\f]';
const START = new RegExp(
  `<([a-zA-Z][\\w:-]*)((?:${BLANK}+[\\w:@.-]+(?:${BLANK}*=${BLANK}*(?:"[^"]*"|'[^']*'|[^ \\t\\n\\f"'=<>\`]+))?)*)${BLANK}*(/?)>`,
  'y',
);
const ATTRIBUTE = new RegExp(
  `${BLANK}+([\\w:@.-]+)(?:${BLANK}*=${BLANK}*(?:"([^"]*)"|'([^']*)'|([^ \\t\\n\\f"'=<>\`]+)))?`,
  'g',
);
const END = new RegExp(`</[a-zA-Z][\\w:-]*${BLANK}*>`, 'y');
/** A tag that is nothing but a name, as most are. */
const BARE_START = /<[a-z][a-z\d]*>/y;
/** What begins something other than text, after its `<`. */
const MARKUP = /[a-zA-Z/!?]/;
const NO_ATTRIBUTES: Attributes = new Map();

/**
 * Reads HTML into tokens as the HTML standard has it (§13.2.5). Markup as programs write it, which is nearly all that
 * comes, is read by a few patterns, several times faster; at the first place where they would have to guess, the
 * standard's own tokenizer goes on to the end.
 */
export function readTokens(html: string, sink: TokenSink): void {
  const source = html.includes('\r') ? html.replace(/\r\n?/g, '\n') : html;
  const read = source.includes('\0') ? 0 : readSimple(source, sink);
  if (read < source.length) readByStandard(read === 0 ? source : source.slice(read), sink);
}

/** Reads as far as the markup is simple; what it returns is where it isn't, or the end. */
function readSimple(source: string, sink: TokenSink): number {
  const raws = rawReader(source);
  let at = 0;
  while (at < source.length) {
    const opens = markupAt(source, at);
    if (opens > at) readText(source.slice(at, opens), sink);
    if (opens === source.length) return opens;
    const end = readMarkup(source, opens, sink, raws);
    if (end === -1) return opens;
    at = end;
  }
  return at;
}

/** Where the next markup begins; a `<` before anything else is text. */
function markupAt(source: string, from: number): number {
  let at = source.indexOf('<', from);
  while (at !== -1 && !MARKUP.test(source.charAt(at + 1))) at = source.indexOf('<', at + 1);
  return at === -1 ? source.length : at;
}

function readText(text: string, sink: TokenSink): void {
  const simple = simplyDecoded(text);
  if (simple === null) readByStandard(text, sink);
  else sink.text(simple);
}

/** Reads one tag, comment or raw element and returns where it ends; -1 where that isn't simple. */
function readMarkup(source: string, at: number, sink: TokenSink, raws: RawReader): number {
  switch (source[at + 1]) {
    case '/': {
      END.lastIndex = at;
      if (!END.test(source)) return -1;
      const name = source.slice(at + 2, END.lastIndex - 1).trimEnd();
      sink.end(name.toLowerCase());
      return END.lastIndex;
    }
    case '!':
      return readComment(source, at, sink);
    case '?':
      return -1;
    default:
      return readStart(source, at, sink, raws);
  }
}

function readComment(source: string, at: number, sink: TokenSink): number {
  const begins = at + 4;
  if (!source.startsWith('<!--', at) || source[begins] === '>' || source.startsWith('->', begins)) return -1;
  const ends = source.indexOf('-->', begins);
  const inside = ends === -1 ? '--!>' : source.slice(begins, ends);
  if (inside.includes('--!>')) return -1;
  sink.comment(inside);
  return ends + 3;
}

function readStart(source: string, at: number, sink: TokenSink, raws: RawReader): number {
  BARE_START.lastIndex = at;
  if (BARE_START.test(source)) {
    const name = source.slice(at + 1, BARE_START.lastIndex - 1);
    if (!RAW.has(name)) {
      sink.start(name, NO_ATTRIBUTES, false);
      return BARE_START.lastIndex;
    }
  }
  START.lastIndex = at;
  const found = START.exec(source);
  if (found === null) return -1;
  const end = START.lastIndex;
  const name = (found[1] ?? '').toLowerCase();
  const attributes = attributesIn(found[2] ?? '');
  if (RAW.has(name)) {
    const raw = raws(name, end);
    if (raw === 'not simple' || attributes === null) return -1;
    if (raw !== 'never ends') {
      sink.raw(name, attributes, raw.text, true);
      return raw.end;
    }
    if (SWALLOWS.has(name)) return -1;
  }
  // The values alone are unusual, and the tag is whole: the standard reads just this one.
  if (attributes === null) readByStandard(source.slice(at, end), sink);
  else sink.start(name, attributes, found[3] === '/');
  return end;
}

/** The attributes of a tag; null where a value has more than simple entities. */
function attributesIn(written: string): Attributes | null {
  if (written === '') return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(written); found !== null; found = ATTRIBUTE.exec(written)) {
    const [, name = '', double, single, bare] = found;
    const value = simplyDecodedValue(double ?? single ?? bare ?? '');
    if (value === null) return null;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, value);
  }
  return attributes;
}

/** Where an element without markup in it ends, and its text. */
type RawReader = (name: string, from: number) => { text: string; end: number } | 'never ends' | 'not simple';

function rawReader(source: string): RawReader {
  /** Those for whose end was looked in vain once. */
  const open = new Set<string>();
  return (name, from) => {
    if (open.has(name)) return 'never ends';
    const tag = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    tag.lastIndex = from;
    const ends = tag.exec(source)?.index;
    if (ends === undefined) {
      open.add(name);
      return 'never ends';
    }
    const text = source.slice(from, ends);
    END.lastIndex = ends;
    // A script can hold comments with scripts in them, and these two have entities.
    const isOdd =
      name === 'script' ? text.includes('<!--') : ['title', 'textarea'].includes(name) && text.includes('&');
    return isOdd || !END.test(source) ? 'not simple' : { text, end: END.lastIndex };
  };
}
