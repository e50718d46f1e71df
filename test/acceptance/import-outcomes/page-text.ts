import { decodeHTML } from 'entities';

/** What a reader reads in a page or feed: no tags, nothing that only programs read. */
export function textIn(markup: string): string {
  const read = markup
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/?(?:p|li|br|div|h\d|figure|figcaption|td|blockquote|footer|title|description)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return decodeHTML(read);
}

/** The headline over an article. */
export const headlineIn = (page: string): string => textIn(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? '').trim();

/** The text of an article or page, as markup. */
export function bodyIn(page: string): string {
  return (
    /<div class="body">([\s\S]*?)<\/div>(?:<div class="art__foot|<\/article>|<p class="print-only|<\/div>)/.exec(
      page,
    )?.[1] ?? ''
  );
}

/** What search engines and networks are told in the head. */
export function metaIn(page: string, name: string): string {
  const found = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(page)?.[1];
  return decodeHTML(found ?? '');
}

/** The feeds among what was read. */
export const isFeed = (address: string): boolean => /\/feed\/(?:atom\/)?$/.test(address);

/** The titles of all feeds' entries. */
export const titlesIn = (feed: string): readonly string[] =>
  [...feed.matchAll(/<(?:item|entry)>[\s\S]*?<title[^>]*>([\s\S]*?)<\/title>/g)].map(([, title = '']) =>
    decodeHTML(title),
  );

/** Markup in which a browser would run something that isn't our own. */
export const RUNNING = [
  /<[a-z][^>]*\son[a-z]+\s*=/i,
  /(?:href|src|action|formaction)\s*=\s*["']?\s*(?:javascript|vbscript|data:text)/i,
  /<(?:object|embed|applet|base|math|svg[^>]*>\s*<(?:animate|set|script))\b/i,
] as const;

/** Scripts of a page that aren't files of our own, or facts for search engines. */
export const strangeScripts = (page: string): readonly string[] =>
  [...page.matchAll(/<script\b([^>]*)>/gi)]
    .map(([script]) => script)
    .filter((script) => !/type="application\/ld\+json"|type="module" src="\/assets\//.test(script));
