import { expect, test } from 'vitest';
import { parseBody, plainTextOf } from '../../../body/index.ts';
import { outlineOf } from '../../../body/notation.ts';
import { convertBody } from './convert-body.ts';
import { countedIds, meta, resolve } from './test-site.ts';

type Given = { content?: string; meta?: Record<string, string>; attached?: readonly number[] };

function convert({ content = '', meta: values = {}, attached = [] }: Given) {
  const { body, remarks } = convertBody({ content, meta: meta(values) }, resolve(attached), countedIds());
  expect(parseBody(body)).toEqual(body);
  return { outline: outlineOf(body), remarks: remarks.map(({ kind, what }) => [kind, what].join('|').trim()) };
}

const uploads = 'https://alsahel.example/wp-content/uploads';

const pictures = [
  [`<img src="${uploads}/2019/03/%d9%85%d9%8a%d9%86%d8%a7%d8%a1.jpg">`, 'img #15', 'by its address, escaped'],
  [`<img src="${uploads}/2019/03/%D9%85%D9%8A%D9%86%D8%A7%D8%A1-300x200.jpg">`, 'img #15', 'in another size and case'],
  ['<img src="http://www.alsahel.example/wp-content/uploads/2019/03/ميناء.jpg?w=640">', 'img #15', 'http, www, query'],
  ['<img src="//alsahel.example/wp-content/uploads/2019/03/ميناء.jpg">', 'img #15', 'without a scheme'],
  ['<img src="/wp-content/uploads/2019/03/ميناء-150x150.jpg">', 'img #15', 'relative to the host'],
  [
    '<img src="https://i2.wp.com/alsahel.example/wp-content/uploads/2019/03/ميناء.jpg?resize=1&amp;ssl=1">',
    'img #15',
    'through the servers of wordpress.com',
  ],
  [`<img src="${uploads}/2020/01/كبيرة.jpg">`, 'img #41', 'the original of a scaled one'],
  [`<img src="${uploads}/2020/01/كبيرة-1024x683.jpg">`, 'img #41', 'a size of a scaled one'],
  [`<img src="${uploads}/2019/03/ميناء.jpg.webp">`, 'img #15', 'converted'],
  [
    `<img class="wp-image-30" src="${uploads}/2019/03/صورة%20الميناء%20(1)-640x480.jpg" alt="سفينة">`,
    'img #31 "سفينة"',
    'with blanks and brackets in its name',
  ],
  [
    `<img class="wp-image-12" src="${uploads}/2021/ميناء-e1580000000000.jpg">`,
    'img #15',
    'by its number when the file is an edit of it',
  ],
  [
    `<img class="wp-image-15" src="${uploads}/2019/03/ميناء.jpg">`,
    'img #15',
    'whatever number stands beside its address',
  ],
  ['[vc_single_image image="30"]', 'img #31 "بديل"', 'of a page builder, by number'],
] as const;
for (const [content, outline, why] of pictures)
  test(`a picture that is held, ${why}`, () => expect(convert({ content })).toEqual({ outline, remarks: [] }));

const missing = [
  [
    '<!-- wp:image {"id":999999} --><figure class="wp-block-image"><img src="https://old.example/x.jpg"/><figcaption>شرح</figcaption></figure><!-- /wp:image -->',
    'img <https://old.example/x.jpg> شرح',
    'picture-missing|https://old.example/x.jpg',
  ],
  [
    `<img class="wp-image-12" src="${uploads}/2019/03/أخرى.jpg">`,
    `img <${uploads}/2019/03/أخرى.jpg>`,
    `picture-missing|${uploads}/2019/03/أخرى.jpg`,
  ],
  [
    '<img src="/wp-content/uploads/2019/x.jpg">',
    `img <${uploads}/2019/x.jpg>`,
    `picture-missing|${uploads}/2019/x.jpg`,
  ],
  [
    '<img class="wp-image-12" src="https://other.example/wp-content/uploads/2019/03/ميناء.jpg">',
    'img <https://other.example/wp-content/uploads/2019/03/ميناء.jpg>',
    'picture-missing|https://other.example/wp-content/uploads/2019/03/ميناء.jpg',
  ],
] as const;
for (const [content, outline, told] of missing)
  test(`a picture that isn't held stays by its address: ${content}`, () =>
    expect(convert({ content })).toEqual({ outline, remarks: [told] }));

