import { expect, test } from 'vitest';
import type { PictureId } from '../../base/ids.ts';
import { outlineOf } from '../notation.ts';
import { parseBody } from '../parse-body.ts';
import { bodyFromHtml, type HtmlReading } from './parse.ts';
import { countedIds } from './test-ids.ts';

/** The library of the tests holds the pictures numbered below 2000, under their own numbers. */
const picture: HtmlReading['picture'] = (asked) =>
  asked.number !== null && asked.number < 2000 ? { picture: asked.number as PictureId } : null;

function read(html: string, options: Partial<HtmlReading> = {}) {
  const { body, remarks } = bodyFromHtml(html, { newId: countedIds(), ...options });
  expect(parseBody(body)).toEqual(body);
  return { outline: outlineOf(body), remarks: remarks.map(({ kind, what, text }) => [kind, what, text].join('|')) };
}

const plain = [
  ['<p>نص <b>قوي</b> و<i>مائل <strong>معًا</strong></i></p>', 'p نص *قوي* و_مائل _*_معًا_*', 'marks nest'],
  ['<b><p>أول</b> ثان</p>', 'p *أول* ثان', 'marks cross paragraphs'],
  ['<p><b>أول</p><p>ثان</b> ثالث</p>', 'p *أول* | p *ثان* ثالث', 'a mark left open goes on in the next paragraph'],
  ['<p><span lang="fr">un</p><p>ثان</p>', 'p@ltr ‹fr un› | p ثان', 'a span left open does not'],
  [
    '<h1>أ</h1><h2>ب</h2><h3>ج</h3><h4>د</h4><h6>ه</h6>',
    'h2 أ | h2 ب | h3 ج | h4 د | h4 ه',
    'the headline of the page is level 1',
  ],
  ['<ul><li>أ<li>ب<ol start=3><li>ج</ol></ul>', 'ul [أ] [ب | ol3 [ج]]', 'list items need no end tag'],
  [
    '<ul><li>أ</li><ul><li>ب</li></ul></ul>',
    'ul [أ | ul [ب]]',
    'a list put directly in a list belongs to the item before',
  ],
  ['<li>أ</li> <li>ب</li>', 'ul [أ] [ب]', 'items without a list'],
  ['<ul><li><h3>عنوان</h3>نص</li></ul>', 'ul [*عنوان* | p نص]', 'a heading in an item is a bold paragraph'],
  ['نص<br><br>آخر<br>سطر', 'p نص | p آخر⏎سطر', 'two breaks end a paragraph'],
  ['<p>  أ\n  ب&nbsp;ج  </p><p>&nbsp;</p><p></p>', 'p أ ب\u00a0ج', 'blanks collapse, empty paragraphs go'],
  [
    '<p>قبل<img src="/a.jpg" alt="صورة">بعد</p>',
    'p قبل | img </a.jpg> "صورة" | p بعد',
    'a picture parts its paragraph',
  ],
  ['<h2><img src="/a.jpg">عنوان</h2>', 'h2 عنوان | img </a.jpg>', 'a picture in a heading stands after it'],
  ['<p>أ<sub>1</sub><sup>2</sup><s>3</s><code>4</code></p>', 'p أ↓1↓↑2↑~3~`4`', 'the other marks'],
  ['<p><a href="/x" rel="nofollow">أ</a> <a href="//h/y">ب</a></p>', 'p (أ→/x nofollow) (ب→https://h/y)', 'links'],
  ['<a href="/x">أ <a href="/y">ب</a>', 'p (أ →/x)(ب→/y)', 'a link ends at the next one'],
  ['<q>قول</q>', 'p «قول»', 'quotation marks that the style sheet drew'],
  ['<pre><code>a &lt; b\n\tc</code></pre>', 'code@ltr "a < b\\n\\tc"', 'code keeps its blanks'],
  ['<pre class="wp-block-verse">بيت\nوبيت</pre>', 'p بيت⏎وبيت', 'a poem keeps its lines'],
  ['<hr><p>أ', 'hr | p أ', 'a divider'],
  ['<dl><dt>كلمة<dd>معناها</dl>', 'p كلمة | p معناها', 'a list of terms'],
  ['<details><summary>ملخص</summary>تفصيل</details>', 'p ملخص | p تفصيل', 'what opens and closes is open'],
  ['<p dir=ltr>نص</p><p dir=rtl>Text</p><p>Text only</p>', 'p@ltr نص | p@rtl Text | p@ltr Text only', 'directions'],
  ['<body dir=rtl><div><article><p>نص</p></article></div>', 'p نص', 'the direction of the page is the article’s own'],
  [
    '<p>قال <span lang="fr">bonjour</span> ثم <span dir=ltr>12-5</span></p>',
    'p قال ‹fr bonjour› ثم ‹@ltr 12-5›',
    'language marks',
  ],
  [
    '<p>شركة <bdi>NATO</bdi> و<span lang=EN-US>(ABC)</span></p>',
    'p شركة NATO و(ABC)',
    'what is isolated anyway needs no mark',
  ],
  ['<p lang="de">Guten Tag</p>', 'p@ltr ‹de Guten Tag›', 'the language of a whole paragraph'],
  ['<center><font color=red>أ</font></center>', 'p أ', 'markup of old'],
  ['<p>&lt;b&gt; &amp;amp; &#1575;</p>', 'p <b> &amp; ا', 'entities are read once'],
  ['أ\u0000ب\u0008ج\ufffe', 'p أبج', 'characters that are none'],
] as const;
for (const [html, outline, why] of plain) test(`${why}: ${html}`, () => expect(read(html).outline).toBe(outline));

