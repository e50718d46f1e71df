/*
 * What the widgets of Elementor show, as HTML. Those of its own that say more by their form than by their words are
 * known by name; of any other, the words and pictures in its settings are taken in their order.
 */
type Settings = ReadonlyMap<string, unknown>;

/** Elementor's own widgets whose settings can't simply be read in order; `''` for those that show no content. */
export const WIDGETS: ReadonlyMap<string, (settings: Settings) => string> = new Map<
  string,
  (settings: Settings) => string
>([
  [
    'heading',
    (settings) => heading(text(settings, 'title'), text(settings, 'header_size'), addressOf(settings.get('link'))),
  ],
  ['text-editor', (settings) => text(settings, 'editor')],
  ['html', (settings) => text(settings, 'html')],
  ['shortcode', (settings) => text(settings, 'shortcode')],
  ['image', image],
  ['image-gallery', (settings) => gallery(settings.get('wp_gallery'))],
  ['gallery', (settings) => gallery(settings.get('gallery'))],
  ['image-carousel', (settings) => gallery(settings.get('carousel'))],
  ['video', video],
  ['audio', (settings) => embed(addressOf(settings.get('link')))],
  ['button', (settings) => link(text(settings, 'text'), addressOf(settings.get('link')))],
  ['blockquote', quote],
  ['testimonial', testimonial],
  ['divider', () => '<hr>'],
  ['spacer', () => ''],
  ['menu-anchor', () => ''],
  ['social-icons', () => ''],
  ['icon', () => ''],
  ['share-buttons', () => ''],
]);

function image(settings: Settings): string {
  const caption = text(settings, 'caption');
  const under = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  const drawn = picture(settings.get('image'));
  return drawn === '' ? '' : `<figure>${drawn}${under}</figure>`;
}

function gallery(pictures: unknown): string {
  if (!Array.isArray(pictures)) return '';
  const drawn = pictures.map(picture).filter((one) => one !== '');
  return drawn.length === 0
    ? ''
    : `<div class="gallery">${drawn.map((one) => `<figure>${one}</figure>`).join('')}</div>`;
}

function video(settings: Settings): string {
  const type = text(settings, 'video_type') || 'youtube';
  const hosted = addressOf(settings.get('hosted_url')) || addressOf(settings.get('external_url'));
  return embed(type === 'hosted' ? hosted : text(settings, `${type}_url`));
}

function quote(settings: Settings): string {
  const author = text(settings, 'author_name');
  const cite = author === '' ? '' : `<cite>${author}</cite>`;
  return `<blockquote><p>${text(settings, 'blockquote_content')}</p>${cite}</blockquote>`;
}

function testimonial(settings: Settings): string {
  const said = [text(settings, 'testimonial_name'), text(settings, 'testimonial_job')].filter((one) => one !== '');
  const cite = said.length === 0 ? '' : `<cite>${said.join('، ')}</cite>`;
  const quoted = `<blockquote><p>${text(settings, 'testimonial_content')}</p>${cite}</blockquote>`;
  return `${picture(settings.get('testimonial_image'))}${quoted}`;
}

/** Settings that hold words for readers, by a part of their name. */
const WORDS =
  /title|heading|text|editor|content|desc|name|caption|label|quote|author|question|answer|excerpt|designation|position|words|subname|number|symbol|after|before/i;
/** Of those, the ones that are names, kept to a line and shown as a heading. */
const HEADS = /title|heading|(^|_)name$|question/i;
/** Settings of looks and behaviour, whatever they sound like. */
const LOOKS =
  /^_|color|typography|font|size|align|style|css|class|html_tag|animation|decoration|transform|shadow|background|border|margin|padding|spacing|gap|width|height|icon|^sk_|hover|link|url|html_id|duration|speed|type$|alpha|format|cursor/i;
/** What is surely written for readers: Arabic (or any other non-Latin) letters, words with blanks, markup. */
const WORDY = /[^\p{ASCII}\p{Script=Latin}\P{Letter}]|\p{L}\s+\p{L}|<[a-z]/iu;
/** Settings whose value is shown even when it is a single Latin word. */
const SURE = /^(title|text|editor|name|content|heading|label|caption|number)$/i;

/** Settings in settings, deeper than any widget has them. */
const DEPTH_LIMIT = 6;

/** The words and pictures that the settings of any widget hold, in their order. */
export function settingsAsHtml(settings: object, depth = 0): string {
  if (depth > DEPTH_LIMIT) return '';
  return Object.entries(settings)
    .map(([name, value]: [string, unknown]) => {
      if (typeof value === 'string') return isShown(name, value) ? said(name, value) : '';
      if (LOOKS.test(name) || typeof value !== 'object' || value === null) return '';
      if (!Array.isArray(value)) return picture(value) || settingsAsHtml(value, depth + 1);
      return value
        .map((one: unknown) =>
          typeof one === 'object' && one !== null ? picture(one) || settingsAsHtml(one, depth + 1) : '',
        )
        .join('');
    })
    .join('');
}

const isShown = (name: string, value: string) =>
  value.trim() !== '' && WORDS.test(name) && !LOOKS.test(name) && (SURE.test(name) || WORDY.test(value));

const said = (name: string, value: string) =>
  HEADS.test(name) ? heading(value, 'h3', '') : `<div><p>${value}</p></div>`;

function heading(words: string, size: string, address: string): string {
  const level = /^h[1-6]$/.test(size) ? size : 'h2';
  return words === '' ? '' : `<${level}>${address === '' ? words : link(words, address)}</${level}>`;
}

const link = (words: string, address: string) =>
  words === '' ? '' : address === '' ? `<p>${words}</p>` : `<a href="${attribute(address)}">${words}</a>`;

const embed = (address: string) =>
  address === '' ? '' : `<figure class="wp-block-embed"><div>${attribute(address)}</div></figure>`;

const PICTURE_FILE = /\.(jpe?g|png|gif|webp|avif|svg|bmp)([?#]|$)/i;

/** `{ id, url, alt }`, as the builder writes a picture; '' for anything else. */
function picture(value: unknown): string {
  const address = addressOf(value);
  if (typeof value !== 'object' || value === null || !PICTURE_FILE.test(address)) return '';
  const id = 'id' in value && /^\d{1,15}$/.test(String(value.id)) ? ` class="wp-image-${value.id}"` : '';
  const alt = 'alt' in value && typeof value.alt === 'string' ? value.alt : '';
  // What the builder shows where no picture was chosen.
  if (id === '' && /\/placeholder\.png/.test(address)) return '';
  return `<img${id} src="${attribute(address)}" alt="${attribute(alt)}">`;
}

function addressOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string'
    ? value.url.trim()
    : '';
}

function text(settings: Settings, name: string): string {
  const value = settings.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

const attribute = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('[', '&#91;');
