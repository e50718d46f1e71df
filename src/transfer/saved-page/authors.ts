import { decodeEntities, parseDate } from '../../arabic/index.ts';
import { isElsewhere } from './elsewhere.ts';
import { firstOf, type PageMeta } from './page-meta.ts';
import {
  attributeOf,
  type Element,
  elementsIn,
  findElement,
  marksOf,
  oneLine,
  type ParentNode,
  textOf,
} from './page-tree.ts';
import { ABOUT_AUTHOR, AUTHOR_PREFIXES, furnitureHeadingOf } from './page-words.ts';
import { phraseKey } from './phrase-key.ts';
import { articlesOf, followed, isThing, type StructuredData, thingsOfTypes } from './structured-data.ts';

const LONGEST_NAME = 80;

/** Names of elements that hold an author's name, the surest first. */
const AUTHOR_MARKS = [
  /^(?:author-name|meta-author|post-meta-author|post-author-name|td-post-author-name|entry-author|author-link|article-author)$/,
  /^(?:author|byline|post-author|writer|by-author)$/,
];

const PREFIX = new RegExp(
  `^(?:${[...AUTHOR_PREFIXES].sort((one, other) => other.length - one.length).join('|')})(?:\\s*[:：\\-–]\\s*|\\s+|$)`,
  'iu',
);
/** In running text a prefix needs its colon: «كتب: فلان» is a byline, «كتب فلان رسالة» is a sentence. */
const CLEAR_PREFIX = new RegExp(`^(?:(?:${AUTHOR_PREFIXES.join('|')})\\s*[:：]|بقلم\\s)\\s*`, 'iu');
const ABOUT = new RegExp(`^(?:${ABOUT_AUTHOR.join('|')})\\s+`, 'iu');

/** Between a name and what follows it in the same line. */
const AFTER_NAME = /\s+[-–—|•·]\s+|\s*[،,]\s*(?=\d)|\s+(?=\d{1,2}\s)/;

/** Labels under which pages tell cards of other sites who wrote (`twitter:label1`). */
const WRITTEN_BY = ['written by', 'كتب بواسطة', 'كتبت بواسطة', 'الكاتب', 'author', 'by'].map(phraseKey);

/** The names under the headline, in the page's order; none where the page names nobody. */
export function authorsOf(page: ParentNode, meta: PageMeta, data: StructuredData): readonly string[] {
  const told = articlesOf(data).map((article) => namesOf(article.author, data));
  const ofPage = thingsOfTypes(data, ['WebPage']).map((one) => namesOf(one.author, data));
  const byTags = [
    ...(meta.get('author') ?? []),
    ...(meta.get('article:author') ?? []),
    ...(meta.get('dc.creator') ?? []),
    ...cardAuthor(meta),
  ];
  const ways = [...told, ...ofPage, byTags.slice(0, 1).filter(isName), cardAuthor(meta), byMarks(page)];
  return distinct(ways.map((way) => way.map(nameIn).filter(isName)).find((way) => way.length > 0) ?? []);
}

/** The author that a line of text names: «بقلم: فلان», and under the article «عن فلان»; null for any other line. */
export function authorInLine(line: string): string | null {
  if (line.length > LONGEST_NAME * 2 || !CLEAR_PREFIX.test(line)) return null;
  const name = oneLine(line.replace(CLEAR_PREFIX, '').split(AFTER_NAME)[0] ?? '');
  return isName(name) ? name : null;
}

/** The name in «عن فلان», the head of an author's box. */
export function authorInBoxHead(line: string): string | null {
  const name = oneLine(line.replace(ABOUT, ''));
  return ABOUT.test(line) &&
    line.length <= 60 &&
    name.split(' ').length <= 4 &&
    furnitureHeadingOf(line) === null &&
    isName(name)
    ? name
    : null;
}

function namesOf(author: unknown, data: StructuredData): readonly string[] {
  const authors = Array.isArray(author) ? author : [author];
  return authors.flatMap((one) => {
    if (typeof one === 'string') return [one];
    const person = followed(one, data);
    const name = person?.name ?? (isThing(one) ? one.name : undefined);
    return typeof name === 'string' ? [name] : [];
  });
}

function cardAuthor(meta: PageMeta): readonly string[] {
  const label = firstOf(meta, ['twitter:label1']);
  const name = firstOf(meta, ['twitter:data1']);
  return label !== null && name !== null && WRITTEN_BY.includes(phraseKey(label)) ? [name] : [];
}

function byMarks(page: ParentNode): readonly string[] {
  const elements = [...elementsIn(page)].filter((element) => !isElsewhere(element));
  const ways: ((element: Element) => boolean)[] = [
    (element) => attributeOf(element, 'itemprop') === 'author' && element.tagName !== 'meta',
    (element) => /(?:^|\s)author(?:\s|$)/.test(attributeOf(element, 'rel') ?? '') && element.tagName === 'a',
    ...AUTHOR_MARKS.map((marks) => (element: Element) => marksOf(element).some((mark) => marks.test(mark))),
  ];
  for (const is of ways) {
    for (const element of elements) {
      if (!is(element)) continue;
      const name = nameIn(
        textOf(findElement(element, (inner) => attributeOf(inner, 'itemprop') === 'name') ?? element),
      );
      if (isName(name)) return [name];
    }
  }
  const box = elements.find((element) =>
    marksOf(element).some((mark) => /^(?:author-box|about-author|author-bio|post-author-box)/.test(mark)),
  );
  const head = box === undefined ? null : findElement(box, (element) => authorInBoxHead(textOf(element)) !== null);
  const name = head === null ? null : authorInBoxHead(textOf(head));
  if (name !== null) return [name];
  return elements
    .flatMap((element) => (element.childNodes.length <= 6 ? (authorInLine(textOf(element)) ?? []) : []))
    .slice(0, 1);
}

const nameIn = (text: string): string => {
  const line = oneLine(decodeEntities(text)).replace(PREFIX, '');
  return oneLine(line.split(AFTER_NAME)[0] ?? '');
};

/** Addresses of pages and of people stand where names belong, and are none. */
export const isName = (text: string): boolean =>
  text.length > 1 &&
  text.length <= LONGEST_NAME &&
  /\p{L}/u.test(text) &&
  !/@|^https?:|^www\.|^\//i.test(text) &&
  parseDate(text) === null;

const distinct = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => names.findIndex((other) => phraseKey(other) === phraseKey(name)) === at);