const quotes = [
  ['<blockquote><p>قول</p><cite>فلان، صحافي</cite></blockquote>', 'quote [p قول] — فلان، صحافي', 'the block editor'],
  ['<blockquote>قول<br>— فلان</blockquote>', 'quote [p قول] — فلان', 'a dash and a name'],
  ['<blockquote><p>قول</p><p>— فلان</p></blockquote>', 'quote [p قول] — فلان', 'in a paragraph of their own'],
  ['<blockquote><p>— وحده</p></blockquote>', 'quote [p — وحده]', 'a line alone is what is said'],
  [
    '<blockquote><p>أ</p><img src="/i.png"><p>ب</p></blockquote>',
    'quote [p أ] | img </i.png> | quote [p ب]',
    'a picture parts it',
  ],
  ['<blockquote><h3>أ</h3><ul><li>ب</ul></blockquote>', 'quote [p *أ*] [ul [ب]]', 'a heading and a list in it'],
  [
    '<figure class="wp-block-pullquote"><blockquote><p>قول</p><cite>فلان</cite></blockquote></figure>',
    'pull [p قول] — فلان',
    'a pull quote',
  ],
  [
    '<figure><blockquote><p>قول</p></blockquote><figcaption>فلان</figcaption></figure>',
    'quote [p قول] — فلان',
    'the name as a caption',
  ],
  [
    '<blockquote class="twitter-tweet"><p lang="ar" dir="rtl">تغريدة</p>&mdash; فلان (@x) <a href="https://twitter.com/x/status/1">اليوم</a></blockquote>',
    'quote [p تغريدة] — فلان (@x) (اليوم→https://twitter.com/x/status/1)',
    'a tweet is what was said',
  ],
  [
    '<aside class="pull"><p>أ</p><ul><li>ب<blockquote>ج</blockquote></li></ul></aside>',
    'pull [p أ] [p ب] | quote [p ج]',
    'what a pull quote can not hold',
  ],
  [
    '<aside class="pull"><ul><li><table><tr><td>أ<td>ب</table></li></ul></aside>',
    'table /أ;ب/',
    'a pull quote without words of its own',
  ],
  [
    '<aside class="pull"><p>Words</p><ul><li><table><tr><td>أ<td>ب</table></li></ul></aside>',
    'pull@ltr [p@ltr Words] | table /أ;ب/',
    'a pull quote that is left to right without what it can not hold',
  ],
  [
    '<aside class="pull" dir="rtl"><p>Words</p><ul><li><table><tr><td>أ<td>ب</table></li></ul></aside>',
    'pull@rtl [p@ltr Words] | table /أ;ب/',
    'a pull quote that states its direction',
  ],
] as const;
for (const [html, outline, why] of quotes) test(`a quote, ${why}`, () => expect(read(html).outline).toBe(outline));

