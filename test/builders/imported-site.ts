import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { folderPlace, pictureFiles } from '../../src/media/index.ts';
import { importWordPress } from '../../src/transfer/wordpress/import-wordpress.ts';
import { sourceOf } from '../../src/transfer/wordpress/wxr/index.ts';
import { nothing, servedNewsroom } from './moved-site.ts';

/** A site of WordPress in short: what a test of its addresses needs to be in the export. */
export type OldSiteInShort = {
  /** `https://jarida.example`, or with the folder in which it lay. */
  readonly home: string;
  readonly categories?: readonly { id: number; slug: string; name: string; parent?: string }[];
  readonly tags?: readonly { id: number; slug: string; name: string }[];
  readonly authors?: readonly { id: number; login: string; name: string }[];
  readonly items: readonly OldItem[];
};

/** An item; the words not given are of no weight. */
export type OldItem = {
  readonly id: number;
  readonly link: string;
  readonly slug?: string;
  readonly title?: string;
  readonly type?: 'post' | 'page' | 'attachment' | 'nav_menu_item';
  readonly status?: string;
  readonly parent?: number;
  readonly category?: string;
  readonly tag?: string;
  readonly content?: string;
  /** Of an attachment: its file's address. */
  readonly file?: string;
  readonly meta?: Readonly<Record<string, string>>;
  readonly comments?: readonly string[];
};

/** A newsroom with its server, into which such a site was brought by a real import. */
export async function importedSite(site: OldSiteInShort) {
  const news = await servedNewsroom(nothing);
  const uploads = join(news.mediaFolder, '..', 'uploads');
  for (const { file } of site.items) {
    if (file === undefined || file.includes('missing')) continue;
    const path = join(uploads, file.replace(/^.*\/uploads\//, ''));
    await mkdir(join(path, '..'), { recursive: true });
    // No two of the same bytes: those would be one picture.
    const background = `#${randomUUID().slice(0, 6)}`;
    await writeFile(
      path,
      await sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    );
  }
  await mkdir(uploads, { recursive: true });
  await importWordPress(news.db, news.importer, news.clock.now(), {
    sources: [sourceOf('export.xml', Buffer.from(wxrOfSite(site)))],
    place: folderPlace(news.mediaFolder),
    pictures: { files: await pictureFiles(uploads), fetcher: null },
    unnamed: { name: 'صحيفة', zone: 'UTC' },
    onProgress: () => undefined,
  });
  return news;
}

function wxrOfSite({ home, categories = [], tags = [], authors = [], items }: OldSiteInShort): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>صحيفة</title><link>${home}</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${home}</wp:base_site_url><wp:base_blog_url>${home}</wp:base_blog_url>
${authors.map(({ id, login, name }) => `<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${login}</wp:author_login><wp:author_display_name>${name}</wp:author_display_name></wp:author>`).join('\n')}
${categories.map(({ id, slug, name, parent = '' }) => `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${name}</wp:cat_name></wp:category>`).join('\n')}
${tags.map(({ id, slug, name }) => `<wp:tag><wp:term_id>${id}</wp:term_id><wp:tag_slug>${slug}</wp:tag_slug><wp:tag_name>${name}</wp:tag_name></wp:tag>`).join('\n')}
${items.map((item) => xmlOf(item, { home, categories, tags, authors, items })).join('\n')}
</channel></rss>\n`;
}

function xmlOf(item: OldItem, { home, categories = [], tags = [], authors = [] }: OldSiteInShort): string {
  const { id, link, slug = '', title = `خبر ${id}`, type = 'post', status = 'publish', parent = 0, meta = {} } = item;
  const { category, tag, content = 'عادت المياه إلى الحيّ.', file, comments = [] } = item;
  const categoryName = categories.find((one) => one.slug === category)?.name;
  const tagName = tags.find((one) => one.slug === tag)?.name;
  return `<item><title>${title}</title><link>${home}${link}</link><dc:creator>${authors[0]?.login ?? ''}</dc:creator>
<content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date>2019-03-05 12:00:00</wp:post_date><wp:post_date_gmt>2019-03-05 10:00:00</wp:post_date_gmt>
<wp:post_name>${slug}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>${parent}</wp:post_parent><wp:post_type>${type}</wp:post_type>
${file === undefined ? '' : `<wp:attachment_url>${file}</wp:attachment_url>`}
${categoryName === undefined ? '' : `<category domain="category" nicename="${category}">${categoryName}</category>`}
${tagName === undefined ? '' : `<category domain="post_tag" nicename="${tag}">${tagName}</category>`}
${Object.entries(meta)
  .map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`,
  )
  .join('\n')}
${comments.map((one) => `<wp:comment><wp:comment_id>${one}</wp:comment_id><wp:comment_author>نوار</wp:comment_author><wp:comment_date_gmt>2019-03-06 10:00:00</wp:comment_date_gmt><wp:comment_content>متابعة جيدة ${one}.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>`).join('\n')}
</item>`;
}
