import { decodeEntities } from '../../arabic/index.ts';
import { isElsewhere } from './elsewhere.ts';
import { firstOf, type PageMeta } from './page-meta.ts';
import {
  ancestorsOf,
  attributeOf,
  childElements,
  type Element,
  elementsIn,
  findElement,
  isInLine,
  marksOf,
  oneLine,
  type ParentNode,
  textOf,
} from './page-tree.ts';
import { isHome, isNoSection } from './page-words.ts';
import { phraseKey } from './phrase-key.ts';
import { articlesOf, isThing, type StructuredData, thingsOfTypes } from './structured-data.ts';

/** What stands between the entries of a trail. An upright line parts the entries of a menu. */
const SEPARATORS = /\s+[/\\>»›«‹→←•·]\s+|\s*[»›→←>]\s*/u;
const ONLY_SEPARATOR = /^[\s/\\|>»›«‹→←•·-]*$/;

const TRAIL_MARKS = /(?:^|-)(?:breadcrumbs?|crumbs|bread-crumbs)(?:-|$)/;

/** Longer than this, and an entry is no section's name. */
const LONGEST_NAME = 80;
const DEEPEST = 8;

/** The sections of an article: the way down to its own, and others it stands in besides. */
export type PlaceOnSite = { readonly trail: readonly string[]; readonly alsoIn: readonly string[] };

/** Where the page says the article stands: by its visible trail, what it tells machines, or its section's label. */
export function placeOnSite(page: ParentNode, meta: PageMeta, data: StructuredData, headline: string): PlaceOnSite {
  const visible = visibleTrail(page);
  const trails = [sectionsOf(visible, headline), ...toldTrails(data).map((told) => sectionsOf(told, headline))];
  const trail = trails.find((one) => one.length > 0);
  if (trail !== undefined) return { trail, alsoIn: [] };

  const section =
    firstOf(meta, ['article:section', 'og:section']) ??
    articlesOf(data).flatMap((one) => namesIn(one.articleSection))[0];
  const told = section === undefined ? [] : sectionsOf([section], headline);
  if (told.length > 0) return { trail: told, alsoIn: [] };
  const [main, ...others] = labelsOf(page, headline);
  return { trail: main === undefined ? [] : [main], alsoIn: others };
}

/** The sections among the entries of a trail: without the home page, the headline, and names only machines know. */
export function sectionsOf(entries: readonly string[], headline: string): readonly string[] {
  const title = phraseKey(headline);
  const names = entries
    .map((entry) => oneLine(decodeEntities(entry)))
    .filter((name) => name !== '' && !ONLY_SEPARATOR.test(name));
  const last = phraseKey(names.at(-1) ?? '');
  // A trail's last entry may be the headline cut short.
  const cut = last.length > 5 && title.startsWith(last) ? names.slice(0, -1) : names;
  return cut
    .filter((name) => !isHome(name) && !isNoSection(name) && phraseKey(name) !== title && name.length <= LONGEST_NAME)
    .slice(0, DEEPEST);
}

/** The entries of a text that is a trail (it begins with the home page and has separators), or null. */
export function trailInText(text: string): readonly string[] | null {
  if (text.length > 400) return null;
  const entries = text
    .split(SEPARATORS)
    .map(oneLine)
    .filter((entry) => entry !== '');
  return entries.length > 1 && entries.length <= DEEPEST && isHome(entries[0] ?? '') ? entries : null;
}

function visibleTrail(page: ParentNode): readonly string[] {
  const holder = findElement(
    page,
    (element) =>
      marksOf(element).some((mark) => TRAIL_MARKS.test(mark)) ||
      /BreadcrumbList/i.test(attributeOf(element, 'itemtype') ?? ''),
  );
  if (holder !== null) {
    const entries = entriesOf(holder);
    return withoutThisPage(entries.length > 1 ? entries : (trailInText(textOf(holder)) ?? entries), holder);
  }
  for (const element of elementsIn(page)) {
    if (isInLine(element) || childElements(element).some((child) => !isInLine(child))) continue;
    const found = trailInText(textOf(element));
    if (found !== null) return withoutThisPage(found, element);
  }
  return [];
}

/** Where a trail's entries are links, its last one without a link is the page itself. */
function withoutThisPage(entries: readonly string[], holder: Element): readonly string[] {
  const linked = [...elementsIn(holder)]
    .filter((element) => element.tagName === 'a')
    .map((link) => phraseKey(textOf(link)));
  const last = phraseKey(entries.at(-1) ?? '');
  return linked.length > 0 && !linked.includes(last) ? entries.slice(0, -1) : entries;
}

/** The entries as the markup parts them: list items, else links and what stands between them. */
function entriesOf(holder: Element): readonly string[] {
  const items = [...elementsIn(holder)].filter((element) => element.tagName === 'li');
  const parts =
    items.length > 0
      ? items
      : [...elementsIn(holder)].filter((element) => element.tagName === 'a' || marksOf(element).includes('current'));
  return parts.map((part) => textOf(part).replace(/^[/\\|>»›«‹→←•·\s]+|[/\\|>»›«‹→←•·\s]+$/g, ''));
}

function toldTrails(data: StructuredData): readonly (readonly string[])[] {
  return thingsOfTypes(data, ['BreadcrumbList']).map((list) => {
    const items = Array.isArray(list.itemListElement) ? list.itemListElement.filter(isThing) : [];
    const inOrder = [...items].sort((one, other) => Number(one.position) - Number(other.position));
    return inOrder.flatMap((item) => {
      const name = item.name ?? (isThing(item.item) ? item.item.name : undefined);
      return typeof name === 'string' ? [name] : [];
    });
  });
}

const namesIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

/** Links that say of themselves that they lead to a section of the article, outside of boxes of other articles. */
function labelsOf(page: ParentNode, headline: string): readonly string[] {
  const labels = [...elementsIn(page)]
    .filter((element) => element.tagName === 'a' && isSectionLabel(element))
    .filter((element) => !isElsewhere(element))
    .map(textOf);
  return sectionsOf([...new Set(labels)], headline);
}

const LABEL_MARKS =
  /^(?:post-cat|post-cats|post-cats-list|cat-links|category-button|category-badge|entry-category|post-category|entry-categories|post-categories|td-post-category|cat-link)(?:-|$)/;

const isSectionLabel = (link: Element) =>
  /(?:^|\s)category(?:\s|$)/.test(attributeOf(link, 'rel') ?? '') ||
  [link, ...ancestorsOf(link).slice(0, 2)].some((element) => marksOf(element).some((mark) => LABEL_MARKS.test(mark)));
