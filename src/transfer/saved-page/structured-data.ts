import type { Element, ParentNode } from './page-tree.ts';
import { attributeOf, elementsIn } from './page-tree.ts';

/** One thing a page tells machines about (JSON-LD, schema.org). */
export type Thing = { readonly [property: string]: unknown };

/** Things deeper inside others than this are not looked for. */
const DEPTH_LIMIT = 6;

/** What is told of the whole page's matter, most telling first. */
const ARTICLE_TYPES = [
  'NewsArticle',
  'Article',
  'BlogPosting',
  'Report',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'ReportageNewsArticle',
];

/** What the page tells machines, and how many of its blocks can't be read. */
export type StructuredData = { readonly things: readonly Thing[]; readonly unreadable: number };

/** Every thing of the page's JSON-LD; a reference (`@id` alone) is followed when asked for. */
export function structuredDataOf(page: ParentNode): StructuredData {
  const things: Thing[] = [];
  let unreadable = 0;
  const gather = (value: unknown, depth: number) => {
    if (depth > DEPTH_LIMIT) return;
    if (Array.isArray(value)) for (const one of value) gather(one, depth + 1);
    else if (isThing(value)) {
      if ('@type' in value) things.push(value);
      for (const inner of Object.values(value)) gather(inner, depth + 1);
    }
  };
  for (const script of elementsIn(page)) {
    if (!isStructuredData(script)) continue;
    const source = script.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    const read = parsed(source);
    if (read === undefined) unreadable++;
    else gather(read, 0);
  }
  return { things, unreadable };
}

const isStructuredData = (element: Element) =>
  element.tagName === 'script' && /^application\/ld\+json/i.test(attributeOf(element, 'type')?.trim() ?? '');

/** Pages write raw line ends into their strings, and wrap the whole into comments; both are read. */
function parsed(source: string): unknown {
  const plain = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>)\s*$/g,
    '',
  );
  try {
    return JSON.parse(plain.replace(/\p{Cc}/gu, ' '));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typesOf(thing: Thing): readonly string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

/** The things of the types, in the order of the types. */
export const thingsOfTypes = ({ things }: StructuredData, types: readonly string[]): readonly Thing[] =>
  types.flatMap((type) => things.filter((thing) => typesOf(thing).includes(type)));

/** The article the page is about, or nothing. */
export const articlesOf = (data: StructuredData): readonly Thing[] => thingsOfTypes(data, ARTICLE_TYPES);

/** The thing that a value is, or that it refers to by `@id`. */
export function followed(value: unknown, { things }: StructuredData): Thing | null {
  if (!isThing(value)) return null;
  if (Object.keys(value).some((key) => key !== '@id' && key !== '@type')) return value;
  return things.find((thing) => thing['@id'] === value['@id'] && Object.keys(thing).length > 2) ?? null;
}
