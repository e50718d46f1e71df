import { authorInLine } from './authors.ts';
import { furnitureOf, isHiddenElement } from './furniture-marks.ts';
import type { Headline } from './headline.ts';
import { addressOfImage, isSamePicture } from './lead-picture.ts';
import {
  ancestorsOf,
  attributeOf,
  childElements,
  detach,
  type Element,
  elementsIn,
  findElement,
  insertBefore,
  isElement,
  isInLine,
  isUnread,
  move,
  newElement,
  oneLine,
  textOf,
} from './page-tree.ts';
import { furnitureHeadingOf, isReadMore, isSiteSentence, isTagLine } from './page-words.ts';
import { phraseKey } from './phrase-key.ts';
import { isLinksOnly, isTextBlock, ownTextOf, type Prose } from './prose.ts';
import { knownDate } from './published.ts';
import type { RelatedTitle } from './saved-page.ts';
import { trailInText } from './trail.ts';

/** What holds more of the text than this is the text, whatever it is called. */
const TOO_MUCH = 0.5;

/** Longest title of another article. */
const TITLE_MAX = 250;

/** How a teaser says that it goes on. */
const CUT = /(?:\.{3}|…|\[…\]|\[\.{3}\])\s*$/;

/** What was taken out of a text: the beginnings of what the site said, and the other articles it pointed to. */
export type Stripped = { readonly left: readonly string[]; readonly related: readonly RelatedTitle[] };

/** Takes out of the article's element what is not the article: it changes the tree. */
export function stripFurniture(main: Element, headline: Headline, leadAddress: string | null, prose: Prose): Stripped {
  wrapLooseText(main);
  const left: string[] = [];
  const related: RelatedTitle[] = [];
  const most = prose(main) * TOO_MUCH;
  const takeOut = (element: Element) => {
    const text = textOf(element);
    if (text !== '') left.push(text.slice(0, 80));
    detach(element);
  };

  for (const element of beforeHeadline(main, headline.element)) if (prose(element) === 0) takeOut(element);
  for (const element of [...elementsIn(main)]) {
    if (!isWithin(element, main)) continue;
    if (isUnread(element) && element.tagName !== 'iframe' && element.tagName !== 'object') detach(element);
    else if (isHiddenElement(element)) takeOut(element);
    else {
      const what = furnitureOf(element);
      // A heading speaks for what follows it, and goes with that.
      const announces = isHeadingLike(element) && furnitureHeadingOf(textOf(element)) !== null;
      if (what === null || announces || prose(element) > most) continue;
      if (what === 'related') related.push(...relatedIn(element));
      takeOut(element);
    }
  }
  for (const heading of [...elementsIn(main)].filter(isHeadingLike)) {
    const announced = furnitureHeadingOf(textOf(heading));
    if (announced === null || !isWithin(heading, main)) continue;
    for (const element of announcedBy(heading, main)) {
      if (prose(element) > most) break;
      if (announced === 'related') related.push(...relatedIn(element));
      takeOut(element);
    }
  }
  for (const block of [...elementsIn(main)].filter((element) => isWithin(element, main) && isTextBlock(element))) {
    const text = ownTextOf(block);
    if (
      isSiteSentence(text) ||
      isTagLine(text) ||
      trailInText(text) !== null ||
      (isReadMore(text) && isLinksOnly(block))
    )
      takeOut(block);
  }
  takeOutHeadline(main, headline.text, prose);
  takeOutByline(main, prose);
  takeOutLead(main, leadAddress);
  return { left, related: distinct(related) };
}

/** Other articles that the page points to outside of the text. */
export function relatedElsewhere(body: Element): readonly RelatedTitle[] {
  const found: RelatedTitle[] = [];
  const look = (parent: Element) => {
    for (const child of childElements(parent)) {
      if (furnitureOf(child) === 'related') found.push(...relatedIn(child));
      else if (isHeadingLike(child) && furnitureHeadingOf(textOf(child)) === 'related') {
        for (const element of announcedBy(child, body)) found.push(...relatedIn(element));
      } else look(child);
    }
  };
  look(body);
  return distinct(found);
}

const distinct = (titles: readonly RelatedTitle[]): readonly RelatedTitle[] => {
  const seen = new Set<string>();
  return titles.filter(({ title }) => !seen.has(phraseKey(title)) && seen.add(phraseKey(title)));
};

