import { Mark } from './mark.ts';
import type { Namespaces, Tag } from './namespaces.ts';
import type { PieceText } from './piece-text.ts';
import { findSection, findSectionEnd, SECTION, SECTION_END, type Sections } from './sections.ts';
import { endTagAt, FRAME, isOfOuter, type Open } from './tags.ts';
import { LINK, type Unasked } from './unasked.ts';

const NAME = /<\/?([A-Za-z_][\w.-]*(?::[\w.-]+)?)(?=[\s/>])/y;
const SLASH = 0x2f;
const LESS = 0x3c;

/** Reads the texts of elements: in CDATA sections, escaped, both, or whatever came of them. */
export class TextReader {
  readonly #piece: PieceText;
  readonly #sections: Sections;
  readonly #unasked: Unasked;
  readonly #begins = new Mark(SECTION, findSection);
  readonly #ends = new Mark(SECTION_END, findSectionEnd);

  constructor(piece: PieceText, sections: Sections, unasked: Unasked) {
    this.#unasked = unasked;
    this.#piece = piece;
    this.#sections = sections;
  }

  /** The text of an element up to its end tag, which may be missing. */
  read(tag: Tag, open: Open, namespaces: Namespaces): string {
    const text = this.#piece.text;
    const begin = this.#piece.at;
    if (text.charCodeAt(begin) === LESS && text.startsWith(SECTION, begin)) {
      const from = begin + SECTION.length;
      const end = this.#ends.next(text, from);
      const after = end + SECTION_END.length;
      if (end !== -1 && text.startsWith(tag.end, after)) {
        const nested = this.#begins.next(text, from);
        if (nested === -1 || nested > end) {
          this.#piece.at = after + tag.end.length;
          return this.#mayBeAsked(tag, from, end) ? this.#ifAsked(tag, this.#piece.plain(from, end)) : '';
        }
      }
    } else {
      const end = text.indexOf('<', begin);
      if (end !== -1 && text.startsWith(tag.end, end)) {
        this.#piece.at = end + tag.end.length;
        return this.#ifAsked(tag, this.#piece.unescaped(begin, end, tag.name));
      }
    }
    return this.#ifAsked(tag, this.#readMixed(tag, open, namespaces));
  }

  /** Whether a text has to be made of its bytes before it is known whether it is asked for. */
  #mayBeAsked({ name }: Tag, from: number, to: number): boolean {
    const { texts, unlinked } = this.#unasked;
    if (texts.has(name)) return false;
    // Of bytes that are dropped, a link may be made.
    return !unlinked.has(name) || this.#piece.hasForbidden || LINK.test(this.#piece.text.slice(from, to));
  }

  #ifAsked({ name }: Tag, text: string): string {
    const { texts, unlinked } = this.#unasked;
    return texts.has(name) || (unlinked.has(name) && !LINK.test(text)) ? '' : text;
  }

  /** The text of an element in which there is more than one section, or markup, or an end that is missing. */
  #readMixed(tag: Tag, open: Open, namespaces: Namespaces): string {
    const { name } = tag;
    const isClosed = this.#isClosed(tag, open);
    const parts: { text: string; isSection: boolean }[] = [];
    let plainFrom = this.#piece.at;
    const endPlain = (to: number) => {
      if (to > plainFrom) parts.push({ text: this.#piece.unescaped(plainFrom, to, name), isSection: false });
    };
    for (;;) {
      const mark = this.#piece.text.indexOf('<', this.#piece.at);
      if (mark === -1) {
        endPlain(this.#piece.text.length);
        this.#piece.at = this.#piece.text.length;
        this.#piece.fault('not-closed', name, this.#piece.text.length);
        this.#piece.isCut = true;
        break;
      }
      if (this.#piece.text.startsWith(SECTION, mark)) {
        endPlain(mark);
        parts.push({ text: this.#readSection(mark, name), isSection: true });
        plainFrom = this.#piece.at;
        continue;
      }
      const end = endTagAt(this.#piece.text, mark);
      if (end?.name === tag.written) {
        endPlain(mark);
        this.#piece.at = end.after;
        break;
      }
      if (!isClosed && this.#isOfOthers(mark, open, namespaces)) {
        endPlain(mark);
        this.#piece.at = mark;
        this.#piece.fault('not-closed', name, mark);
        break;
      }
      // A mark that begins nothing of WXR is text: HTML that wasn't escaped, or a bare <.
      this.#piece.fault('stray-mark', name, mark);
      this.#piece.at = mark + 1;
    }
    // White space around a section is the writer's, not the text's.
    const hasSection = parts.some(({ isSection }) => isSection);
    return parts
      .filter(({ text, isSection }) => isSection || !hasSection || text.trim() !== '')
      .map(({ text }) => text)
      .join('');
  }

  #readSection(mark: number, name: string): string {
    const from = mark + SECTION.length;
    const end = this.#sections.endOf(this.#piece.text, mark, true);
    const textEnd = end?.textEnd ?? this.#piece.text.length;
    this.#piece.at = end?.after ?? this.#piece.text.length;
    if (end?.how === 'open') {
      this.#piece.fault('cdata-open', name, mark);
      this.#piece.isCut ||= this.#piece.at >= this.#piece.text.length;
    }
    const text = this.#piece.plain(from, textEnd);
    // Within the text of a section that isn't escaped another begins: who wrote it forgot to.
    const joined = text.replaceAll(`${SECTION_END}${SECTION}`, '');
    if (end?.how === 'nested' || joined.includes(SECTION)) this.#piece.fault('cdata-nested', name, mark);
    return joined;
  }

  /** Whether the end tag of a text comes before another of its name begins, and before the element around it ends. */
  #isClosed(tag: Tag, open: Open): boolean {
    const from = this.#piece.at;
    const end = this.#piece.markOf(tag.end).next(this.#piece.text, from);
    if (end === -1) return false;
    const again = this.#piece.markOf(tag.start).next(this.#piece.text, from);
    if (again !== -1 && again < end) return false;
    const outerEnd = open.tag === null ? -1 : this.#piece.markOf(open.tag.end).next(this.#piece.text, from);
    return outerEnd === -1 || end < outerEnd;
  }

  /** Whether here, in a text that never ends, the next element begins, or one around it ends. */
  #isOfOthers(mark: number, open: Open, namespaces: Namespaces): boolean {
    NAME.lastIndex = mark;
    const tag = NAME.exec(this.#piece.text)?.[1];
    if (tag === undefined) return false;
    const { name } = namespaces.tagOf(tag);
    if (this.#piece.text.charCodeAt(mark + 1) !== SLASH) return isOfOuter(name, open);
    if (FRAME.has(name)) return true;
    for (let one: Open | null = open; one !== null; one = one.outer) if (one.tag?.written === tag) return true;
    return false;
  }
}
