import { findBy, Mark } from './mark.ts';
import { isField } from './shapes.ts';

/*
 * Where a CDATA section ends. WordPress writes `]]>` within one as `]]]]><![CDATA[>`; old versions, plug-ins and
 * scripts write it as it is, or forget the end. By XML the first would end a text in its middle, and the second would
 * swallow the next article.
 */

export const SECTION = '<![CDATA[';
export const SECTION_END = ']]>';
export const findSection = findBy('!', SECTION);
export const findSectionEnd = findBy(']', SECTION_END);

/**
 * The end of a section: where its text ends, and where what follows it begins.
 * - `whole`: as it should be, or so that XML would read it the same
 * - `nested`: a `]]>` within the text was not escaped
 * - `open`: the end is missing
 */
export type SectionEnd = {
  readonly textEnd: number;
  readonly after: number;
  readonly how: 'whole' | 'nested' | 'open';
};

const LESS = 0x3c;
const SLASH = 0x2f;
const GREATER = 0x3e;
const SPACE = 0x20;
/** The start tag of the element around a section, when it stands right before it. */
const OPENED = /<([A-Za-z_][\w.-]*(?::[\w.-]+)?)(?:\s[^<>]*)?>\s*$/;
/** How far before a section its start tag is looked for. */
const LOOK_BACK = 400;
/** What is looked at behind `]]>` to see whether the element ends there. */
const LOOK_AHEAD = 200;
/** A section that never ends is given up so far behind the certain end of its item. */
const LOOK_PAST = 1024 * 1024;
const ITEM_END = /<\/item\s*>(?=\s*(?:<item[\s>]|<!--|<\/channel\s*>))/g;
const ITEM_BEGIN = /<item>\s{0,200}<title[\s>]/g;
const LONGEST_ITEM_END = 256;
/** No item has so many sections within sections; past them its text is read as XML has it. */
const LOOKS = 100_000;
/** Names of elements there are some sixty; a file with more only wants to be searched long. */
const MOST_NAMES = 100;

/** Finds the ends of the sections of one text, which is read from left to right. */
export class Sections {
  readonly #begins = new Mark(SECTION, findSection);
  readonly #ends = new Mark(SECTION_END, findSectionEnd);
  readonly #itemEnds = new Mark(' '.repeat(LONGEST_ITEM_END), itemEndFrom);
  readonly #itemBegins = new Mark(' '.repeat(LONGEST_ITEM_END), itemBeginFrom);
  readonly #endsOfNames = new Map<string, { readonly section: Mark; readonly tag: Mark }>();
  #looksLeft = LOOKS;

  /**
   * Where a section ends: at the `]]>` after which its element ends. One elsewhere belongs to the text; where the element
   * never ends so, the first counts, as in XML.
   *
   * @param begin where `<![CDATA[` stands
   * @param isWhole whether `text` goes to the end of what there is
   * @returns null when more of the file is needed to tell
   */
  endOf(text: string, begin: number, isWhole: boolean): SectionEnd | null {
    const from = begin + SECTION.length;
    let end = this.#ends.next(text, from);
    if (end !== -1 && closesAsOpened(text, begin, end + SECTION_END.length) && !this.#hasNested(text, from, end))
      return whole(end);

    const name = nameBefore(text, begin);
    // Two sections right after each other are one text: so `]]>` is written within one.
    while (end !== -1 && text.startsWith(SECTION, end + SECTION_END.length))
      end = this.#ends.next(text, end + SECTION_END.length + SECTION.length);
    if (end === -1) {
      const itemEnd = this.#itemEnds.next(text, from);
      if (!isWhole && (itemEnd === -1 || text.length < itemEnd + LOOK_PAST)) return null;
      const to = itemEnd === -1 ? text.length : itemEnd;
      return this.#open(text, from, this.#fieldWithin(text, from, to, name) ?? to, name);
    }
    const ahead = end + SECTION_END.length;
    if (!isWhole && ahead + LOOK_AHEAD > text.length) return null;
    if (name === null || !isField(name)) return whole(end);
    const field = this.#fieldWithin(text, from, end, name);
    if (field !== null) return this.#open(text, from, field, name);
    if (closes(text, ahead, name)) return whole(end);
    return this.#endInDoubt(text, from, end, name, isWhole);
  }

  /** A new item begins. */
  renew(): void {
    this.#looksLeft = LOOKS;
  }

  shift(by: number): void {
    this.#begins.shift(by);
    this.#ends.shift(by);
    this.#itemEnds.shift(by);
    this.#itemBegins.shift(by);
    for (const { section, tag } of this.#endsOfNames.values()) {
      section.shift(by);
      tag.shift(by);
    }
  }

  /** The first `]]>` is followed by something else than the end of the element. */
  #endInDoubt(text: string, from: number, first: number, name: string, isWhole: boolean): SectionEnd | null {
    const itemEnd = this.#itemEnds.next(text, from);
    if (itemEnd === -1 && !isWhole) return null;
    if (itemEnd !== -1 && itemEnd < first) return this.#open(text, from, itemEnd, name);
    const close = this.#endsOf(name)?.section.next(text, first + SECTION_END.length) ?? -1;
    const isOfItem = close !== -1 && (itemEnd === -1 || close < itemEnd);
    if (isOfItem && this.#fieldWithin(text, first, close, name) === null)
      return { textEnd: close, after: close + SECTION_END.length, how: 'nested' };
    return whole(first);
  }

  /** A section without an end goes up to what follows it; to the next item, where that begins before. */
  #open(text: string, from: number, to: number, name: string | null): SectionEnd {
    const item = this.#itemBegins.next(text, from);
    return open(text, from, item !== -1 && item < to ? item : to, name);
  }