/** Each link of a box with words of a title, and the text that stands by it. */
function relatedIn(box: Element): readonly RelatedTitle[] {
  const all = [box, ...elementsIn(box)].filter((element) => element.tagName === 'a');
  // Where titles are set as headings, the other links of a box lead to authors, sections, comments.
  const titles = all.filter(isSetAsHeading);
  const links = titles.length > 0 ? titles : all;
  return links.flatMap((link) => {
    const heading = findElement(link, (one) => /^h[1-6]$/.test(one.tagName));
    const title = textOf(heading ?? link);
    const isTitle =
      title.split(' ').length > 1 &&
      title.length <= TITLE_MAX &&
      !isReadMore(title) &&
      furnitureHeadingOf(title) === null;
    if (!isTitle || /^(?:[#]|javascript:|mailto:)/i.test(attributeOf(link, 'href') ?? '#')) return [];
    if (/(?:^|\s)(?:author|category|tag|nofollow)(?:\s|$)/.test(attributeOf(link, 'rel') ?? '')) return [];
    const teaser = teaserBeside(link, box);
    return [{ title, address: attributeOf(link, 'href'), teaser, teaserCut: CUT.test(teaser) }];
  });
}

const isSetAsHeading = (link: Element) =>
  findElement(link, (one) => /^h[1-6]$/.test(one.tagName)) !== null ||
  ancestorsOf(link)
    .slice(0, 2)
    .some((one) => /^h[1-6]$/.test(one.tagName));

function teaserBeside(link: Element, box: Element): string {
  let holder: Element = link;
  while (
    holder !== box &&
    holder.parentNode !== null &&
    isElement(holder.parentNode) &&
    !/^(?:li|article)$/.test(holder.tagName)
  ) {
    if ([...elementsIn(holder.parentNode)].filter((element) => element.tagName === 'a').length > 3) break;
    holder = holder.parentNode;
  }
  const paragraph = findElement(holder, (element) => element.tagName === 'p' && textOf(element).length > 30);
  return paragraph === null ? '' : textOf(paragraph);
}

/** A heading, or a short line set as one. */
function isHeadingLike(element: Element): boolean {
  if (/^h[1-6]$/.test(element.tagName)) return true;
  if (isInLine(element) || childElements(element).some((child) => !isInLine(child))) return false;
  const text = textOf(element);
  return text !== '' && text.length <= 60 && !isLinksOnly(element);
}

/** The heading, with what wraps it alone, and what follows until the next heading as high, a line, or the end. */
function announcedBy(heading: Element, within: Element): readonly Element[] {
  let head = heading;
  while (
    head.parentNode !== null &&
    isElement(head.parentNode) &&
    head.parentNode !== within &&
    isOnlyText(head.parentNode, head)
  )
    head = head.parentNode;
  const level = levelOf(heading);
  const found = [head];
  const siblings = head.parentNode === null ? [] : head.parentNode.childNodes.filter(isElement);
  for (const next of siblings.slice(siblings.indexOf(head) + 1)) {
    if (next.tagName === 'hr' || levelOf(next) <= level) break;
    const inside = findElement(next, (element) => levelOf(element) <= level);
    if (inside !== null && level < 7 && furnitureHeadingOf(textOf(inside)) === null && !isLinksOnly(inside)) break;
    // A line set as a heading announces a list of links, not the paragraphs that go on after it.
    if (level === 7 && !isLinksOnly(next) && textOf(next) !== '') break;
    found.push(next);
  }
  return found;
}

const isOnlyText = (parent: Element, child: Element) => oneLine(textOf(parent)) === oneLine(textOf(child));
const levelOf = (element: Element) =>
  /^h[1-6]$/.test(element.tagName) ? Number(element.tagName.slice(1)) : 7 + (isHeadingLike(element) ? 0 : 1);

function isWithin(element: Element, main: Element): boolean {
  for (let parent = element.parentNode; parent !== null && isElement(parent); parent = parent.parentNode)
    if (parent === main) return true;
  return false;
}

/** What stands over the headline, where the text's element holds the head of the page too. */
function beforeHeadline(main: Element, headline: Element | null): readonly Element[] {
  if (headline === null || !isWithin(headline, main)) return [];
  return [headline, ...ancestorsOf(headline)].flatMap((element) => {
    if (element.parentNode === null || (element !== headline && !isWithin(element, main))) return [];
    const siblings = element.parentNode.childNodes.filter(isElement);
    return siblings.slice(0, siblings.indexOf(element));
  });
}

/** Under the headline, before the text begins: who wrote, and when. */
function takeOutByline(main: Element, prose: Prose): void {
  for (const block of [...elementsIn(main)].filter(isTextBlock).slice(0, 8)) {
    if (prose(block) > 0 && block.tagName === 'p' && ownTextOf(block).length > 80) return;
    const text = ownTextOf(block);
    if (authorInLine(text) !== null || knownDate(text) !== null) detach(block);
  }
}

/** The headline stands over the text and often once more at its beginning. */
function takeOutHeadline(main: Element, headline: string, prose: Prose): void {
  const key = phraseKey(headline);
  for (const block of [...elementsIn(main)].filter(isTextBlock)) {
    if (prose(block) > 0 && phraseKey(ownTextOf(block)) !== key) return;
    if (phraseKey(ownTextOf(block)) === key && isWithin(block, main)) detach(block);
  }
}

/** Text that stands in the article's element itself gets a block of its own, so that it is looked at like the rest. */
function wrapLooseText(main: Element): void {
  let holder: Element | null = null;
  for (const node of [...main.childNodes]) {
    if (isElement(node) && !isInLine(node) && node.tagName !== 'br') {
      holder = null;
    } else {
      if (holder === null) {
        holder = newElement('div');
        insertBefore(holder, node);
      }
      move(node, holder);
    }
  }
}

/** The picture over the article is not shown a second time at the beginning of its text. */
function takeOutLead(main: Element, address: string | null): void {
  if (address === null) return;
  const first = findElement(main, (element) => element.tagName === 'img');
  const own = first === null ? null : addressOfImage(first);
  if (first === null || own === null || !isSamePicture(own, address)) return;
  const figure =
    first.parentNode !== null &&
    isElement(first.parentNode) &&
    textOf(first.parentNode) === '' &&
    first.parentNode !== main
      ? first.parentNode
      : first;
  detach(figure);
}
