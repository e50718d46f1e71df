/*
 * Longer than a file should be, for one reason: a page without markup is read in one pass from its trail to its last
 * box, and each step depends on where the one before it stopped.
 */
import { bodyFromHtml, plainTextOf } from '../../body/index.ts';
import { authorInBoxHead, authorInLine, isName } from './authors.ts';
import type { ReadArticle } from './html-page.ts';
import { oneLine } from './page-tree.ts';
import {
  COMMENT_COUNTS,
  DATE_PREFIXES,
  furnitureHeadingOf,
  isHome,
  isListHead,
  isReadMore,
  isSiteSentence,
  isTagLine,
} from './page-words.ts';
import { phraseKey } from './phrase-key.ts';
import { knownDate } from './published.ts';
import type { NotAnArticleReason, PageRemark, RelatedTitle } from './saved-page.ts';
import { sectionsOf, trailInText } from './trail.ts';

/** One line of the page: `bullet` where it stood in a list. */
type Line = { readonly text: string; readonly bullet: boolean };

/** A line this long is a paragraph. */
const PARAGRAPH = 100;
const LONGEST_HEADLINE = 250;
/** So far before its first paragraph an article's headline is looked for. */
const HEAD_LINES = 40;
/** A page's menus are over by then. */
const HEAD_OF_PAGE = 1000;
/** Entries of a trail, home page and headline included. */
const LONGEST_TRAIL = 7;
/** A byline, its count of comments and the headline that this repeats are shorter. */
const SHORT = 500;
/** A byline stands so close under its headline. */
const HEAD_OF_TEXT = 6;
/** More headings than an article's list of contents has. */
const MOST_CONTENTS = 100;
/** So many lines that lead on to articles, or datelines of articles, make a list. */
const FEWEST_CARDS = 3;

const BULLET = /^[•●▪◦‣·*]\s*(?=\S|$)/;
const SEPARATOR = /^[/\\|>»›«‹·-]$/;
const ONLY_MARKS = /^[^\p{L}\p{N}]*$|^x$/iu;
const NUMBER = /^\d{1,3}[.)]?$/;
/** The number before a heading in a list of contents. */
const NUMBERED = /^\d{1,3}[.)]?\s+(?=\p{L})/u;
const CUT = /(?:\.{3}|…)\s*$/;

/** A day as bylines write it; two may be glued together (published, then changed), and the author's name to them. */
const DAY =
  /\d{1,2}\s+\p{L}+\s*[،,]?\s+\d{4}|\p{L}+\s+\d{1,2}\s*[،,]\s*\d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{4}/u;
const GLUED = new RegExp(`^((?:${DAY.source})(?:${DAY.source})?)(\\S.*)$`, 'u');
/** Any writing of a day, two names of its month with a stroke between them included (آب/أغسطس). */
const ANY_DAY = /\d{1,2}\s+\p{L}[\p{L}/ ]{1,30}[،,]?\s+\d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}/u;
const WHOLE_DAY = new RegExp(`^(?:${DAY.source})$`, 'u');
const COMMENTS = new RegExp(`\\s*(?:${COMMENT_COUNTS.join('|')}).*$`, 'iu');
const DATE_PREFIX = new RegExp(`(?:${DATE_PREFIXES.join('|')})\\s*[:：]?\\s*`, 'iu');

/** Reads the words of an article's page, saved without its markup: the article, or why it is none. */
export function articleFromText(text: string, newId: () => string): ReadArticle | NotAnArticleReason {
  const lines = linesOf(text);
  if (lines.length === 0) return 'empty';
  if (isList(lines)) return 'list';
  const way = trailOf(lines);
  const head = headOf(lines, way);
  if (head === null) return 'no-text';
  const { headline, headlineAt } = head;
  const beginsAt = headlineAt + 1;
  const body = bodyLines(lines, beginsAt, headline);
  if (body.kept.every(({ line }) => line.text.length < 40)) return 'no-text';

  const before = lines.slice(headlineAt + 1, body.firstAt);
  const rest = lines.slice(body.endAt);
  const bylines = [...before, ...lines.slice(Math.max(way?.endsAt ?? 0, headlineAt - 3), headlineAt)]
    .map((line) => bylineOf(line.text))
    .filter((one) => one !== null);
  const author =
    bylines.map((one) => one.author).find((one) => one !== null) ??
    rest.map((line) => authorInBoxHead(line.text) ?? authorInLine(line.text)).find((one) => one !== null) ??
    null;
  const published = bylines.map((one) => one.published).find((one) => one !== null) ?? null;
  const trail = way === null ? labelsOf(lines, before) : sectionsOf(way.entries, headline);
  const read = bodyFromHtml(markupOf(body.kept), { newId, lineEnds: 'flowing' });
  if (plainTextOf(read.body).trim() === '') return 'no-text';

  const remarks: PageRemark[] = [...read.remarks];
  if (published === null) remarks.push({ kind: 'undated', what: '', text: '', count: 1 });
  for (const line of rest)
    if (isSiteSentence(line.text))
      remarks.push({ kind: 'furniture', what: '', text: line.text.slice(0, 80), count: 1 });
  return {
    kind: 'article',
    headline,
    trail: way === null ? trail.slice(0, 1) : trail,
    alsoIn: way === null ? trail.slice(1) : [],
    authors: author === null ? [] : [author],
    published,
    picture: null,
    body: read.body,
    related: relatedIn([...body.aside, ...rest], headline),
    remarks,
  };
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let pending = false;
  for (const raw of text.split(/\r\n?|\n|\u2028|\u2029/)) {
    const line = oneLine(raw);
    if (line === '') continue;
    const bullet = BULLET.test(line) || pending;
    const rest = line.replace(BULLET, '');
    // A bullet alone stands for the line after it.
    pending = rest === '';
    if (rest !== '') lines.push({ text: rest, bullet });
  }
  return lines;
}