const tables = [
  [
    '<table><caption>ج</caption><thead><tr><td>أ<td>ب</thead><tr><th>ج<td colspan=2 rowspan=999>د</table>',
    'table : ج /!أ;!ب/ /!ج;(2x100)د/',
    'head, spans within bounds',
  ],
  ['<table><tr><td>أ</td><td></td></tr></table>', 'table /أ;/', 'an empty cell stays'],
  [
    '<table><tr><td>أ<p>ب</p></td><td><ul><li>ج</ul></td></tr></table>',
    'table /أ¶ب;ul [ج]/',
    'paragraphs and lists in cells',
  ],
  ['<table><tr><td>واحد</td></tr></table>', 'p واحد', 'one cell is no table'],
  [
    '<table><tr><td><h2>أ</h2><table><tr><td>ب<td>ج</table></td><td>د</td></tr></table>',
    'p *أ* | table /ب;ج/ | p د',
    'laid out with a table',
  ],
  ['<table>تائه<tr><td>أ<td>ب</table>', 'p تائه | table /أ;ب/', 'words outside of the cells'],
  ['<table><tr><td>One<td>2</tr></table>', 'table@ltr /One;2/', 'a table of Latin words'],
] as const;
for (const [html, outline, why] of tables) test(`a table, ${why}`, () => expect(read(html).outline).toBe(outline));

const classic = [
  ['سطر أول\nسطر ثان\n\nفقرة', 'p سطر أول⏎سطر ثان | p فقرة', 'implied paragraphs and breaks'],
  ['<strong>أ\n\nب</strong>', 'p *أ* | p *ب*', 'a mark over an empty line'],
  ['نص\n<h2>عنوان</h2>\nنص\n<ul>\n<li>أ</li>\n</ul>', 'p نص | h2 عنوان | p نص | ul [أ]', 'blocks among it'],
  ['أ<br />\nب', 'p أ⏎ب', 'a break at the line end is one break'],
  ['<blockquote>أ\n\nب</blockquote>', 'quote [p أ] [p ب]', 'paragraphs in a quote'],
  ['<p>أ\nب</p>\n\nج\n\nد', 'p أ ب | p ج | p د', 'with paragraph tags a line end is a blank'],
  ['أ\n<!--more-->\nب\n<!--nextpage-->\nج', 'p أ | p ب | p ج', 'more and next page'],
  [
    '[caption id="attachment_7" width="640"]<a href="/i.jpg"><img class="wp-image-7" src="/i-640.jpg" alt="سفينة" /></a> في الميناء [/caption]\n\nنص',
    'img #7 "سفينة" في الميناء | p نص',
    'a caption',
  ],
  [
    '<p>[caption id="a"]<img src="/i.jpg" />نص <em>مائل</em>[/caption]</p>',
    'img </i.jpg> نص _مائل_',
    'a caption in a paragraph',
  ],
  ['[wp_caption caption="شرح"]<img src="/i.jpg" />[/wp_caption]', 'img </i.jpg> شرح', 'a caption in an attribute'],
  [
    'قبل\n\n[gallery columns="2" ids="12,15"]\n\nبعد',
    'p قبل | gallery [img #12] [img #15] | p بعد',
    'a gallery by numbers, in their order',
  ],
  ['[embed]https://example.org/v[/embed]', 'embed <https://example.org/v>', 'an embed of any site'],
  [
    'أ\nhttps://youtu.be/dQw4w9WgXcQ\nب',
    'p أ | embed youtube <https://youtu.be/dQw4w9WgXcQ> | p ب',
    'an address alone on its line',
  ],
  ['https://example.org/news', 'p@ltr https://example.org/news', 'one that shows nothing stays text'],
  ['انظر https://youtu.be/dQw4w9WgXcQ هنا', 'p انظر https://youtu.be/dQw4w9WgXcQ هنا', 'one in a sentence too'],
  ['[youtube dQw4w9WgXcQ]', 'embed youtube <https://www.youtube.com/watch?v=dQw4w9WgXcQ>', 'a film by its id'],
  ['[audio mp3="https://a.example/a.mp3"][/audio]', 'embed <https://a.example/a.mp3>', 'a recording'],
  ['[video src="/a.mp4"]', 'legacy(video) [video src="/a.mp4"]', 'a film whose host is not said'],
  ['[code language="js"]a &lt; [b][/code]', 'code@ltr js "a < [b]"', 'code'],
  ['حاشية [1] و[كذا] و[sic] و[[gallery]]', 'p حاشية [1] و[كذا] و[sic] و[gallery]', 'brackets that are text'],
  ['شاهد [video] والصندوق [box]', 'p شاهد [video] والصندوق [box]', 'names of shortcodes that are words here'],
  ['السعر [price id=5] اليوم', 'p السعر {[price id=5]} اليوم', 'an unknown shortcode in a sentence'],
  [
    '[contact-form-7 id="5" title="اتصل بنا"]',
    'legacy(contact-form-7) [contact-form-7 id="5" title="اتصل بنا"]',
    'an unknown one alone',
  ],
  ['[spoiler]سر[/spoiler]', 'p {[spoiler]}سر{[/spoiler]}', 'the words in an unknown one'],
  ['<pre>[gallery ids="1"]</pre>', 'code@ltr "[gallery ids=\\"1\\"]"', 'a shortcode in code is code'],
  ['[dropcap]ق[/dropcap]ال [highlight color="yellow"]الوزير[/highlight]', 'p قال الوزير', 'adornments go'],
  ['[button link="https://a.example/"]حمّل[/button]', 'p (حمّل→https://a.example/)', 'a button is a link'],
  ['[one_half]أ[/one_half][one_half_last]ب[/one_half_last]', 'p أ | p ب', 'columns of a theme'],
] as const;
for (const [html, outline, why] of classic)
  test(`classic text, ${why}: ${html}`, () => expect(read(html, { picture }).outline).toBe(outline));

