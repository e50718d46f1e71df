import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { folderPlace, pictureFiles } from '../../src/media/index.ts';
import { actorWith } from '../../src/newsroom/index.ts';
import type { Db } from '../../src/storage/index.ts';
import { importWordPress, type Step } from '../../src/transfer/wordpress/import-wordpress.ts';
import { undoImport } from '../../src/transfer/wordpress/undo/undo-import.ts';
import { type ExportSource, sourceOf } from '../../src/transfer/wordpress/wxr/index.ts';
import { NOON } from './newsroom.ts';

/*
 * A small site of WordPress with one of everything: sections below one another, an author and a section that a newsroom
 * of the tests has itself, tags, published articles, a scheduled one and a draft, comments in threads, pages, pictures
 * and a menu.
 */

const ACTOR = actorWith('import', 'import', 'administrator');
const HOME = 'https://sahel.example';

type Item = {
  readonly id: number;
  readonly type?: string;
  readonly status?: string;
  readonly link: string;
  readonly title: string;
  readonly more?: string;
  readonly content?: string;
  readonly year?: number;
  readonly parent?: number;
};

const itemOf = ({ id, type = 'post', status = 'publish', link, title, more = '', ...rest }: Item): string => {
  const { content = 'عادت المياه إلى الحيّ.', year = 2019, parent = 0 } = rest;
  return `<item><title>${title}</title><link>${HOME}${link}</link><dc:creator>salma</dc:creator>
<content:encoded><![CDATA[<p>${content}</p>]]></content:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date>${year}-03-10 10:15:00</wp:post_date><wp:post_date_gmt>${year}-03-10 08:15:00</wp:post_date_gmt>
<wp:post_parent>${parent}</wp:post_parent><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>
${more}</item>`;
};

const section = (slug: string, name: string) => `<category domain="category" nicename="${slug}">${name}</category>`;
const tag = (slug: string, name: string) => `<category domain="post_tag" nicename="${slug}">${name}</category>`;
const comment = (id: number, parent = 0) => `<wp:comment><wp:comment_id>${id}</wp:comment_id>
<wp:comment_author>نوار</wp:comment_author><wp:comment_author_email>nawar@example.org</wp:comment_author_email>
<wp:comment_date_gmt>2019-03-11 10:00:00</wp:comment_date_gmt><wp:comment_content>متابعة جيدة ${id}.</wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;
const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;
const menu = (object: 'category' | 'page', id: number) =>
  meta('_menu_item_type', object === 'category' ? 'taxonomy' : 'post_type') +
  meta('_menu_item_object', object) +
  meta('_menu_item_object_id', String(id)) +
  meta('_menu_item_menu_item_parent', '0');

const [POLITICS, TOWNS, LOCAL] = [section('siyasa', 'سياسة'), section('buldan', 'بلدان'), section('local', 'محليات')];
const [WATER, PEACE] = [tag('water', 'مياه'), tag('peace', 'سلام')];

const ITEMS: readonly Item[] = [
  {
    id: 7,
    link: '/2019/03/water/',
    title: 'عودة المياه',
    more: POLITICS + TOWNS + WATER + meta('_thumbnail_id', '20') + comment(1) + comment(2, 1),
  },
  { id: 8, link: '/2018/03/peace/', title: 'مؤتمر السلام', year: 2018, more: LOCAL + PEACE + WATER + comment(3) },
  { id: 9, link: '/?p=9', title: 'غدًا نعود', year: 2030, status: 'future', more: POLITICS },
  { id: 10, link: '/?p=10', title: 'مسودة لم تكتمل', status: 'draft', more: POLITICS },
  { id: 11, link: '/about/', title: 'من نحن', type: 'page' },
  { id: 12, link: '/about/team/', title: 'فريقنا', type: 'page', parent: 11 },
  ...[20, 21].map((id) => ({
    ...{ id, link: `/photo-${id}/`, title: `صورة ${id}`, type: 'attachment', status: 'inherit' },
    more: `<wp:attachment_url>${HOME}/wp-content/uploads/2019/03/photo-${id}.png</wp:attachment_url>`,
  })),
  ...[
    { id: 30, title: 'سياسة', more: menu('category', 3) },
    { id: 31, title: 'من نحن', more: menu('page', 11) },
  ].map(({ more, ...item }) => ({
    ...{ ...item, link: `/?p=${item.id}`, type: 'nav_menu_item' },
    more: `<category domain="nav_menu" nicename="main">main</category>${more}`,
  })),
];

/** What an export of the same site holds besides, made some days later. */
const NEWER: readonly Item[] = [
  { id: 40, link: '/2019/04/ports/', title: 'الموانئ تعمل', more: TOWNS + tag('ports', 'موانئ') + PEACE },
];

const exportOf = (items: readonly Item[], more = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>الساحل</title><link>${HOME}</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>${HOME}</wp:base_blog_url>
${['salma|سلمى الساحلية', 'jaber|جابر عيدون']
  .map((said, at) => {
    const [login, name] = said.split('|');
    return `<wp:author><wp:author_id>${at + 1}</wp:author_id><wp:author_login>${login}</wp:author_login><wp:author_display_name>${name}</wp:author_display_name></wp:author>`;
  })
  .join('')}
${['3|siyasa||سياسة', '4|buldan|siyasa|بلدان', '5|local||محليات']
  .map((said) => {
    const [id, slug, parent, name] = said.split('|');
    return `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${name}</wp:cat_name></wp:category>`;
  })
  .join('')}
${items.map(itemOf).join('\n')}${more}</channel></rss>`;