function isList(lines: readonly Line[]): boolean {
  const cards = lines.filter(
    ({ text, bullet }) =>
      (!bullet && isReadMore(text)) || (text.length < 200 && GLUED.test(text) && COMMENTS.test(text)),
  );
  const paragraphs = lines.filter(({ text, bullet }) => text.length >= PARAGRAPH && !bullet && !isSiteSentence(text));
  const cut = paragraphs.filter(({ text }) => CUT.test(text));
  if (lines.some(({ text, bullet }) => !bullet && isListHead(text)) && cards.length + cut.length >= FEWEST_CARDS)
    return true;
  if (cards.length >= FEWEST_CARDS && paragraphs.length <= cards.length * 2) return true;
  return cut.length >= FEWEST_CARDS && cut.length * 2 >= paragraphs.length;
}

type Way = { readonly entries: readonly string[]; readonly endsAt: number };

/** The trail: one line with separators, or entries and separators on lines of their own. */
function trailOf(lines: readonly Line[]): Way | null {
  for (const [at, { text }] of lines.slice(0, HEAD_OF_PAGE).entries()) {
    const entries = trailInText(text);
    if (entries !== null) return { entries, endsAt: at + 1 };
    if (!isHome(text)) continue;
    const listed = listedTrail(lines, at);
    if (listed !== null) return listed;
    if (!SEPARATOR.test(lines[at + 1]?.text ?? '')) continue;
    const found = [text];
    let next = at + 1;
    while (SEPARATOR.test(lines[next]?.text ?? '') && lines[next + 1] !== undefined) {
      found.push(lines[next + 1]?.text ?? '');
      next += 2;
    }
    return { entries: found, endsAt: next };
  }
  return null;
}

/** A trail as a list: its entries one under the other, the last of them the headline that stands again below. */
function listedTrail(lines: readonly Line[], at: number): Way | null {
  const entries = lines.slice(at, at + LONGEST_TRAIL);
  const last = entries.findIndex(
    ({ text, bullet }, index) =>
      index > 0 &&
      bullet &&
      isHeadline(text) &&
      lines.slice(at + index + 1).some((line) => line.text === text && !line.bullet),
  );
  const way = entries.slice(0, last + 1);
  return last === -1 || way.some(({ bullet }) => !bullet)
    ? null
    : { entries: way.map(({ text }) => text), endsAt: at + last + 1 };
}

function headOf(lines: readonly Line[], way: Way | null): { headline: string; headlineAt: number } | null {
  const named = way?.entries.at(-1);
  if (way !== null && named !== undefined) {
    const key = phraseKey(named);
    const at = lines.findIndex(
      (line, index) =>
        index >= way.endsAt &&
        (phraseKey(line.text) === key || (CUT.test(named) && phraseKey(line.text).startsWith(key))),
    );
    if (at !== -1) return { headline: lines[at]?.text ?? named, headlineAt: at };
  }
  const first = lines.findIndex(
    ({ text, bullet }, at) =>
      at >= (way?.endsAt ?? 0) &&
      text.length >= PARAGRAPH &&
      !bullet &&
      !isSiteSentence(text) &&
      bylineOf(text) === null,
  );
  if (first === -1) return null;
  const from = Math.max(way?.endsAt ?? 0, first - HEAD_LINES);
  const candidates = lines
    .slice(from, first)
    .map((line, index) => ({ line, at: from + index }))
    .filter(({ line }) => !line.bullet && isHeadline(line.text));
  const wanted = new Set(candidates.map(({ line }) => line.text));
  const times = new Map<string, number>();
  for (const { text } of lines) if (wanted.has(text)) times.set(text, (times.get(text) ?? 0) + 1);
  const counts = lines.map(({ text }) => text).filter((text) => text.length < SHORT && COMMENTS.test(text));
  const repeated = candidates.filter(
    ({ line: { text } }) =>
      (times.get(text) ?? 0) > 1 || counts.some((count) => count.length > text.length && count.includes(text)),
  );
  const dated = lines.findIndex(
    (line, at) => at > from && at < first && (bylineOf(line.text) !== null || isDateline(line.text)),
  );
  const chosen =
    longest(repeated) ?? candidates.filter(({ at }) => dated === -1 || at < dated).at(-1) ?? candidates.at(-1);
  return chosen === undefined ? null : { headline: chosen.line.text, headlineAt: chosen.at };
}