const blocks = [
  [
    '<!-- wp:paragraph {"align":"right"} -->\n<p class="has-text-align-right" style="letter-spacing:2px">فقرة\nواحدة</p>\n<!-- /wp:paragraph -->',
    'p فقرة واحدة',
  ],
  ['<!-- wp:heading {"level":3} --><h3>عنوان</h3><!-- /wp:heading -->', 'h3 عنوان'],
  ['<!-- wp:list --><ul><!-- wp:list-item --><li>أ</li><!-- /wp:list-item --></ul><!-- /wp:list -->', 'ul [أ]'],
  [
    '<!-- wp:image {"id":999} --><figure class="wp-block-image"><img src="https://old.example/x.jpg"/><figcaption>شرح</figcaption></figure><!-- /wp:image -->',
    'img #999 شرح',
  ],
  [
    '<!-- wp:image {"id":999999} --><figure class="wp-block-image"><img src="https://old.example/x.jpg"/></figure><!-- /wp:image -->',
    'img <https://old.example/x.jpg>',
  ],
  [
    '<!-- wp:gallery --><figure class="wp-block-gallery"><!-- wp:image {"id":1} --><figure><img src="/1.jpg"/></figure><!-- /wp:image --><!-- wp:image {"id":2} --><figure><img src="/2.jpg"/></figure><!-- /wp:image --><figcaption>معرض</figcaption></figure><!-- /wp:gallery -->',
    'gallery [img #1] [img #2] : معرض',
  ],
  [
    '<!-- wp:gallery {"ids":[1,2]} --><figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><img src="/1.jpg" data-id="1"/><figcaption>أ</figcaption></figure></li><li><figure><img src="/2.jpg" data-id="2"/></figure></li></ul></figure><!-- /wp:gallery -->',
    'gallery [img #1 أ] [img #2]',
  ],
  [
    '<!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>حلب</td><td>٣٫٥</td></tr></tbody></table><figcaption>ج</figcaption></figure><!-- /wp:table -->',
    'table : ج /حلب;٣٫٥/',
  ],
  [
    '<!-- wp:core-embed/youtube {"url":"u"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/dQw4w9WgXcQ\n</div><figcaption>شرح</figcaption></figure><!-- /wp:core-embed/youtube -->',
    'embed youtube <https://youtu.be/dQw4w9WgXcQ> شرح',
  ],
  [
    '<!-- wp:embed {"url":"u"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://any.example/x\n</div></figure><!-- /wp:embed -->',
    'embed <https://any.example/x>',
  ],
  ['<!-- wp:code --><pre class="wp-block-code"><code>x = 1</code></pre><!-- /wp:code -->', 'code@ltr "x = 1"'],
  ['<!-- wp:separator /--><!-- wp:spacer /--><!-- wp:more --><!--more--><!-- /wp:more -->', 'hr'],
  ['<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->', 'hr'],
  [
    '<!-- wp:buttons --><div><!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link" href="/go">اذهب</a></div><!-- /wp:button --></div><!-- /wp:buttons -->',
    'p (اذهب→/go)',
  ],
  [
    '<!-- wp:columns --><div><!-- wp:column --><div><!-- wp:paragraph --><p>أ</p><!-- /wp:paragraph --></div><!-- /wp:column --><!-- wp:column --><div>ب</div><!-- /wp:column --></div><!-- /wp:columns -->',
    'p أ | p ب',
  ],
  [
    '<!-- wp:media-text {"mediaId":7} --><div class="wp-block-media-text"><figure><img src="/i.jpg"/></figure><div><p>نص</p></div></div><!-- /wp:media-text -->',
    'img #7 | p نص',
  ],
  [
    '<!-- wp:cover {"id":7} --><div><img class="wp-block-cover__image-background" src="/i.jpg" alt=""/><div><p>على صورة</p></div></div><!-- /wp:cover -->',
    'img #7 | p على صورة',
  ],
  [
    '<!-- wp:file --><div class="wp-block-file"><a href="/t.pdf">تقرير</a><a class="wp-block-file__button" href="/t.pdf" download>تنزيل</a></div><!-- /wp:file -->',
    'p (تقريرتنزيل→/t.pdf)',
  ],
  [
    '<!-- wp:video --><figure class="wp-block-video"><video controls src="https://a.example/v.mp4"></video><figcaption>فيلم</figcaption></figure><!-- /wp:video -->',
    'embed <https://a.example/v.mp4> فيلم',
  ],
  ['<!-- wp:shortcode -->[gallery ids="3"]<!-- /wp:shortcode -->', 'gallery [img #3]'],
  ['<!-- wp:html --><div onclick="x()">خام</div><!-- /wp:html -->', 'p خام'],
  ['<!-- wp:block {"ref":99} /-->', 'legacy(wp:block) <!-- wp:block {"ref":99} /-->'],
  [
    '<!-- wp:plugin/card {"data":"نص \\u003cem\\u003eمائل"} /-->',
    'legacy(wp:plugin/card) <!-- wp:plugin/card {"data":"نص \\u003cem\\u003eمائل"} /-->',
  ],
  [
    '<!-- wp:acf/quote {"text":"قول"} --><!-- /wp:acf/quote -->',
    'legacy(wp:acf/quote) <!-- wp:acf/quote {"text":"قول"} -->',
  ],
] as const;
for (const [html, outline] of blocks)
  test(`the block editor: ${html.slice(0, 40)}`, () => expect(read(html, { picture }).outline).toBe(outline));

