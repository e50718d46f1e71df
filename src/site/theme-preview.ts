import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { latest, type Theme } from '../newsroom/index.ts';
import { hrefOf } from './addresses.ts';
import { renderSite, type SiteRequest } from './render-site.ts';
import { themeSheet } from './theme/theme-sheet.ts';

/** What is shown in a theme that is being tried: the front page, or the newest article. */
export const PREVIEWED = ['front', 'article'] as const;

type PreviewRequest = Omit<SiteRequest, 'path'> & {
  readonly page: (typeof PREVIEWED)[number];
  /** Where the page finds the sheet that wears the theme, in place of all others. */
  readonly sheet: string;
};

/**
 * A page of the site as it is, for looking at alone: nothing in it can be pressed or run, and it wears the sheet that it
 * is given. A paper without an article shows its front page.
 */
export async function renderThemePreview({ page, sheet, site, assets, ...asked }: PreviewRequest): Promise<string> {
  const [newest] = page === 'article' ? await latest(asked.db, { of: 'paper' }, 1) : [];
  const path = newest === undefined ? '/' : hrefOf(newest.card.address);
  const { body } = await renderSite({ ...asked, site, assets, path });
  return body
    .replace(/<style>[\s\S]*?<\/style>/, () => renderToString(h('link', { rel: 'stylesheet', href: sheet })))
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace('<body', '<body inert');
}

/** What stands in place of the question for a mode whose answer is settled. */
const SETTLED = { yes: '(min-width:0)', no: '(max-width:0)' } as const;

/** The site's sheet with a theme's on top, in one mode whatever the system has. */
export const previewSheet = (css: string, theme: Theme, mode: 'light' | 'dark'): string =>
  (css + themeSheet(theme))
    .replaceAll(/\(prefers-color-scheme:\s*(light|dark)\)/g, (_asked, asked) =>
      asked === mode ? SETTLED.yes : SETTLED.no,
    )
    .replaceAll(/color-scheme:\s*light dark/g, `color-scheme:${mode}`);
