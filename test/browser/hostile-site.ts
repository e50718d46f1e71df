import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import sharp from 'sharp';
import { standingClock } from '../../src/base/clock.ts';
import { HOSTILE } from '../../src/body/html/hostile-vectors.ts';
import { pictureFiles } from '../../src/media/index.ts';
import { importWordpress as words } from '../../src/messages/ar/import-wordpress.ts';
import { readConfig } from '../../src/server/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import { hrefOf } from '../../src/site/addresses.ts';
import { htmlReport } from '../../src/transfer/wordpress/report/html-report.ts';
import { testDatabase, urlOf } from '../builders/database.ts';
import { exportWith, type Fields } from '../builders/every-field.ts';
import { importText } from '../builders/import-text.ts';
import { NOON } from '../builders/newsroom.ts';

/** What the list of articles' bodies hasn't: ways out of what else a text is written into. */
const WAYS_OUT = [
  '</script><script>alert(1)</script>',
  '<!--<script>alert(1)</script>',
  '","x":"</script><script>alert(1)//',
  '\u2028\u2029</ScRiPt ><svg onload=alert(1)>',
  ']]></description><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
  ']]>]]&gt;<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '</loc><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
  '</title><style>*{}</style><img src=x onerror=alert(1)>',
  '"><link rel=stylesheet href=//evil.example/x.css>',
  '0;url=javascript:alert(1)',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  '\u00c0\u00bcscript\u00c0\u00bealert(1)\u00c0\u00bc/script\u00c0\u00be',
  '\uff1cscript\uff1ealert(1)\uff1c/script\uff1e',
  '\u202e>tpircs/<)1(trela>tpircs<\u2066\u202d"onclick="alert(1)',
  '{{constructor.constructor("alert(1)")()}}<%= alert(1) %>#{alert(1)}',
  "x' onmouseover='alert(1)' autofocus onfocus='alert(1)",
  'x` onmouseover=`alert(1)`',
  'x onmouseover=alert(1) y',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  'javascript:alert(1)//https://sahel.example/',
  'https://sahel.example/"onmouseover="alert(1)',
  'https://sahel.example/\r\nX-Set: 1\r\n\r\n<script>alert(1)</script>',
];