const leftovers = [
  [
    '[vc_row][vc_column width="1/2"][vc_column_text]<p>نص.</p>[/vc_column_text][/vc_column][vc_column][vc_single_image image="1030"][/vc_column][/vc_row][rev_slider alias="home"]',
    'p نص. | img #1030 | legacy(rev_slider) [rev_slider alias="home"]',
    'WPBakery',
  ],
  ['[vc_column width=“2/3″]نص[/vc_column]', 'p نص', 'quotes made typographic'],
  [
    '[vc_custom_heading text="عنوان"][/vc_custom_heading][vc_btn title="اقرأ"]',
    'h3 عنوان | p اقرأ',
    'words in attributes',
  ],
  ['[vc_raw_html]JTNDcCUzRSVEOSU4NiVEOCVCNSUzQyUyRnAlM0U=[/vc_raw_html]', 'p نص', 'HTML in base64'],
  [
    '[et_pb_section][et_pb_row][et_pb_text admin_label="x"]نص[/et_pb_text][et_pb_image src="https://a.example/i.jpg" alt="ب"][/et_pb_image][/et_pb_row][/et_pb_section]',
    'p نص | img <https://a.example/i.jpg> "ب"',
    'Divi',
  ],
  [
    '<div class="elementor-widget"><h2 class="elementor-heading-title">ع</h2><div class="elementor-text-editor"><p>نص</p></div><a class="elementor-button" href="/x"><span><i class="fa"></i> زر</span></a></div>',
    'h2 ع | p نص | p (زر→/x)',
    'Elementor',
  ],
  [
    '[vc_btn title="اقرأ" link="url:https%3A%2F%2Fa.example%2Fx|target:_blank"][et_pb_button button_url="/x" button_text="حمّل"][/et_pb_button]',
    'p (اقرأ→https://a.example/x) | p (حمّل→/x)',
    'buttons',
  ],
  [
    '[fusion_title size="3"]<p>ع</p>[/fusion_title][fusion_imageframe image_id="7|full"]https://a.example/i.jpg[/fusion_imageframe][fusion_code]PHA+2YbYtTwvcD4=[/fusion_code]',
    'h3 ع | img #7 | p نص',
    'Avada',
  ],
  [
    '[cz_hours items="%D9%86%D8%B5"]',
    'legacy(cz_hours) [cz_hours items="%D9%86%D8%B5"]',
    'words nobody can show are kept',
  ],
  ['[vc_empty_space height="32px"]', '', 'room is not'],
] as const;
for (const [html, outline, why] of leftovers)
  test(`page builders, ${why}`, () => expect(read(html, { picture }).outline).toBe(outline));