const galleries = [
  ['[gallery ids="12,15"]', [], 'gallery [img #15 شرح المكتبة] [img #12]', []],
  ['[gallery columns=2 ids=“15,8777,12″]', [], 'gallery [img #12] [img #15 شرح المكتبة]', ['picture-missing|8777']],
  ['[gallery]', [15, 12], 'gallery [img #12] [img #15 شرح المكتبة]', []],
  ['نص\n\n[gallery]\n\nبعد', [], 'p نص | p بعد', []],
  ['[vc_gallery]', [15], 'gallery [img #12]', []],
  ['[vc_gallery type="image_grid"]', [], '', []],
  ['[vc_gallery images="12,15"]', [], 'gallery [img #15 شرح المكتبة] [img #12]', []],
  [
    `<!-- wp:gallery {"ids":[12,15]} --><figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li><figure><a href="${uploads}/2019/03/ميناء.jpg"><img data-id="12" data-full-url="${uploads}/2019/03/ميناء.jpg" src="${uploads}/2019/03/ميناء-1024x683.jpg"/></a><figcaption>أ</figcaption></figure></li><li><figure><img data-id="15" src="${uploads}/2019/03/سوق.jpg"/></figure></li></ul></figure><!-- /wp:gallery -->`,
    [],
    'gallery [img #15 أ] [img #12]',
    [],
  ],
  ['<!-- wp:gallery {"ids":[15,12],"linkTo":"none"} /-->', [], 'gallery [img #12] [img #15 شرح المكتبة]', []],
] as const;
for (const [content, attached, outline, remarks] of galleries)
  test(`the pictures of the old site's numbers, in order: ${content.slice(0, 60)}`, () =>
    expect(convert({ content, attached })).toEqual({ outline, remarks }));

test('a gallery that names no pictures shows those of its text, wherever it was written', () => {
  const editor = '[gallery]';
  const record = JSON.stringify([{ elType: 'widget', widgetType: 'text-editor', settings: { editor } }]);
  expect(convert({ meta: { _elementor_data: record }, attached: [15] }).outline).toBe('gallery [img #12]');
  const shared = { ...resolve([15]), reusable: () => '[vc_gallery]' };
  const { body } = convertBody({ content: '<!-- wp:block {"ref":5} /-->', meta: new Map() }, shared, countedIds());
  expect(outlineOf(body)).toBe('gallery [img #12]');
});