/** The export, the same again with a new article and a new comment below an old one, and one of another day. */
export const EXPORTS = {
  first: exportOf(ITEMS),
  newer: exportOf([
    ...ITEMS.map((item) => (item.id === 7 ? { ...item, more: `${item.more ?? ''}${comment(4, 2)}` } : item)),
    ...NEWER,
  ]),
} as const;

const picture = (id: number) =>
  sharp({ create: { width: 30 + id, height: 30, channels: 3, background: '#1b3a8a' } })
    .png()
    .toBuffer();

/** The bytes of the picture that the export knows by this number. */
export const pictureOfSite = picture;

/** Can be read once, for its digest, and not again. */
function torn(source: ExportSource): ExportSource {
  let reads = 0;
  return { ...source, read: (from) => (++reads > 1 ? brokenOff() : source.read(from)) };
}

function brokenOff(): never {
  throw new Error('broken off');
}

/**
 * How imports, and their undoing, are asked for in a newsroom of the tests.
 *
 * @param served where its server has its pictures
 */
export async function importing(db: Db, served?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-small-'));
  const [mediaFolder, uploads] = [served ?? join(folder, 'media'), join(folder, 'uploads')];
  for (const id of [20, 21]) {
    const path = join(uploads, '2019', '03', `photo-${id}.png`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await picture(id));
  }
  const files = await pictureFiles(uploads);
  const bring = async (sources: readonly ExportSource[], { brokenAt }: { brokenAt?: Step } = {}) => {
    let isSurveyed = false;
    const unfindable = { ...files, find: async () => (isSurveyed ? brokenOff() : null) };
    return importWordPress(db, ACTOR, NOON, {
      sources,
      place: folderPlace(mediaFolder),
      pictures: { files: brokenAt === 'pictures' ? unfindable : files, fetcher: null },
      unnamed: { name: 'صحيفة', zone: 'UTC' },
      onProgress: ({ step }) => {
        isSurveyed ||= step !== 'survey';
        if (step === brokenAt) brokenOff();
      },
    });
  };
  return {
    /** The folder that commands are told of. */
    dataFolder: folder,
    mediaFolder,
    bring,
    /** Imports one of the exports; `brokenAt`: that step is never done. */
    bringSite: (which: keyof typeof EXPORTS, how: { brokenAt?: Step } = {}) => {
      const source = sourceOf(`${which}.xml`, Buffer.from(EXPORTS[which]));
      return bring([how.brokenAt === 'survey' ? torn(source) : source], how);
    },
    undo: () => undoImport(db, ACTOR, NOON, { place: folderPlace(mediaFolder), onBegin: () => undefined }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