const word = [
  [
    '<p class=MsoNormal dir=RTL style="text-align:right"><span lang=AR-SY>نص</span><o:p></o:p></p>',
    'p نص',
    'alignment and language go, the direction stays',
  ],
  [
    "<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7pt'>&nbsp; </span></span><![endif]>أول</p>\n<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>داخل</p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>ثان</p><p>بعد</p>",
    'ul [أول | ol2 [داخل]] [ثان] | p بعد',
    'its lists',
  ],
  ['<p>في <st1:place w:st="on">دمشق</st1:place></p>', 'p في دمشق', 'smart tags'],
  ['<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p>نص</p>', 'p نص', 'conditional comments'],
  [
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">قوي</span> عادي</p></b>',
    'p *قوي* عادي',
    'a copy from Google Docs',
  ],
] as const;
for (const [html, outline, why] of word)
  test(`a paste from Word, ${why}`, () => expect(read(html).outline).toBe(outline));

const pages = [
  ['<img src="data:image/gif;base64,R0" data-src="/real.jpg" alt="ص">', 'img </real.jpg> "ص"', 'loaded late'],
  [
    '<div class="wp-caption"><img src="/i.jpg"><p class="wp-caption-text">شرح</p></div>',
    'img </i.jpg> شرح',
    'a caption of old',
  ],
  [
    '<div class="gallery"><dl class="gallery-item"><dt><img src="/1.jpg"></dt><dd class="wp-caption-text">أ</dd></dl><dl class="gallery-item"><dt><img src="/2.jpg"></dt></dl></div>',
    'gallery [img </1.jpg> أ] [img </2.jpg>]',
    'a gallery as it was shown',
  ],
  [
    '<figure><img src="/1.jpg"><img src="/2.jpg"><figcaption>معًا</figcaption></figure>',
    'gallery [img </1.jpg>] [img </2.jpg>] : معًا',
    'two pictures in a figure',
  ],
  [
    '<figure><img src="/1.jpg"><figcaption>شرح <span class="credit">رسم: السفوح</span></figcaption></figure>',
    'img </1.jpg> شرح © رسم: السفوح',
    'a credit',
  ],
  ['<p>وجه <img class="emoji" alt="🙂" src="/1f642.svg"> باسم</p>', 'p وجه 🙂 باسم', 'an emoji drawn as a picture'],
  [
    '<ul class="slides"><li><img src="/1.jpg"></li><li><img src="/2.jpg"></li></ul>',
    'img </1.jpg> | img </2.jpg>',
    'a slider',
  ],
  [
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
    'embed youtube <https://www.youtube.com/embed/dQw4w9WgXcQ>',
    'a framed film',
  ],
  [
    '<object><param name="movie" value="https://www.youtube.com/v/dQw4w9WgXcQ"><embed src="https://www.youtube.com/v/dQw4w9WgXcQ"></object>',
    'embed youtube <https://www.youtube.com/v/dQw4w9WgXcQ>',
    'a film of the days of Flash',
  ],
  ['<svg><title>x</title><text>كلمة</text></svg>', 'p كلمة', 'words in a drawing'],
] as const;
for (const [html, outline, why] of pages) test(`a page, ${why}`, () => expect(read(html).outline).toBe(outline));