const links = [
  ['https://alsahel.example/?p=7', '/سوريا/مرفأ/'],
  ['/?p=7&amp;preview=true#more-7', '/سوريا/مرفأ/#more-7'],
  ['http://www.alsahel.example/2019/03/10/%d9%85%d8%b1%d9%81%d8%a3/', '/سوريا/مرفأ/'],
  ['//alsahel.example/2019/03/10/%D9%85%D8%B1%D9%81%D8%A3#comment-9', '/سوريا/مرفأ/#comment-9'],
  ['/2019/03/10/مرفأ/?utm_source=x', '/سوريا/مرفأ/'],
  ['https://alsahel.example/2019/03/10/%d9%85%d8%b1%d9%81%d8%a3%d8%/', '/سوريا/مرفأ/'],
  ['https://alsahel.example:443/category/%d8%b3%d9%88%d8%b1%d9%8a%d8%a7/', '/سوريا/'],
  ['https://alsahel.example', '/'],
  [`${uploads}/2019/03/ميناء-300x200.jpg`, '/media/15'],
  ['https://other.example/?p=7', 'https://other.example/?p=7'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['#note', '#note'],
] as const;
for (const [href, leads] of links)
  test(`a link to ${href} leads to ${leads}`, () =>
    expect(convert({ content: `<p>انظر <a href="${href}">هنا</a></p>` })).toEqual({
      outline: `p انظر (هنا→${leads})`,
      remarks: [],
    }));

const strange = [
  ['http://www.alsahel.example/feed/', 'p (أ→/feed/)', 'link-unknown|http://www.alsahel.example/feed/'],
  [`${uploads}/2019/t.pdf`, `p (أ→${uploads}/2019/t.pdf)`, `link-unknown|${uploads}/2019/t.pdf`],
  ['java\tscript:alert(1)', 'p أ', 'link-dropped|java\tscript:alert(1)'],
  ['data:text/html,x', 'p أ', 'link-dropped|data:text/html,x'],
] as const;
for (const [href, outline, told] of strange)
  test(`a link that leads nowhere known is told of: ${href}`, () =>
    expect(convert({ content: `<p><a href="${href}">أ</a></p>` })).toEqual({ outline, remarks: [told] }));

const embeds = [
  ['أ\n\nhttps://youtu.be/dQw4w9WgXcQ\n\nب', 'p أ | embed youtube <https://youtu.be/dQw4w9WgXcQ> | p ب', []],
  ['[embed width="500"]https://twitter.com/a/status/20[/embed]', 'embed x <https://twitter.com/a/status/20>', []],
  [
    '<!-- wp:core-embed/youtube {"url":"https://youtu.be/dQw4w9WgXcQ"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/dQw4w9WgXcQ\n</div></figure><!-- /wp:core-embed/youtube -->',
    'embed youtube <https://youtu.be/dQw4w9WgXcQ>',
    [],
  ],
  ['<iframe src="https://player.vimeo.com/video/1"></iframe>', 'embed vimeo <https://player.vimeo.com/video/1>', []],
  [
    '<iframe src="https://evil.example/x" onload="a()"></iframe>',
    'embed <https://evil.example/x>',
    ['frame|https://evil.example/x'],
  ],
  ['[audio mp3="/wp-content/uploads/a.mp3"][/audio]', 'embed <https://alsahel.example/wp-content/uploads/a.mp3>', []],
  [`[video mp4="${uploads}/a.mp4"][/video]`, `embed <${uploads}/a.mp4>`, []],
] as const;
for (const [content, outline, remarks] of embeds)
  test(`an embed: ${content.slice(0, 50)}`, () => expect(convert({ content })).toEqual({ outline, remarks }));

const builders = [
  [
    '[vc_row][vc_column width=“2/3″][vc_column_text]<p>افتتح الوزير المعرض.</p>[/vc_column_text][vc_single_image image="12"][/vc_column][/vc_row][rev_slider alias="home"]',
    'p افتتح الوزير المعرض. | img #15 شرح المكتبة | legacy(rev_slider) [rev_slider alias="home"]',
    ['shortcode|rev_slider'],
  ],
  [
    `[et_pb_section fb_built=&#8221;1&#8243;][et_pb_row][et_pb_column type=”4_4″][et_pb_text]نص ديفي[/et_pb_text][et_pb_image src="${uploads}/2019/03/سوق.jpg"][/et_pb_image][et_pb_gallery gallery_ids="12,15"][/et_pb_gallery][et_pb_button button_url="/?p=7" button_text="اقرأ"][/et_pb_button][/et_pb_column][/et_pb_row][/et_pb_section]`,
    'p نص ديفي | img #12 | gallery [img #15 شرح المكتبة] [img #12] | p (اقرأ→/سوريا/مرفأ/)',
    [],
  ],
  [
    `[fusion_builder_container][fusion_builder_row][fusion_builder_column type="1_1"][fusion_title size="2"]عنوان أفادا[/fusion_title][fusion_text]<p>نص أفادا</p>[/fusion_text][fusion_imageframe image_id="12|full"]${uploads}/2019/03/ميناء.jpg[/fusion_imageframe][fusion_gallery image_ids="15,12"][/fusion_gallery][fusion_code]PHA+2YbYtTwvcD4=[/fusion_code][fusion_separator /][/fusion_builder_column][/fusion_builder_row][/fusion_builder_container]`,
    'h2 عنوان أفادا | p نص أفادا | img #15 | gallery [img #12] [img #15 شرح المكتبة] | p نص',
    [],
  ],
  [
    `[cs_content][cs_section][cs_row][cs_column][cs_text]نص كورنرستون[/cs_text][x_image src="${uploads}/2019/03/سوق.jpg"][x_custom_headline level="h3"]عنوان[/x_custom_headline][cs_element_text text="نص العنصر"][/cs_column][/cs_row][/cs_section][/cs_content]`,
    'p نص كورنرستون | img #12 | h3 عنوان | p نص العنصر',
    [],
  ],
] as const;
for (const [content, outline, remarks] of builders)
  test(`a page builder's words and pictures in order: ${content.slice(0, 30)}`, () =>
    expect(convert({ content })).toEqual({ outline, remarks }));

const shortcodes = [
  [
    'نص\n\n[toc]\n\n[video]\n\nبعد',
    'p نص | legacy(toc) [toc] | legacy(video) [video] | p بعد',
    ['shortcode|toc', 'shortcode|video'],
  ],
  ['<p>[slideshow]</p><p>نص</p>', 'legacy(slideshow) [slideshow] | p نص', ['shortcode|slideshow']],
  ['نص [AdRotate id="3"] نص', 'p نص {[AdRotate id="3"]} نص', ['shortcode|AdRotate']],
  ['قال [sic] و[1] و[كذا]', 'p قال [sic] و[1] و[كذا]', []],
  ['One line\n[applause]\nanother', 'p@ltr One line⏎[applause]⏎another', []],
] as const;
for (const [content, outline, remarks] of shortcodes)
  test(`an unknown shortcode is kept for editors and told of: ${content}`, () =>
    expect(convert({ content })).toEqual({ outline, remarks }));

const widget = (widgetType: string, settings: object) => ({
  id: 'a',
  elType: 'widget',
  widgetType,
  settings,
  elements: [],
});
const elementor = (...widgets: readonly object[]) =>
  JSON.stringify([
    { id: 's', elType: 'section', elements: [{ id: 'c', elType: 'column', settings: [], elements: widgets }] },
  ]);

const records = [
  [[widget('text-editor', { editor: '<p>نص إليمنتور فقط هنا.</p>' })], 'p نص إليمنتور فقط هنا.', []],
  [
    [
      widget('heading', { title: 'عنوان', header_size: 'h3' }),
      widget('image', { image: { id: 12, url: `${uploads}/2019/03/ميناء.jpg` }, caption: 'شرح' }),
      widget('image-gallery', {
        wp_gallery: [
          { id: 15, url: `${uploads}/2019/03/سوق.jpg` },
          { id: 12, url: `${uploads}/2019/03/ميناء.jpg` },
        ],
      }),
      widget('video', { youtube_url: 'https://youtu.be/dQw4w9WgXcQ' }),
      widget('button', { text: 'اقرأ', link: { url: 'https://alsahel.example/?p=7' } }),
      widget('blockquote', { blockquote_content: 'قول', author_name: 'فلان' }),
      widget('shortcode', { shortcode: '[rev_slider alias="a"]' }),
    ],
    'h3 عنوان | img #15 شرح | gallery [img #12] [img #15] | embed youtube <https://youtu.be/dQw4w9WgXcQ> | p (اقرأ→/سوريا/مرفأ/) | quote [p قول] — فلان | legacy(rev_slider) [rev_slider alias="a"]',
    ['shortcode|rev_slider'],
  ],
  [
    [widget('tabs', { tabs: [{ tab_title: 'أول', tab_content: '<p>نص أول</p>' }], tab_color: 'red', icon: 'نجمة' })],
    'h3 أول | p نص أول',
    [],
  ],
  [
    [widget('posts-grid', { columns: '3', note: '-->' })],
    'legacy(wp:elementor/posts-grid) <!-- wp:elementor/posts-grid {"columns":"3","note":"\\u002d\\u002d>"} /-->',
    ['block|elementor/posts-grid'],
  ],
] as const;
for (const [widgets, outline, remarks] of records)
  test(`Elementor's record: ${outline.slice(0, 40)}`, () =>
    expect(convert({ meta: { _elementor_data: elementor(...widgets), _elementor_edit_mode: 'builder' } })).toEqual({
      outline,
      remarks,
    }));

test('of the two places where Elementor writes, the one that was shown is the text, and nothing of the other is lost', () => {
  const data = elementor(widget('text-editor', { editor: '<p>ما عُرض</p>' }));
  expect(
    convert({ content: '<p>ما عُرض</p>', meta: { _elementor_data: data, _elementor_edit_mode: 'builder' } }),
  ).toEqual({ outline: 'p ما عُرض', remarks: [] });
  expect(
    convert({ content: '<p>نسخة أقدم</p>', meta: { _elementor_data: data, _elementor_edit_mode: 'builder' } }),
  ).toEqual({ outline: 'p ما عُرض', remarks: ['elsewhere|'] });
  expect(convert({ content: '<p>النص</p>', meta: { _elementor_data: data } })).toEqual({
    outline: 'p النص',
    remarks: ['elsewhere|'],
  });
  expect(
    convert({ content: '<p>النص</p>', meta: { _elementor_data: '{"x', _elementor_edit_mode: 'builder' } }),
  ).toEqual({ outline: 'p النص', remarks: ['meta-unreadable|_elementor_data'] });
  expect(convert({ meta: { _elementor_data: data.replaceAll('"', '\\"') } }).outline).toBe('p ما عُرض');
});

const editor = [
  [
    '<!-- wp:paragraph {"align":"right","style":{"typography":{"letterSpacing":"2px"}}} -->\n<p class="has-text-align-right" style="letter-spacing:2px;text-align:left">فقرة</p>\n<!-- /wp:paragraph -->',
    'p فقرة',
    [],
  ],
  [
    '<p>أ</p><!-- wp:block {"ref":99} /-->',
    'p أ | legacy(wp:block) <!-- wp:block {"ref":99} /-->',
    ['reusable-missing|99'],
  ],
  [
    '<!-- wp:block {"ref":5} /--><p>بعد</p>',
    'p كتلة مشتركة | p كتلة في كتلة | legacy(wp:block) <!-- wp:block {"ref":5} /--> | p بعد',
    ['reusable-missing|5'],
  ],
  [
    '<!-- wp:quote --><blockquote><p>اقتباس</p><cite>قائل</cite></blockquote><!-- /wp:quote --><!-- wp:more --><!--more--><!-- /wp:more --><!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->',
    'quote [p اقتباس] — قائل',
    [],
  ],
  ['أ<!--more اقرأ المزيد-->ب<!--nextpage-->ج', 'p أ | p ب | p ج', []],
] as const;
for (const [content, outline, remarks] of editor)
  test(`what the editors of WordPress left: ${content.slice(0, 50)}`, () =>
    expect(convert({ content })).toEqual({ outline, remarks }));

const damage = [
  ['<p class=\\"a\\">قال \\"نعم\\" و\\\'لا\\\'</p>', 'p قال "نعم" و\'لا\'', 'backslashes'],
  ['<p class="a">قال \\"نعم\\"</p>', 'p قال "نعم"', 'backslashes'],
  ['<a href=\\\\\\"/?p=7\\\\\\">أ</a>', 'p (أ→/سوريا/مرفأ/)', 'backslashes'],
  ['&lt;p&gt;نص &lt;b&gt;قوي&lt;/b&gt;&lt;/p&gt;', 'p نص *قوي*', 'encoded-markup'],
  ['<p>قال &amp;#8220;نعم&amp;#8221; &amp;amp; ثم&amp;nbsp;مضى</p>', 'p قال “نعم” & ثم\u00a0مضى', 'entities'],
  ['\\u003cp\\u003eنص \\u0627\\u0644يوم\\u003c/p\\u003e', 'p نص اليوم', 'escapes'],
  ['u003cpu003eنصu003c/pu003e', 'p نص', 'escapes'],
] as const;
for (const [content, outline, told] of damage)
  test(`damage of earlier moves is mended: ${content}`, () =>
    expect(convert({ content })).toEqual({ outline, remarks: [`${told}|`] }));

const untouched = [
  ['<pre>a = \\"b\\" &amp;amp; \\u003c</pre>', 'a = \\"b\\" &amp; \\u003c'],
  ['<p>المسار C:\\temp\\new</p>', 'المسار C:\\temp\\new'],
  ['<p>&lt;b&gt; وسم</p>', '<b> وسم'],
  ['قال “نعم” — ثم\u00a0مضى\r\nسطر\r\n\r\nفقرة', 'قال “نعم” — ثم\u00a0مضى\nسطر\n\nفقرة'],
  ['<p>AT&amp;T و&amp;x</p>', 'AT&T و&x'],
  ['<p>علامة ]]> ثم <code>a[b[0]]>1</code></p>', 'علامة ]]> ثم a[b[0]]>1'],
  ['<p>كـــلام ی ک ﻻ \u200f\u2067UN\u2069</p>', 'كـــلام ی ک ﻻ \u200f\u2067UN\u2069'],
] as const;
for (const [content, text] of untouched)
  test(`what is no damage stays: ${content}`, () => {
    const { body, remarks } = convertBody({ content, meta: new Map() }, resolve(), countedIds());
    expect({ text: plainTextOf(body), remarks }).toEqual({ text, remarks: [] });
  });

test('words read in the wrong encoding stay as they are, and what would be right is proposed', () => {
  const { body, remarks } = convertBody(
    { content: '<p>ÇáãÍÇÝÙ íÊÝÞÏ ÇáãÎÇÈÒ</p><p>نص سليم</p>', meta: new Map() },
    resolve(),
    countedIds(),
  );
  expect(outlineOf(body)).toBe('p@ltr ÇáãÍÇÝÙ íÊÝÞÏ ÇáãÎÇÈÒ | p نص سليم');
  expect(remarks).toEqual([
    { kind: 'misread', what: 'ÇáãÍÇÝÙ íÊÝÞÏ ÇáãÎÇÈÒ', text: 'المحافظ يتفقد المخابز', count: 1, mended: false },
  ]);
});
