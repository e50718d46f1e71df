import { type AttributeSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { linkAddressOf, pictureAddressOf, webAddressOf } from './addresses.ts';
import { isBlockId } from './block-id.ts';
import { BODY_VERSION, CORRECTION_KINDS, HEADING_LEVELS, LINK_RELATIONS } from './blocks.ts';
import { isProvider } from './embed-providers.ts';

/** Most columns or rows that one cell covers; more only makes a browser slow. */
export const CELL_SPAN_LIMIT = 100;

/** Longest alt or credit; both are a line, not a text. */
export const LINE_LIMIT = 2000;

const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/i;
const CODE_LANGUAGE = /^[a-z0-9+#-]{1,32}$/i;
const DAY_OR_INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Whether the text has the form of a BCP 47 language tag (its usual parts; no registry is asked). */
export const isLanguageTag = (text: string): boolean => LANGUAGE_TAG.test(text);

/** Whether the text may name the language of a code block. */
export const isCodeLanguage = (text: string): boolean => CODE_LANGUAGE.test(text);

/** Whether the text is a day (`2026-11-22`) or an instant with its offset, and one that exists. */
export const isDayOrInstant = (text: string): boolean => DAY_OR_INSTANT.test(text) && !Number.isNaN(Date.parse(text));

/** An attribute that must be given; a RangeError, as prosemirror-model expects it, where the check says no. */
function required(check: (value: unknown) => boolean): AttributeSpec {
  return {
    validate: (value: unknown) => {
      if (!check(value)) throw new RangeError(`not allowed here: ${JSON.stringify(value)?.slice(0, 200)}`);
    },
  };
}

/** An attribute with a default, checked in the same way. */
const attribute = (fallback: unknown, check: (value: unknown) => boolean): AttributeSpec => ({
  default: fallback,
  ...required(check),
});

const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);
const nullOr = (check: (text: string) => boolean) => (value: unknown) =>
  value === null || (typeof value === 'string' && check(value));
const wholeFrom1 = (limit: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= limit;
const keptBy = (addressOf: (raw: string) => string | null) => (value: unknown) =>
  typeof value === 'string' && addressOf(value) === value;
const isLine = (value: unknown) => typeof value === 'string' && value.length <= LINE_LIMIT;
const isText = (value: unknown) => typeof value === 'string';

/*
 * The default of `id` is null because an editor must be able to make a block before it has named it;
 * `parseBody` lets no block without an id into the newsroom.
 */
const BLOCK = {
  id: attribute(null, nullOr(isBlockId)),
  dir: attribute(null, oneOf(['rtl', 'ltr', null])),
};
const SPAN = attribute(1, wholeFrom1(CELL_SPAN_LIMIT));
const CELL: NodeSpec = {
  content: '(paragraph | bulletList | orderedList)+',
  attrs: { colspan: SPAN, rowspan: SPAN },
  isolating: true,
};

const NODES: Record<string, NodeSpec> = {
  doc: { content: 'block*', attrs: { version: attribute(BODY_VERSION, oneOf([BODY_VERSION])) } },

  paragraph: { group: 'block', content: 'inline*', attrs: BLOCK },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { ...BLOCK, level: attribute(2, oneOf(HEADING_LEVELS)) },
  },
  bulletList: { group: 'block', content: 'listItem+', attrs: BLOCK },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    attrs: { ...BLOCK, start: attribute(1, (value) => Number.isSafeInteger(value)) },
  },
  // An item, a row and a cell have no id: what is cited in them is the paragraph.
  listItem: { content: 'paragraph block*', defining: true },

  quote: { group: 'block', content: '(paragraph | bulletList | orderedList)+ source?', defining: true, attrs: BLOCK },
  pullQuote: { group: 'block', content: 'paragraph+ source?', defining: true, attrs: BLOCK },
  source: { content: 'inline*', attrs: BLOCK },

  image: {
    group: 'block',
    content: 'inline*',
    isolating: true,
    attrs: {
      ...BLOCK,
      picture: attribute(null, (value) => value === null || wholeFrom1(Number.MAX_SAFE_INTEGER)(value)),
      src: attribute(null, nullOr(keptBy(pictureAddressOf))),
      alt: attribute('', isLine),
      credit: attribute('', isLine),
    },
  },
  gallery: { group: 'block', content: 'image+ caption?', isolating: true, attrs: BLOCK },
  caption: { content: 'inline*', attrs: BLOCK },

  table: { group: 'block', content: 'caption? tableRow+', isolating: true, tableRole: 'table', attrs: BLOCK },
  tableRow: { content: '(tableCell | tableHeader)+', tableRole: 'row' },
  tableCell: { ...CELL, tableRole: 'cell' },
  tableHeader: { ...CELL, tableRole: 'header_cell' },

  embed: {
    group: 'block',
    content: 'inline*',
    isolating: true,
    attrs: {
      ...BLOCK,
      address: required(keptBy(webAddressOf)),
      provider: attribute(null, nullOr(isProvider)),
    },
  },
  codeBlock: {
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    attrs: { ...BLOCK, language: attribute(null, nullOr(isCodeLanguage)) },
  },
  divider: { group: 'block', attrs: BLOCK },
  correction: {
    group: 'block',
    content: 'inline*',
    isolating: true,
    attrs: {
      ...BLOCK,
      kind: attribute('correction', oneOf(CORRECTION_KINDS)),
      at: attribute(null, nullOr(isDayOrInstant)),
    },
  },
  legacy: {
    group: 'block',
    atom: true,
    attrs: { ...BLOCK, name: attribute('', isLine), source: attribute('', isText) },
  },

  text: { group: 'inline' },
  hardBreak: { group: 'inline', inline: true, selectable: false, linebreakReplacement: true },
  legacyInline: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { name: attribute('', isLine), source: attribute('', isText) },
  },
};

/** In the order in which they are nested, outermost first. */
const MARKS: Record<string, MarkSpec> = {
  link: {
    inclusive: false,
    attrs: {
      href: required(keptBy(linkAddressOf)),
      relation: attribute(null, oneOf([...LINK_RELATIONS, null])),
    },
  },
  language: {
    attrs: {
      lang: attribute(null, nullOr(isLanguageTag)),
      dir: attribute(null, oneOf(['rtl', 'ltr', null])),
    },
  },
  strong: {},
  em: {},
  strike: {},
  sub: { excludes: 'sub sup' },
  sup: { excludes: 'sub sup' },
  code: {},
};

/** The names of the marks, outermost first: the order in which a text carries them. */
export const MARK_ORDER: readonly string[] = Object.keys(MARKS);

/**
 * What an article's body may hold (docs/decisions/0003-body-schema.md). The newsroom's server, the readers of
 * foreign formats and the studio's editor use this one schema; blocks.ts has the same as types.
 */
export const bodySchema = new Schema({ nodes: NODES, marks: MARKS });