export const VECTORS: readonly string[] = [...Object.values(HOSTILE).flat(), ...WAYS_OUT];

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What an address in a text may be: only what a vector says of one, and the vector as one. */
const addressIn = (vector: string) => /(?:href|src)=["']?([^"'<>]+)/.exec(vector)?.[1] ?? vector;

/** A text of every kind that holds a vector: blocks, shortcodes, attributes, and the vector itself at the end. */
const textWith = (vector: string, picture: string): string => `<p>قبله</p>
<!-- wp:image {"id":11,"alt":${JSON.stringify(vector)}} -->
<figure class="wp-block-image"><img src="${picture}" alt="${attribute(vector)}" title="${attribute(vector)}"/>
<figcaption>${attribute(vector)}</figcaption></figure><!-- /wp:image -->
<!-- wp:button {"url":${JSON.stringify(addressIn(vector))}} --><a class="wp-block-button__link"
href="${attribute(addressIn(vector))}" title="${attribute(vector)}">زر</a><!-- /wp:button -->
<!-- wp:embed {"url":${JSON.stringify(addressIn(vector))}} --><figure>${attribute(addressIn(vector))}</figure><!-- /wp:embed -->
<!-- wp:code --><pre class="wp-block-code language-${attribute(vector)}"><code>${attribute(vector)}</code></pre><!-- /wp:code -->
[caption id="attachment_11" caption="${attribute(vector)}"]<img src="${picture}" alt="x"> ${attribute(vector)}[/caption]
[embed]${addressIn(vector)}[/embed] [audio src="${attribute(addressIn(vector))}"] [old_plug_in x="${attribute(vector)}"]
<p>قبله مباشرة</p>${vector}`;

/** The same of Elementor, whose text is in its own field. */
const elementorWith = (vector: string): string => {
  const widget = (widgetType: string, settings: object) => ({ id: 'a', elType: 'widget', widgetType, settings });
  return JSON.stringify([
    {
      ...{ id: 'a', elType: 'section', settings: {} },
      elements: [
        widget('heading', { title: vector, link: { url: addressIn(vector) }, header_size: vector }),
        widget('text-editor', { editor: vector }),
        widget('image', { image: { url: addressIn(vector), alt: vector }, caption: vector, caption_source: 'custom' }),
        widget('button', { text: vector, link: { url: addressIn(vector) } }),
        widget('video', { youtube_url: addressIn(vector), hosted_url: { url: addressIn(vector) } }),
        widget('html', { html: vector }),
        widget('icon-list', { icon_list: [{ text: vector, link: { url: addressIn(vector) } }] }),
      ],
    },
  ]);
};

/** Each page shows all sections, so that a site has no more of them than newsrooms have. */
const SECTIONS = 30;
function sectionOf(round: number): Partial<Fields> {
  const section = round % SECTIONS;
  const vector = VECTORS[section * Math.floor(VECTORS.length / SECTIONS)] ?? '';
  const categoryId = String(section + 100);
  return {
    ...{ categoryId, menuObjectId: categoryId, categorySlug: `c${section} ${vector}` },
    ...{ categoryName: vector, categorySays: vector },
  };
}

/** Every field filled with one vector; what says of what kind an item is stays. */
function filledWith(vector: string, round: number): Partial<Fields> {
  const picture = `https://sahel.example/wp-content/uploads/2019/03/boat-${round % 2}.jpg`;
  const isElementor = round % 4 === 3;
  return {
    ...{ siteTitle: vector, siteDescription: vector, login: vector, creator: vector, display: `${vector} ${round}` },
    ...{ first: vector, ...sectionOf(round), menuTitle: vector, menuName: 'main' },
    ...{ tagSlug: `t${round} ${vector}`, tagName: vector, tagSays: vector, tagId: String(round + 100) },
    ...{ title: vector, guid: vector, excerpt: vector, slug: vector, seoTitle: vector, seoSays: vector },
    ...{ oldSlug: vector, pictureTitle: vector, pictureAlt: vector, pictureCaption: vector, commenter: vector },
    ...{ email: `${vector}@private.example`, site: addressIn(vector), comment: vector, pageTitle: vector },
    ...{ pageSlug: `p${round} ${vector}`, blockText: vector, menuAddress: addressIn(vector), menuOrder: String(round) },
    link: round % 3 === 0 ? vector : `https://sahel.example/2019/03/${vector}${round}/`,
    ...{ picture, thumbnail: round % 2 === 0 ? '11' : '21' },
    content: textWith(vector, picture),
    elementor: isElementor ? elementorWith(vector) : '',
    date: `2019-03-${String(1 + (round % 28)).padStart(2, '0')} 10:15:00`,
  };
}

/** Comments enough for several pages of them. */
const commentWith = (vector: string) => ({ comment: `${vector} قال`, commenter: vector, site: addressIn(vector) });

/** A site in whose export every field holds what strangers have tried, on a real server; and the report on it. */
export async function runningHostileSite() {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'warraq-hostile-'));
  const uploads = join(folder, 'uploads', '2019', '03');
  await mkdir(uploads, { recursive: true });
  const boat = sharp({ create: { width: 640, height: 400, channels: 3, background: '#1b3a8a' } });
  for (const name of ['boat-0.jpg', 'boat-1.jpg']) await writeFile(join(uploads, name), await boat.jpeg().toBuffer());
  const files = await pictureFiles(join(folder, 'uploads'));
  const text = exportWith('sahel.example', VECTORS.map(filledWith), VECTORS.map(commentWith));
  const { head, addresses, remarks } = await importText(database.db, text, {
    mediaFolder: join(folder, 'media'),
    files,
  });
  const reportFile = join(folder, 'report.html');
  await writeFile(reportFile, htmlReport(head, each(addresses), each(remarks), words));
  const server = await startServer({
    config: readConfig({ dataDir: folder, port: '0', databaseUrl: urlOf(database.address) }, {}),
    log: pino({ level: 'silent' }),
    say: () => 'nobody waits',
    sentenceOf: ({ code }) => code,
    clock: standingClock(NOON),
  });
  const { rows } = await sql<{ thing: string; path: string }>`
    select thing, path from address where state = 'canonical' order by thing, thing_id
  `.execute(database.db);
  return {
    ...{ origin: server.address, head, reportFile },
    /** Where everything of one kind is. */
    pathsOf: (thing: 'article' | 'section' | 'author' | 'tag' | 'static_page') =>
      rows.flatMap((row) => (row.thing === thing ? [hrefOf(row.path)] : [])),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await rm(folder, { recursive: true });
      await database[Symbol.asyncDispose]();
    },
  };
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}