/** Names of sites and authors are repeated too, and shorter. */
const longest = <One extends { line: Line }>(found: readonly One[]): One | undefined =>
  found.reduce<One | undefined>(
    (best, one) => (best === undefined || one.line.text.length > best.line.text.length ? one : best),
    undefined,
  );

const isHeadline = (text: string) =>
  text.length <= LONGEST_HEADLINE &&
  text.split(' ').length >= 3 &&
  furnitureHeadingOf(text) === null &&
  !isSiteSentence(text) &&
  bylineOf(text) === null &&
  !isDateline(text) &&
  trailInText(text) === null;

/** A line under the headline that tells who wrote and when; null for any other. */
function bylineOf(text: string): { author: string | null; published: string | null } | null {
  if (text.length > 400) return null;
  const line = text.replace(COMMENTS, '');
  const author = authorInLine(line);
  if (author !== null) {
    const day = DAY.exec(line.slice(line.indexOf(author) + author.length))?.[0];
    return { author, published: day === undefined ? null : knownDate(day.replace(DATE_PREFIX, '')) };
  }
  const glued = GLUED.exec(line);
  const day = DAY.exec(glued?.[1] ?? '')?.[0];
  const name = oneLine((glued?.[2] ?? '').replace(/^[-–—|•·،,]\s*/, ''));
  if (day === undefined || !isName(name) || name.split(' ').length > 4 || /\d/.test(name) || !COMMENTS.test(text))
    return null;
  const published = knownDate(day);
  return published === null ? null : { author: name, published };
}

type BodyLine = { readonly line: Line; readonly heading: boolean };
type BodyLines = {
  readonly kept: readonly BodyLine[];
  readonly aside: readonly Line[];
  readonly firstAt: number;
  readonly endAt: number;
};

/** The lines of the text itself, from after the headline to where the site begins again. */
function bodyLines(lines: readonly Line[], from: number, headline: string): BodyLines {
  const kept: BodyLine[] = [];
  const aside: Line[] = [];
  const contents = new Set<string>();
  let firstAt = -1;
  let at = from;
  const menu = new Set(
    lines
      .slice(0, from)
      .filter(({ bullet }) => bullet)
      .map(({ text }) => phraseKey(text)),
  );
  let length = 0;
  const isOfHead = (text: string) =>
    bylineOf(text) !== null ||
    authorInLine(text) !== null ||
    isDateline(text) ||
    furnitureHeadingOf(text) !== null ||
    menu.has(phraseKey(text)) ||
    phraseKey(text) === phraseKey(headline);
  // A byline close under the headline ends the head, whatever labels stand between.
  const byline = lines.slice(from, from + HEAD_OF_TEXT).findLastIndex(({ text }) => bylineOf(text) !== null);
  if (byline !== -1) at = from + byline + 1;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const { text, bullet } = line;
    const announced = furnitureHeadingOf(text);
    const isBegun = length >= PARAGRAPH;
    if (!isBegun && bullet && at - from < MOST_CONTENTS && isRepeated(lines, at)) {
      contents.add(phraseKey(text));
    } else if (announced === 'contents') {
      at = contentsEnd(lines, at, contents) - 1;
    } else if (announced === 'related' && isBegun) {
      const end = linksEnd(lines, at + 1);
      aside.push(...lines.slice(at, end));
      if (!goesOn(lines, end)) break;
      at = end - 1;
    } else if (announced === 'site' || isSiteSentence(text)) {
      if (isBegun) break;
    } else if (isBegun && (announced === 'author' || (authorInBoxHead(text) !== null && !goesOn(lines, at + 1)))) {
      // «عن فلان» heads an author's box under the article, and within it a passage on something.
      break;
    } else if (!isTagLine(text) && !ONLY_MARKS.test(text) && (length > 0 || !isOfHead(text))) {
      if (firstAt === -1) firstAt = at;
      length += text.length;
      kept.push({ line, heading: contents.has(phraseKey(text)) });
    }
  }
  return { kept, aside, firstAt: firstAt === -1 ? from : firstAt, endAt: at };
}

