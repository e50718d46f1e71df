/*
 * An export in which every field that somebody, or a plug-in, could fill holds what a test puts there. Longer than a
 * function should be: it is one file of WordPress, written out.
 */

/** What each field holds where a test names nothing. */
const USUAL = {
  ...{ siteTitle: 'الساحل', siteDescription: 'صحيفة', authorId: '2', login: 'salma', display: 'سلمى', first: 'سلمى' },
  ...{ categoryId: '3', categorySlug: 'economy', categoryParent: '', categoryName: 'اقتصاد', categorySays: 'أخبار' },
  ...{ tagId: '4', tagSlug: 'water', tagName: 'مياه', tagSays: 'عن المياه' },
  ...{ title: 'عودة المياه', link: '', guid: '', creator: 'salma', content: '<p>عادت المياه.</p>', excerpt: 'موجز' },
  ...{ slug: 'water', pubDate: '', date: '2019-03-10 10:15:00', dateGmt: '2019-03-10 08:15:00', modifiedGmt: '' },
  ...{ status: 'publish', type: 'post', parent: '0', order: '0', password: '', sticky: '0', commentStatus: 'open' },
  ...{ seoTitle: 'عنوان للبحث', seoSays: 'وصف للبحث', oldSlug: 'old-water', oldDate: '2018-01-01', elementor: '' },
  ...{ thumbnail: '', pictureTitle: 'صورة', picture: '', pictureAlt: 'قارب', pictureCaption: 'قارب عند الشط' },
  ...{ commentId: '1', commenter: 'قارئ', email: 'r@private.example', site: 'https://r.example', ip: '203.0.113.7' },
  ...{ commentDate: '2019-03-11 10:00:00', comment: 'أحسنتم.', approved: '1', commentType: '', answerTo: '0' },
  ...{ pageTitle: 'من نحن', pageSlug: 'about', pageParent: '0', blockText: '<p>مشترك</p>' },
  ...{ menuTitle: 'اقتصاد', menuOrder: '1', menuKind: 'taxonomy', menuObject: 'category', menuObjectId: '3' },
  ...{ menuName: 'main', menuParent: '0', menuAddress: '' },
};

export type Field = keyof typeof USUAL;
export type Fields = Readonly<Record<Field, string>>;
export const FIELDS = Object.keys(USUAL) as readonly Field[];

/** Numbers that the items of one round take. */
const ROUND = 10;

/** Five items a round: a picture, a post with a comment, a page, an entry of the menu, and a block that texts share. */
export const ITEMS_A_ROUND = 5;

/** The number of the picture of a round. */
export const pictureIdOf = (round: number): string => String(round * ROUND + 11);

const said = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const element = (name: string, text: string): string => `<${name}>${said(text)}</${name}>`;
const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const meta = (key: string, value: string): string =>
  `<wp:postmeta>${element('wp:meta_key', key)}${element('wp:meta_value', value)}</wp:postmeta>`;
const term = (domain: string, slug: string, name: string): string =>
  `<category domain="${domain}" nicename="${attribute(slug)}">${said(name)}</category>`;

/**
 * An export of a site at this host. Of several rounds the first names the site; each has items of its own, and the first
 * as many more comments as are given.
 */
export function exportWith(
  host: string,
  rounds: readonly Partial<Fields>[],
  moreComments: readonly Partial<Fields>[] = [],
): string {
  const all = rounds.map((fields, round): Fields => ({ ...USUAL, ...usualAt(host, round), ...fields }));
  const [first = { ...USUAL }] = all;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/"><channel>
${element('title', first.siteTitle)}<link>https://${host}</link>${element('description', first.siteDescription)}
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://${host}</wp:base_site_url>
<wp:base_blog_url>https://${host}</wp:base_blog_url>
${all.map(termsOf).join('\n')}
${all.map((of, round) => itemsOf(of, round, round === 0 ? [{}, ...moreComments] : [{}])).join('\n')}
</channel></rss>
`;
}

/** What differs from round to round, so that each has things of its own. */
const usualAt = (host: string, round: number): Partial<Fields> => ({
  link: `https://${host}/2019/03/water-${round}/`,
  picture: `https://${host}/wp-content/uploads/2019/03/boat-${round}.jpg`,
  thumbnail: pictureIdOf(round),
});

