import { mayDeclare, type Namespaces } from './namespaces.ts';
import type { PieceText } from './piece-text.ts';
import type { Tagged } from './read-elements.ts';
import { SECTION, SECTION_END } from './sections.ts';
import { LONGEST_TAG } from './tags.ts';

/*
 * An item may have a dozen sections and tags, all written alike: `<category domain="…" nicename="…"><![CDATA[…`. One
 * that was read is made into an expression for the next; what was said of runs holds for it too.
 */

type Form = {
  readonly namespaces: Namespaces;
  readonly name: string;
  /** Its attributes and its text, each in a group of its own. */
  readonly pattern: RegExp;
  readonly attributes: readonly { readonly name: string; readonly before: number }[];
  /** How many characters stand between the last attribute and the text. */
  readonly before: number;
  readonly isSection: boolean;
  readonly after: number;
};

const VALUE = '[^"&<>]*';
const ELEMENT = new RegExp(
  String.raw`<([A-Za-z_][\w.-]*(?::[\w.-]+)?)((?:\s[\w.:-]{1,100}="${VALUE}"){1,5})>(<!\[CDATA\[)?[^\]<]*(?:\]\]>)?</\1>`,
  'y',
);
const ATTRIBUTE = new RegExp(String.raw`(\s([\w.:-]+)=")${VALUE}"`, 'y');
const MOST_LEARNT = 64;

/** What a file has taught of how its texts with attributes are written: the last of them, as nearly all are alike. */
export class LearntTagged {
  #form: Form | null = null;
  #left = MOST_LEARNT;

  /** The text with attributes that stands here, if it is written as one before; null where it must be read with care. */
  read(piece: PieceText, mark: number, namespaces: Namespaces): Tagged | null {
    const form = this.#form;
    if (form === null || form.namespaces !== namespaces) return null;
    form.pattern.lastIndex = mark;
    const found = form.pattern.exec(piece.text);
    if (found === null || found[0].length > LONGEST_TAG) return null;
    const attributes = new Map<string, string>();
    let at = mark;
    let group = 1;
    for (const { name, before } of form.attributes) {
      const from = at + before;
      at = from + (found[group++] ?? '').length;
      attributes.set(name, piece.plain(from, at));
    }
    const from = at + form.before;
    at = from + (found[group] ?? '').length;
    piece.at = at + form.after;
    const text = form.isSection ? piece.plain(from, at) : piece.unescaped(from, at, form.name);
    return { name: form.name, attributes, text };
  }

  /** Learns from one that stands here. */
  learn(text: string, mark: number, name: string, namespaces: Namespaces): void {
    if (this.#left === 0) return;
    this.#left--;
    this.#form = formAt(text, mark, name, namespaces) ?? this.#form;
  }
}

function formAt(text: string, mark: number, name: string, namespaces: Namespaces): Form | null {
  ELEMENT.lastIndex = mark;
  const [, tag = '', written = '', section] = ELEMENT.exec(text) ?? [];
  if (tag === '' || mayDeclare(written)) return null;
  const isSection = section !== undefined;
  const attributes: { readonly name: string; readonly before: number }[] = [];
  let pattern = '';
  let between = `<${tag}`;
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(written); found !== null; found = ATTRIBUTE.exec(written)) {
    const [, start = '', key = ''] = found;
    if (attributes.some((other) => other.name === key)) return null;
    between += start;
    pattern += `${RegExp.escape(between)}(${VALUE})`;
    attributes.push({ name: key, before: between.length });
    between = '"';
  }
  between += isSection ? `>${SECTION}` : '>';
  const end = isSection ? `${SECTION_END}</${tag}>` : `</${tag}>`;
  pattern += `${RegExp.escape(between)}(${isSection ? '[^\\]<]*' : '[^<]*'})${RegExp.escape(end)}`;
  return {
    ...{ namespaces, name, isSection, attributes, pattern: new RegExp(pattern, 'y') },
    ...{ before: between.length, after: end.length },
  };
}