  #hasNested(text: string, from: number, end: number): boolean {
    const nested = this.#begins.next(text, from);
    return nested !== -1 && nested < end;
  }

  /**
   * Where the next element of WXR begins, though the section has no end. An element that is only quoted begins none: its
   * own section's end is escaped, or it has an everyday name and the element around it isn't closed before it.
   */
  #fieldWithin(text: string, from: number, to: number, name: string | null): number | null {
    for (let at = this.#begins.next(text, from); at !== -1 && at < to; ) {
      if (this.#looksLeft-- < 0) return null;
      const tag = OPENED.exec(text.slice(Math.max(0, at - LOOK_BACK), at));
      if (tag?.[1] !== undefined && isField(tag[1]) && !this.#hasEscapedEnd(text, at)) {
        const start = at - tag[0].length;
        if (tag[1].includes(':') || this.#isClosedWithin(text, from, start, name)) return start;
      }
      at = this.#begins.next(text, at + SECTION.length);
    }
    return null;
  }

  #isClosedWithin(text: string, from: number, to: number, name: string | null): boolean {
    const tag = name === null ? -1 : (this.#endsOf(name)?.tag.next(text, from) ?? -1);
    return tag !== -1 && tag < to;
  }

  /** Whether a section that begins here ends in `]]]]><![CDATA[>`: it is quoted within another. */
  #hasEscapedEnd(text: string, at: number): boolean {
    const end = this.#ends.next(text, at);
    return end !== -1 && text.startsWith(']]', end - 2) && text.startsWith(`${SECTION}>`, end + SECTION_END.length);
  }

  /** The marks with which an element of this name ends, and its section before it. */
  #endsOf(name: string): { readonly section: Mark; readonly tag: Mark } | null {
    const known = this.#endsOfNames.get(name);
    if (known !== undefined) return known;
    if (this.#endsOfNames.size >= MOST_NAMES) return null;
    const pattern = new RegExp(`\\]\\]>(?=\\s{0,80}</${name.replaceAll('.', '\\.')}\\s{0,80}>)`, 'g');
    const section = new Mark(' '.repeat(LOOK_AHEAD), (text, from) => {
      pattern.lastIndex = from;
      return pattern.exec(text)?.index ?? -1;
    });
    const marks = { section, tag: new Mark(`</${name}`) };
    this.#endsOfNames.set(name, marks);
    return marks;
  }
}

const whole = (at: number): SectionEnd => ({ textEnd: at, after: at + SECTION_END.length, how: 'whole' });

/** A section without an end goes up to the end tag of its element, where that is there. */
function open(text: string, from: number, to: number, name: string | null): SectionEnd {
  const tag = name === null ? -1 : text.slice(from, to).lastIndexOf(`</${name}`);
  const at = tag === -1 ? to : from + tag;
  return { textEnd: at, after: at, how: 'open' };
}

/** Whether the element whose start tag stands right before the section ends right at a place. */
function closesAsOpened(text: string, begin: number, at: number): boolean {
  if (text.charCodeAt(at) !== LESS || text.charCodeAt(at + 1) !== SLASH || text.charCodeAt(begin - 1) !== GREATER)
    return false;
  const tagEnd = text.indexOf('>', at + 2);
  if (tagEnd === -1 || tagEnd - at > LOOK_AHEAD) return false;
  const start = text.lastIndexOf('<', begin - 2);
  const name = text.slice(at + 2, tagEnd);
  const behind = text.charCodeAt(start + 1 + name.length);
  return start !== -1 && (behind === GREATER || behind === SPACE) && text.startsWith(name, start + 1);
}

/** Whether the element's end tag comes next. */
function closes(text: string, at: number, name: string): boolean {
  const ahead = text.slice(at, at + LOOK_AHEAD).trimStart();
  return ahead.startsWith(`</${name}`) && /^\s*>/.test(ahead.slice(name.length + 2));
}

const nameBefore = (text: string, at: number): string | null =>
  OPENED.exec(text.slice(Math.max(0, at - LOOK_BACK), at))?.[1] ?? null;

function itemBeginFrom(text: string, from: number): number {
  ITEM_BEGIN.lastIndex = from;
  return ITEM_BEGIN.exec(text)?.index ?? -1;
}

function itemEndFrom(text: string, from: number): number {
  ITEM_END.lastIndex = from;
  return ITEM_END.exec(text)?.index ?? -1;
}
