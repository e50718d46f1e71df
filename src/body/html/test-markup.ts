import fc from 'fast-check';

/*
 * HTML that nobody would write and everybody has met: any tag opened or closed anywhere, words between them. The
 * words are told apart by their numbers, so that a lost one can be named.
 */

const SEEN = [
  ...['p', 'div', 'section', 'h1', 'h3', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'cite', 'footer', 'aside'],
  ...['figure', 'figcaption', 'pre', 'details', 'summary', 'table', 'caption', 'thead', 'tbody', 'tr', 'td', 'th'],
  ...[
    'b',
    'i',
    'a href="/x"',
    'span lang="fr"',
    'span class="credit"',
    'code',
    'sub',
    'sup',
    'del',
    'q',
    'font',
    'bdi',
  ],
  ...[
    'center',
    'form',
    'label',
    'button',
    'fieldset',
    'legend',
    'select',
    'option',
    'x-y',
    'o:p',
    'svg',
    'math',
    'object',
  ],
  ...[
    'div class="wp-caption"',
    'p class="wp-caption-text"',
    'div class="gallery"',
    'figure class="wp-block-pullquote"',
  ],
  ...[
    'aside class="pull"',
    'figure class="gallery"',
    'div class="fix" data-correction="update"',
    'pre class="wp-block-verse"',
  ],
  ...[
    'figure class="wp-block-embed"',
    'figure class="embed" data-address="https://a.example/"',
    'figure class="outside"',
  ],
  ...["p style='mso-list:l0 level2 lfo1'", 'p dir="ltr"', 'div dir="rtl" lang="de"'],
];
const UNSEEN = [
  ...['noscript', 'template', 'xml', 'datalist', 'span hidden', 'div style="display:none"', 'title', 'iframe', 'video'],
  ...['textarea', 'noframes', 'defs', 'b data-own', "span style='mso-list:Ignore'"],
];
const ALONE = [
  ...[
    '<br>',
    '<hr>',
    '<img src="/i.jpg" alt="">',
    '\n',
    '\n\n',
    ' ',
    '<!-- x -->',
    '<!-- wp:group -->',
    '<!-- /wp:group -->',
  ],
  ...[
    '[caption]',
    '[/caption]',
    '[vc_row]',
    '[/vc_row]',
    '[highlight]',
    '[/highlight]',
    '<!--more-->',
    '<script>x</script>',
  ],
  ...['https://youtu.be/dQw4w9WgXcQ', '<input>', '<wbr>', '&nbsp;', '</p>', '— '],
];
const KEPT = [
  '[x y=1]',
  '[/x]',
  '[gallery]',
  '[code]',
  '[/code]',
  '[embed]',
  '[/embed]',
  '[audio]',
  '<!-- wp:a/b {"c":1} /-->',
];

type Piece = { readonly markup: string; readonly says: boolean };
const silent = (markup: string): Piece => ({ markup, says: false });
const tagsOf = (names: readonly string[]) =>
  fc
    .constantFrom(...names)
    .chain((name) => fc.constantFrom(silent(`<${name}>`), silent(`<${name}>`), silent(`</${name.split(' ')[0]}>`)));
const anyWord = fc.constant<Piece>({ markup: '', says: true });

function markupOf(pieces: readonly Piece[]): { html: string; words: readonly string[] } {
  const words: string[] = [];
  const html = pieces.map(({ markup, says }) => {
    if (!says) return markup;
    words.push(`كلمة${words.length}ن`);
    return ` ${words.at(-1)} `;
  });
  return { html: html.join(''), words };
}

const drawn = (...more: readonly fc.Arbitrary<Piece>[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: anyWord },
        { weight: 5, arbitrary: tagsOf(SEEN) },
        fc.constantFrom(...ALONE.map(silent)),
        ...more,
      ),
      {
        maxLength: 40,
      },
    )
    .map(markupOf);

/** Markup in which readers see every word. */
export const seenMarkup = drawn();

/** Markup that also hides words, and has shortcodes and blocks that mean nothing here. */
export const anyMarkup = drawn(tagsOf(UNSEEN), fc.constantFrom(...KEPT.map(silent)));
