import { type ExportSource, sourceOf } from '../../../src/transfer/wordpress/wxr/index.ts';

/** An item as a case needs it; what isn't said is of no weight. */
export type Written = {
  readonly id: number;
  readonly title?: string;
  /** As it stands between `<title>` and `</title>`. */
  readonly rawTitle?: string;
  readonly type?: string;
  readonly slug?: string;
  readonly content?: string;
  readonly parent?: number;
  readonly file?: string;
  readonly excerpt?: string;
  readonly date?: string;
  readonly meta?: Readonly<Record<string, string>>;
  readonly comments?: readonly { readonly id: number; readonly parent?: number; readonly text?: string }[];
};

export const HOME = 'https://old.example';

/** Where an item was: by its slug, or by its number. */
export const oldPath = ({ id, slug }: Written): string => `/${slug ?? `post-${id}`}/`;

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

function itemOf(written: Written): string {
  const { id, title = `خبر ${id}`, rawTitle = cdata(title), type = 'post', slug = `post-${id}` } = written;
  const {
    content = '<p>عادت المياه إلى الحيّ.</p>',
    parent = 0,
    file,
    excerpt = '',
    date = '2019-03-10 10:15:00',
    meta = {},
  } = written;
  return `<item>
<title>${rawTitle}</title>
<link>${HOME}${oldPath(written)}</link>
<dc:creator>salma</dc:creator>
<content:encoded>${cdata(content)}</content:encoded>
<excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt>
<wp:post_name>${cdata(slug)}</wp:post_name><wp:status>${type === 'attachment' ? 'inherit' : 'publish'}</wp:status>
<wp:post_parent>${parent}</wp:post_parent><wp:post_type>${type}</wp:post_type>
${file === undefined ? '' : `<wp:attachment_url>${cdata(`${HOME}/wp-content/uploads/2019/03/${file}`)}</wp:attachment_url>`}
${Object.entries(meta)
  .map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  )
  .join('\n')}
${(written.comments ?? [])
  .map(
    (one) => `<wp:comment><wp:comment_id>${one.id}</wp:comment_id><wp:comment_author>نوار</wp:comment_author>
<wp:comment_date_gmt>2019-03-11 10:00:00</wp:comment_date_gmt><wp:comment_content>${cdata(one.text ?? `تعليق ${one.id}`)}</wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>${one.parent ?? 0}</wp:comment_parent></wp:comment>`,
  )
  .join('\n')}
</item>
`;
}

const OPENING = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>صحيفة قديمة</title><link>${HOME}</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${HOME}</wp:base_site_url><wp:base_blog_url>${HOME}</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>salma</wp:author_login><wp:author_display_name>سلمى</wp:author_display_name></wp:author>
`;

/** The export of a site with these items; its first item stands behind so many empty lines. */
export const exportText = (items: readonly Written[], emptyLines = 0): string =>
  `${OPENING}${'\n'.repeat(emptyLines)}${items.map(itemOf).join('')}</channel></rss>\n`;

export const exportOf = (items: readonly Written[]): ExportSource =>
  sourceOf('export.xml', Buffer.from(exportText(items)));

/** The line of the first item's title. */
export const TITLE_LINE = OPENING.split('\n').length + 1;

/** A picture of the library. */
export const picture = (id: number, file: string, parent = 0): Written => ({
  id,
  type: 'attachment',
  file,
  parent,
  title: file,
});

/** Ordinary posts. */
export const posts = (count: number, from = 1): readonly Written[] =>
  Array.from({ length: count }, (_, index) => ({ id: from + index }));
