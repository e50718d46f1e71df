import { attributeOf, type Element, marksOf } from './page-tree.ts';

/*
 * Names (classes and ids) that page makers give to what surrounds an article, as whole words within the name.
 * Gathered from WordPress and its themes, page builders, share and comment plugins.
 */
const word = (names: string) => new RegExp(`(?:^|-)(?:${names})(?:-|$)`);

const RELATED = word(
  'related|yarpp|similar|check-also|checkalso|also-like|you-may|recommended|recommendations|read-also|jp-relatedposts',
);
const SITE = word(
  [
    'share|sharing|sharer|sharedaddy|social|socials|sharebar|addtoany|addthis|a2a|essb|heateor',
    'comments?|commentlist|comment-form|respond|disqus|fb-comments|wpdiscuz',
    'breadcrumbs?|crumbs|toc|lwptoc|ez-toc|table-of-contents',
    'author-(?:box|bio|info|card|meta|avatar)|about-author|abh-box|byline|post-author-box',
    'entry-meta|post-meta|article-meta|meta-info|posted-on|post-views|postmeta',
    'post-tags?|article-tags|tagcloud|tags-links|tag-cloud|post-nav|post-navigation|posts-navigation|navigation|pagination',
    'pager|newsletter|mailchimp|subscribe|subscription|signup|sign-up|adsbygoogle|advert|advertisement|ads?|e3lan|stream-item',
    'adcntr[0-9a-z]*|adtitle|banner|promo|cookie|popup|modal|masthead|screen-reader-text|skip-link|sidebar|search-form|searchform',
    'rating|wp-polls|subscribe2|print-link|cat-list|post-cats|cats-list|language-switcher|lang-switch|wpml-ls|menu|colophon',
  ].join('|'),
);
/** Names that count only as they are: within others they mean something else (`elementor-widget-text-editor`). */
const WHOLE =
  /^(?:widget|nav|navbar|footer|site-footer|site-header|header-main|tags|tag-links|post-footer|vcard|toolbar)$|^widget-area/;

/** Elements that are never part of an article's text. */
const ELEMENTS = new Set(['nav', 'aside', 'footer', 'form', 'button', 'input', 'select', 'textarea', 'dialog']);
const ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'dialog',
  'alertdialog',
  'menu',
]);

/** What an element is by its name, class, role: another article's box, the site's furniture, or (null) perhaps text. */
export function furnitureOf(element: Element): Furniture | null {
  const known = told.get(element);
  if (known !== undefined) return known;
  const found = furnitureByName(element);
  told.set(element, found);
  return found;
}

type Furniture = 'related' | 'site';

/** Asked for often, and never changed. */
const told = new WeakMap<Element, Furniture | null>();

function furnitureByName(element: Element): Furniture | null {
  // What the page says of itself as a whole is true of its article too.
  if (element.tagName === 'html' || element.tagName === 'body') return null;
  const marks = marksOf(element);
  if (marks.some((mark) => RELATED.test(mark))) return 'related';
  if (ELEMENTS.has(element.tagName) && !isFooterOfQuote(element)) return 'site';
  if (ROLES.has(attributeOf(element, 'role') ?? '')) return 'site';
  return marks.some((mark) => SITE.test(mark) || WHOLE.test(mark)) ? 'site' : null;
}

/** Whether readers of the page don't see it. */
export function isHiddenElement(element: Element): boolean {
  return attributeOf(element, 'hidden') !== null || /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '');
}

/** The foot of a quotation names its source. */
const isFooterOfQuote = (element: Element) =>
  element.tagName === 'footer' && element.parentNode !== null && element.parentNode.nodeName === 'blockquote';