const isDateline = (text: string) =>
  text.length < 120 &&
  (knownDate(text) !== null ||
    WHOLE_DAY.test(text) ||
    (ANY_DAY.test(text) && /\d{1,2}:\d{2}|آخر تحديث|نشر|دقيقة|دقائق/.test(text)));

/** Whether a line of a list stands once more further down, outside of one: the list is one of contents. */
const isRepeated = (lines: readonly Line[], at: number) =>
  lines.slice(at + 1).some(({ text, bullet }) => !bullet && text === lines[at]?.text);

/** Where a list of the article's own headings ends: its lines come once more further down. */
function contentsEnd(lines: readonly Line[], at: number, contents: Set<string>): number {
  let next = at + 1;
  while (next < lines.length && contents.size < MOST_CONTENTS) {
    const text = (lines[next]?.text ?? '').replace(NUMBERED, '');
    const again = lines.slice(next + 1).some((line) => phraseKey(line.text) === phraseKey(text));
    if (!NUMBER.test(text) && !again) break;
    if (contents.has(phraseKey(text))) break;
    if (!NUMBER.test(text)) contents.add(phraseKey(text));
    next++;
  }
  return next;
}

/** Where titles of other articles end within a text: after their list, or else after one title and its teaser. */
function linksEnd(lines: readonly Line[], from: number): number {
  const isTitle = (line: Line | undefined) =>
    line !== undefined && line.text.length <= LONGEST_HEADLINE && furnitureHeadingOf(line.text) === null;
  let at = from;
  if (lines[at]?.bullet !== true) {
    if (!isTitle(lines[at]) || /[.،:]$/.test(lines[at]?.text ?? '')) return at;
    return CUT.test(lines[at + 1]?.text ?? '') ? at + 2 : at + 1;
  }
  while (lines[at]?.bullet === true && isTitle(lines[at])) at++;
  return at;
}

/** Whether the article goes on after a box inside it: a paragraph comes before the site does. */
function goesOn(lines: readonly Line[], from: number): boolean {
  for (const { text, bullet } of lines.slice(from)) {
    if (furnitureHeadingOf(text) !== null || isSiteSentence(text)) return false;
    if (text.length >= PARAGRAPH && !bullet && !CUT.test(text)) return true;
  }
  return false;
}

/** Lines between headline and byline that stand in the site's menu too are the article's sections. */
function labelsOf(lines: readonly Line[], before: readonly Line[]): readonly string[] {
  const menu = new Set(lines.filter(({ bullet }) => bullet).map(({ text }) => phraseKey(text)));
  return sectionsOf(
    before.filter(({ text, bullet }) => !bullet && menu.has(phraseKey(text))).map(({ text }) => text),
    '',
  );
}

/** The titles under a heading of other articles, each with what is shown of it. */
function relatedIn(lines: readonly Line[], headline: string): readonly RelatedTitle[] {
  const found: RelatedTitle[] = [];
  let inside = false;
  const known = new Set([phraseKey(headline)]);
  const isNewTitle = (text: string) => text.split(' ').length > 1 && !known.has(phraseKey(text));
  for (const { text } of lines) {
    const announced = furnitureHeadingOf(text);
    if (announced !== null) inside = announced === 'related';
    else if (isSiteSentence(text)) inside = false;
    else if (inside) {
      const last = found.at(-1);
      const isByline = bylineOf(`${text} ${COMMENT_COUNTS[0]}`) !== null || knownDate(text) !== null;
      if (CUT.test(text) || (text.length >= PARAGRAPH && last !== undefined && last.teaser === '')) {
        if (last !== undefined) found[found.length - 1] = { ...last, teaser: text, teaserCut: CUT.test(text) };
      } else if (!isByline && isNewTitle(text)) {
        known.add(phraseKey(text));
        found.push({ title: text, address: null, teaser: '', teaserCut: false });
      }
    }
  }
  return found;
}

/** Lines as markup: nothing in them is markup, and nothing in brackets a shortcode. */
function markupOf(lines: readonly BodyLine[]): string {
  const parts: string[] = [];
  let inList = false;
  for (const { line, heading } of lines) {
    const text = line.text.replace(/[&<>[\]]/g, (mark) => `&#${mark.charCodeAt(0)};`);
    if (line.bullet !== inList) parts.push(line.bullet ? '<ul>' : '</ul>');
    inList = line.bullet;
    parts.push(line.bullet ? `<li>${text}</li>` : heading ? `<h2>${text}</h2>` : `<p>${text}</p>`);
  }
  return parts.join('') + (inList ? '</ul>' : '');
}