const termsOf = (of: Fields): string => `<wp:author>${element('wp:author_id', of.authorId)}
${element('wp:author_login', of.login)}${element('wp:author_email', of.email)}
${element('wp:author_display_name', of.display)}${element('wp:author_first_name', of.first)}</wp:author>
<wp:category>${element('wp:term_id', of.categoryId)}${element('wp:category_nicename', of.categorySlug)}
${element('wp:category_parent', of.categoryParent)}${element('wp:cat_name', of.categoryName)}
${element('wp:category_description', of.categorySays)}</wp:category>
<wp:tag>${element('wp:term_id', of.tagId)}${element('wp:tag_slug', of.tagSlug)}${element('wp:tag_name', of.tagName)}
${element('wp:tag_description', of.tagSays)}</wp:tag>`;

/** A comment; those behind the first have numbers of their own. */
const commentOf = (of: Fields, number: number): string =>
  `<wp:comment>${element('wp:comment_id', number === 0 ? of.commentId : `${number}00`)}${element('wp:comment_author', of.commenter)}
${element('wp:comment_author_email', of.email)}${element('wp:comment_author_url', of.site)}
${element('wp:comment_author_IP', of.ip)}${element('wp:comment_date', of.commentDate)}
${element('wp:comment_content', of.comment)}${element('wp:comment_approved', of.approved)}
${element('wp:comment_type', of.commentType)}${element('wp:comment_parent', of.answerTo)}</wp:comment>`;

function itemsOf(of: Fields, round: number, comments: readonly Partial<Fields>[]): string {
  const [picture, post, page, menu, block] = [1, 2, 3, 4, 5].map((place) => String(round * ROUND + 10 + place));
  const item = (id: string | undefined, type: string, title: string, more: string, status = 'publish') =>
    `<item>${element('title', title)}<wp:post_id>${id}</wp:post_id>${element('wp:post_type', type)}
${element('wp:status', status)}${more}</item>`;
  return [
    item(
      picture,
      'attachment',
      of.pictureTitle,
      `${element('wp:attachment_url', of.picture)}${element('wp:post_parent', String(post))}
${element('excerpt:encoded', of.pictureCaption)}${meta('_wp_attachment_image_alt', of.pictureAlt)}`,
      'inherit',
    ),
    item(
      post,
      of.type,
      of.title,
      `${element('link', of.link)}${element('pubDate', of.pubDate)}${element('dc:creator', of.creator)}
${element('guid', of.guid)}${element('content:encoded', of.content)}${element('excerpt:encoded', of.excerpt)}
${element('wp:post_date', of.date)}${element('wp:post_date_gmt', of.dateGmt)}
${element('wp:post_modified_gmt', of.modifiedGmt)}${element('wp:comment_status', of.commentStatus)}
${element('wp:post_name', of.slug)}${element('wp:post_parent', of.parent)}${element('wp:menu_order', of.order)}
${element('wp:post_password', of.password)}${element('wp:is_sticky', of.sticky)}
${term('category', of.categorySlug, of.categoryName)}${term('post_tag', of.tagSlug, of.tagName)}
${meta('_thumbnail_id', of.thumbnail)}${meta('_yoast_wpseo_title', of.seoTitle)}
${meta('_yoast_wpseo_metadesc', of.seoSays)}${meta('_wp_old_slug', of.oldSlug)}${meta('_wp_old_date', of.oldDate)}
${of.elementor === '' ? '' : `${meta('_elementor_edit_mode', 'builder')}${meta('_elementor_data', of.elementor)}`}
${comments.map((one, number) => commentOf({ ...of, ...one }, number)).join('')}`,
      of.status,
    ),
    item(
      page,
      'page',
      of.pageTitle,
      `${element('content:encoded', of.content)}${element('wp:post_name', of.pageSlug)}
${element('wp:post_parent', of.pageParent)}`,
    ),
    item(
      menu,
      'nav_menu_item',
      of.menuTitle,
      `${element('wp:menu_order', of.menuOrder)}${term('nav_menu', of.menuName, of.menuName)}
${meta('_menu_item_type', of.menuKind)}${meta('_menu_item_object', of.menuObject)}
${meta('_menu_item_object_id', of.menuObjectId)}${meta('_menu_item_menu_item_parent', of.menuParent)}
${meta('_menu_item_url', of.menuAddress)}`,
    ),
    item(block, 'wp_block', 'كتلة', element('content:encoded', of.blockText)),
  ].join('\n');
}