const remarked = [
  ['<script>alert(1)</script>نص', ['dropped|script|']],
  ['<a href="javascript:alert(1)">نص</a>', ['link|javascript:alert(1)|']],
  ['<img src="data:image/png;base64,AA" alt="لوحة">', ['picture|data:image/png;base64,AA|لوحة']],
  ['<img src="https://t.example/p.gif" width=1 height=1>', ['dropped|img|https://t.example/p.gif']],
  ['<noscript>بديل</noscript>', ['aside|noscript|بديل']],
  ['<span style="display:none">خفي</span>نص', ['aside|hidden|خفي']],
  ['<input type=submit value="أرسل">', ['dropped|input|', 'aside|input|أرسل']],
  ['<p>نص</p><script>x();<p>بقية النص', ['dropped|script|', 'cut|script|x();<p>بقية النص']],
  ['<p>نص</p><a href="بقية النص', ['cut||<a href="بقية النص']],
  ['<iframe src="https://evil.example/x"></iframe>', ['embed|https://evil.example/x|']],
  ['<iframe src="https://ads.example/x" width=0></iframe>', ['dropped|iframe|https://ads.example/x']],
  ['[gallery ids="1,8777"]', ['missing-picture|8777|']],
  ['[rev_slider alias="home"]', ['shortcode|rev_slider|']],
  ['<!-- wp:latest-posts /-->', ['block|latest-posts|']],
  ['<table><tr><td><img src="/i.jpg"></td><td>ب</td></tr></table>', ['table||']],
  ['<a href="https://shop.example/"><img src="/i.jpg" alt="إعلان"></a>', ['link|https://shop.example/|إعلان']],
] as const;
for (const [html, remarks] of remarked)
  test(`the newsroom is told of ${html}`, () => expect(read(html, { picture }).remarks).toEqual(remarks));

test('a bracket written as an entity is a bracket, wherever it stands', () => {
  const { outline } = read(
    '<p title="&#91;">أ &#91;gallery]</p><xmp>&#91;ب</xmp>[x y="&#91;"]<!-- wp:a/b {"c":"&#91;"} /-->',
  );
  expect(outline).toBe(
    'p أ [gallery] | code "[ب" | legacy(x) [x y="["] | legacy(wp:a/b) <!-- wp:a/b {"c":"&#91;"} /-->',
  );
});

test('a hidden block is kept for editors', () => {
  expect(read('<p>أ</p><div hidden><p>سرّ</p></div>').outline).toBe('p أ | legacy(hidden) سرّ');
});

test('a gallery without numbers shows the pictures that belong to the text, and only those', () => {
  expect(read('[gallery]', { picture, attachedPictures: [5, 9] }).outline).toBe('gallery [img #5] [img #9]');
  expect(read('[gallery exclude="5"]', { picture, attachedPictures: [5, 9] }).outline).toBe('gallery [img #9]');
  expect(read('أ\n\n[gallery]', { picture, attachedPictures: [] })).toEqual({ outline: 'p أ', remarks: [] });
  expect(read('[gallery]', { picture }).outline).toBe('legacy(gallery) [gallery]');
  expect(read('[gallery id="8"]', { picture, attachedPictures: [5] }).outline).toBe('legacy(gallery) [gallery id="8"]');
});

test('what is known of a picture is used where the text says nothing', () => {
  const known = { picture: 7 as PictureId, alt: 'بديل', caption: 'شرح', credit: 'رسم' };
  expect(read('<img src="/i.jpg">', { picture: () => known }).outline).toBe('img #7 "بديل" شرح © رسم');
  expect(read('[caption]<img src="/i.jpg" alt="أ">ب[/caption]', { picture: () => known }).outline).toBe(
    'img #7 "أ" ب © رسم',
  );
});

test('a link leads where the caller says, and only where a link may lead', () => {
  const link = (href: string) => (href === '/?p=1' ? '/خبر/' : href === '/?p=2' ? 'javascript:alert(1)' : null);
  expect(read('<p><a href="/?p=1">أ</a> <a href="/?p=2">ب</a> <a href="/c">ج</a></p>', { link }).outline).toBe(
    'p (أ→/خبر/) ب (ج→/c)',
  );
  expect(read('[button link="/?p=1"]أ[/button]', { link }).outline).toBe('p (أ→/خبر/)');
});

test('line ends mean what the caller says', () => {
  const outlines = (['flowing', 'blank-lines', 'kept'] as const).map(
    (lineEnds) => read('أ\nب\n\nج', { lineEnds }).outline,
  );
  expect(outlines).toEqual(['p أ ب ج', 'p أ ب | p ج', 'p أ⏎ب | p ج']);
});

test('ids of an earlier rendering are kept, each once, and others are not taken over', () => {
  const { body } = bodyFromHtml('<p id="b-7x">أ</p><p id="b-7x">ب</p><p id="main">ج</p><p id="b-1">د</p>', {
    newId: countedIds(),
  });
  const ids = body.content?.map(({ attrs }) => attrs.id) ?? [];
  expect([ids[0], ids[3], new Set(ids).size, ids.includes('main')]).toEqual(['b-7x', 'b-1', 4, false]);
});
