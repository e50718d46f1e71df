/** What a shortcode is to a body. What has no meaning here is kept as it stands, for editors. */
export type ShortcodeMeaning =
  /** Frames its content as a block: the tag goes, the content stays, and paragraphs end there. */
  | 'frame'
  /** Adorns words of a sentence: the tag goes, the words stay. */
  | 'adornment'
  /** Its words, in it or in its attributes, are a link. */
  | 'button'
  /** What stands in it is a heading. */
  | 'heading'
  | 'caption'
  | 'gallery'
  | 'embed'
  | 'media'
  | 'picture'
  | 'code'
  | 'divider'
  /** HTML in base64 (WPBakery's "raw HTML"). */
  | 'encoded-html'
  /** A script in base64; goes wholly. */
  | 'encoded-script';

/** WordPress's own (wp-includes/shortcodes.php), and single ones of widespread plug-ins and themes. */
const MEANINGS: ReadonlyMap<string, ShortcodeMeaning> = new Map<string, ShortcodeMeaning>([
  ['caption', 'caption'],
  ['wp_caption', 'caption'],
  ['gallery', 'gallery'],
  ['vc_gallery', 'gallery'],
  ['vc_images_carousel', 'gallery'],
  ['cz_gallery', 'gallery'],
  ['et_pb_gallery', 'gallery'],
  ['fusion_gallery', 'gallery'],
  ['embed', 'embed'],
  ['youtube', 'embed'],
  ['vimeo', 'embed'],
  ['vc_video', 'embed'],
  ['et_pb_video', 'embed'],
  ['fusion_youtube', 'embed'],
  ['fusion_vimeo', 'embed'],
  ['fusion_soundcloud', 'embed'],
  ['audio', 'media'],
  ['video', 'media'],
  ['et_pb_audio', 'media'],
  ['vc_single_image', 'picture'],
  ['et_pb_image', 'picture'],
  ['fusion_imageframe', 'picture'],
  ['et_pb_fullwidth_image', 'picture'],
  ['fusion_image', 'picture'],
  ['x_image', 'picture'],
  ['cs_element_image', 'picture'],
  ['av_image', 'picture'],
  ['cz_image', 'picture'],
  ['code', 'code'],
  ['sourcecode', 'code'],
  ['divider', 'divider'],
  ['hr', 'divider'],
  ['vc_separator', 'divider'],
  ...['vc_btn', 'vc_button', 'vc_button2', 'et_pb_button', 'fusion_button', 'x_button', 'cz_button', 'av_button'].map(
    (name): [string, ShortcodeMeaning] => [name, 'button'],
  ),
  ['fusion_title', 'heading'],
  ['x_custom_headline', 'heading'],
  ['x_feature_headline', 'heading'],
  ['fusion_code', 'encoded-html'],
  ['vc_raw_html', 'encoded-html'],
  ['vc_raw_js', 'encoded-script'],
  ...['highlight', 'dropcap', 'tooltip', 'button', 'lightbox', 'color', 'su_highlight', 'su_dropcap', 'su_tooltip'].map(
    (name): [string, ShortcodeMeaning] => [name, 'adornment'],
  ),
  ...[
    'box',
    'padding',
    'tabs',
    'tabs_head',
    'tab',
    'tab_title',
    'toggle',
    'accordion',
    'row',
    'column',
    'columns',
    'col',
  ].map((name): [string, ShortcodeMeaning] => [name, 'frame']),
  ...['tie_full_img', 'tie_list', 'tie_slideshow', 'tie_slide', 'section', 'container', 'raw', 'center'].map(
    (name): [string, ShortcodeMeaning] => [name, 'frame'],
  ),
]);

/**
 * Page builders and theme families by the prefix of their shortcodes: WPBakery, Divi, Avada, Enfold, Jupiter,
 * Cornerstone, KingComposer, Flatsome, Codevz, Ultimate Addons, Themify, Elegant, Shortcodes Ultimate, Select, Mikado.
 */
const BUILDER = /^(vc|wpb|et_pb|fusion|av|mk|cs|x|kc|ux|cz|ultimate|bsf|themify|su|eltd|qode|mkd|tatsu|stm|thim)_/;

/** `one_half`, `two_third_last`, `three_fourth`: columns of many themes. */
const COLUMN = /^(one|two|three|four|five)_(half|third|fourth|fifth|sixth)(_(first|last))?$/;

/** What the shortcode of that name is to a body, or null when it means nothing here. */
export function meaningOf(name: string): ShortcodeMeaning | null {
  const known = MEANINGS.get(name);
  if (known !== undefined) return known;
  return BUILDER.test(name) || COLUMN.test(name) ? 'frame' : null;
}

/** Names that stand in brackets in ordinary prose too («فيديو [video]»): alone they are no shortcodes. */
const WORD_MEANINGS: ReadonlySet<ShortcodeMeaning | null> = new Set(['frame', 'adornment', 'media', 'code']);

