/**
 * A canonical path (decoded, `/عالم/`) as it stands in HTML, feeds and headers: percent-encoded, upper case.
 * The path has no query and no fragment.
 *
 * @example hrefOf('/عالم/') // '/%D8%B9%D8%A7%D9%84%D9%85/'
 */
export const hrefOf = (address: string): string => address.split('/').map(encodeURIComponent).join('/');

/** The same with the site's origin before it. */
export const absoluteOf = (origin: string, address: string): string => origin + hrefOf(address);

/** Where a page of a list lies; the first is the list itself. */
export const pageAddress = (list: string, page: number): string => (page === 1 ? list : `${list}page/${page}/`);

/** Where readers search. */
export const SEARCH = '/search/';

/** Where the comments stand within a page; WordPress's themes call it so too. */
export const COMMENTS_PLACE = 'comments';

/** Where a page of an article's comments lies, as WordPress has it; the first is the article itself. */
export const commentsAddress = (article: string, page: number): string =>
  page === 1 ? article : `${article}comment-page-${page}/`;

/** How a comment of an old site is called within its page; WordPress calls it so. */
export const commentAnchor = (number: string): string => `comment-${number}`;

/** Where the archive of a civil day (`2026-11-24`), a month (`2026-11`) or a year lies. */
export const archiveAddress = (period: string): string => `/${period.replaceAll('-', '/')}/`;
