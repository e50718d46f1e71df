/* Exports of a site for tests of the whole import, each of a line or two. */

const OPENING = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>الساحل</title><link>https://sahel.example</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://sahel.example</wp:base_blog_url>
`;

/** An export with these items in it. */
export const siteOf = (items: string): string => `${OPENING}${items}</channel></rss>\n`;

/** What stands before the items of an export, for those that have no end. */
export const SITE_OPENING = OPENING;

/** A published post. */
export const postOf = (id: number, title = `خبر ${id}`, text = 'عادت المياه إلى الحيّ.'): string =>
  `<item><title><![CDATA[${title}]]></title><link>https://sahel.example/2019/03/news-${id}/</link>
<dc:creator>salma</dc:creator><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date>2019-03-10 10:15:00</wp:post_date><wp:post_date_gmt>2019-03-10 08:15:00</wp:post_date_gmt>
<wp:post_name>news-${id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
`;