/** Whether the name of a known shortcode is a plain word of English. */
export const isWord = (name: string): boolean => !name.includes('_') && WORD_MEANINGS.has(meaningOf(name));

/** Whether a builder's shortcode only makes room or draws a line. */
export const isSpacing = (name: string): boolean =>
  /(^|_)(gap|space|spacer|clear|empty_space|separator|line)(_|$)/.test(name);

/**
 * Attributes in which builders keep words that readers see, in the order in which they are shown, and whether
 * those words head what follows.
 */
const WORDS: ReadonlyMap<string, 'heading' | 'paragraph'> = new Map([
  ['title', 'heading'],
  ['heading', 'heading'],
  ['main_heading', 'heading'],
  ['primary_title', 'heading'],
  ['subtitle', 'paragraph'],
  ['subhead', 'paragraph'],
  ['sub_heading', 'paragraph'],
  ['text', 'paragraph'],
  ['content', 'paragraph'],
  ['description', 'paragraph'],
  ['desc', 'paragraph'],
  ['author', 'paragraph'],
  ['job_title', 'paragraph'],
  ['company_name', 'paragraph'],
  ['caption', 'paragraph'],
  ['label', 'paragraph'],
  ['button_text', 'paragraph'],
  ['button_one_text', 'paragraph'],
  ['button_two_text', 'paragraph'],
  ['percent', 'paragraph'],
  ['number', 'paragraph'],
]);

/** The one shortcode whose `text` is a heading. */
const HEADING_NAMES = new Set(['vc_custom_heading', 'cz_title', 'ultimate_heading']);

/** Where a button says its words, and where it leads. */
const BUTTON_WORDS = ['button_text', 'text', 'title', 'label'];
const BUTTON_ADDRESSES = ['button_url', 'link', 'url', 'href', 'full'];

/** The words in a button's attributes; '' where it has them between its tags. */
export const buttonWordsOf = (attributes: ReadonlyMap<string, string>): string =>
  BUTTON_WORDS.map((name) => attributes.get(name)?.trim() ?? '').find((words) => words !== '') ?? '';

/** Where a button leads; null where it doesn't say. */
export function buttonAddressOf(attributes: ReadonlyMap<string, string>): string | null {
  const given = BUTTON_ADDRESSES.map((name) => attributes.get(name)?.trim() ?? '').find((address) => address !== '');
  return given === undefined ? null : linkInside(given);
}

/** The address in a value: WPBakery writes `url:https%3A%2F%2F…|title:…`; any other value is one itself. */
export const linkInside = (value: string): string =>
  /(?:^|\|)url:([^|]*)/
    .exec(value)?.[1]
    ?.replace(/%3A/gi, ':')
    .replace(/%2F/gi, '/')
    .replace(/%3F/gi, '?')
    .replace(/%3D/gi, '=') ?? value;

/** Where `[gallery]` and those of page builders name their pictures. */
export const GALLERY_ATTRIBUTES = ['ids', 'include', 'images', 'gallery_ids', 'image_ids'] as const;

/** Where page builders name a picture: its address, or its number (`12`, `12|full`). */
export const PICTURE_ATTRIBUTES = ['src', 'custom_src', 'image', 'image_id', 'image_src'] as const;

/** The element that a heading's shortcode names: `level="h3"`, `size="3"`. */
export const headingNameOf = (attributes: ReadonlyMap<string, string>): string =>
  `h${/^h?([1-6])$/.exec(attributes.get('level') ?? attributes.get('size') ?? '')?.[1] ?? 2}`;

/** Values that are settings, however wordy they look. */
const SETTING =
  /^(class|style|el_class|el_id|css|font|icon|animation|align|.*_(css|style|font|class|icon|color|link|id))/;

/** Words of a real text: an Arabic (or any other non-Latin) letter, also percent-encoded, or three words in a row. */
const WORDY = /[^\p{ASCII}\p{Script=Latin}\P{Letter}]|%D[89AB]|%d[89ab]|\b[A-Za-z]{2,}(?:\s+[A-Za-z]{2,}){2}/u;

/** The words that a frame's attributes show to readers, in the order of the table above. */
export function wordsShown(
  name: string,
  attributes: ReadonlyMap<string, string>,
): readonly { as: 'heading' | 'paragraph'; text: string }[] {
  return [...WORDS].flatMap(([attribute, as]) => {
    const text = attributes.get(attribute)?.trim() ?? '';
    if (text === '') return [];
    return [{ as: attribute === 'text' && HEADING_NAMES.has(name) ? 'heading' : as, text }];
  });
}

/** Whether attributes that aren't shown hold words that somebody wrote, so that the tag must be kept for editors. */
export function hidesWords(attributes: ReadonlyMap<string, string>, shown: boolean): boolean {
  return [...attributes].some(
    ([name, value]) => !(shown && WORDS.has(name)) && !SETTING.test(name) && !value.includes('{') && WORDY.test(value),
  );
}
