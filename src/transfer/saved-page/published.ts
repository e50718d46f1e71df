import { parseDate } from '../../arabic/index.ts';
import { isElsewhere } from './elsewhere.ts';
import { firstOf, type PageMeta } from './page-meta.ts';
import {
  ancestorsOf,
  attributeOf,
  elementsIn,
  findElement,
  marksOf,
  oneLine,
  type ParentNode,
  textOf,
} from './page-tree.ts';
import { DATE_PREFIXES } from './page-words.ts';
import { articlesOf, type StructuredData, thingsOfTypes } from './structured-data.ts';

/** Meta tags that tell when an article was published (Open Graph, Dublin Core, schema.org, news crawlers). */
const TAGS = [
  ...['article:published_time', 'og:article:published_time', 'datepublished', 'article.published', 'parsely-pub-date'],
  ...[
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'sailthru.date',
  ],
];

/** A moment as ISO 8601 writes it, down to where the page stops. */
const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** No paper was on the web before; a zero year or the epoch of a computer's clock is no date. */
const FIRST_YEAR = 1990;

const BYLINE_MARKS =
  /^(?:byline|by|post-meta|entry-meta|article-meta|meta-info|postmeta|post-info|entry-header-details|article-info)(?:-|$)/;
const DATE_MARKS = /^(?:date|post-date|entry-date|tie-date|published|posted-on|time|post-time|meta-date|article-date)$/;
const AUTHOR_MARKS = /(?:^|-)(?:author|writer)(?:-|$)/;
const PREFIX = new RegExp(`^(?:${DATE_PREFIXES.join('|')})\\s*[:：]?\\s*`, 'iu');

/**
 * When the page says it was published, as precisely as it says it; null when it doesn't. A date that merely stands
 * somewhere on the page may be today's, or that of an update: only what is told to machines, or stands in a byline
 * beside the author's name, counts.
 */
export function publishedOf(page: ParentNode, meta: PageMeta, data: StructuredData): string | null {
  const told = [
    ...articlesOf(data).map((article) => article.datePublished),
    firstOf(meta, TAGS),
    ...thingsOfTypes(data, ['WebPage', 'ItemPage']).map((one) => one.datePublished),
  ];
  for (const one of told) {
    const date = typeof one === 'string' ? knownDate(one) : null;
    if (date !== null) return date;
  }
  return markedTime(page) ?? bylineDate(page);
}

/** The date as the page writes it, when it is one; other ways of writing a day become `YYYY-MM-DD`. */
export function knownDate(text: string): string | null {
  const written = oneLine(text);
  const iso = ISO.exec(written);
  const date = iso === null ? parseDate(written.replace(PREFIX, '')) : written;
  if (date === null) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00'] = ISO.exec(date) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  const exists = !Number.isNaN(at.getTime()) && at.getUTCDate() === Number(day);
  return exists && Number(year) >= FIRST_YEAR && Number(year) < 2100
    ? date.replace(/(\d) (?=\d)/, '$1T').replace(' ', '')
    : null;
}

/** A `time` element that says it is the publication's, of this article and not of one beside it. */
function markedTime(page: ParentNode): string | null {
  const times = [...elementsIn(page)].filter(
    (element) =>
      !isElsewhere(element) && (element.tagName === 'time' || attributeOf(element, 'itemprop') === 'datePublished'),
  );
  const published = times.find(
    (time) => attributeOf(time, 'itemprop') === 'datePublished' || marksOf(time).includes('published'),
  );
  const pubdate = times.find((time) => attributeOf(time, 'pubdate') !== null);
  const inHead = times.find(
    (time) =>
      !marksOf(time).includes('updated') &&
      ancestorsOf(time).some((one) => one.tagName === 'header' || marksOf(one).some((mark) => BYLINE_MARKS.test(mark))),
  );
  for (const time of [published, pubdate, inHead]) {
    const said =
      time === undefined ? null : (attributeOf(time, 'datetime') ?? attributeOf(time, 'content') ?? textOf(time));
    const date = said === null ? null : knownDate(said);
    if (date !== null) return date;
  }
  return null;
}

function bylineDate(page: ParentNode): string | null {
  for (const line of elementsIn(page)) {
    if (isElsewhere(line) || !marksOf(line).some((mark) => BYLINE_MARKS.test(mark))) continue;
    if (findElement(line, (element) => marksOf(element).some((mark) => AUTHOR_MARKS.test(mark))) === null) continue;
    for (const element of elementsIn(line)) {
      if (
        !marksOf(element).some((mark) => DATE_MARKS.test(mark)) &&
        element.childNodes.some((node) => 'tagName' in node)
      )
        continue;
      const date = knownDate(textOf(element));
      if (date !== null) return date;
    }
  }
  return null;
}
