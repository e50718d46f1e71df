import { oneLine } from '../../../arabic/index.ts';
import type { WxrItem } from '../wxr/index.ts';
import { plainLineOf } from './plain-line.ts';
import { type ArticleRemark, remark } from './remarks.ts';

/** What search engines were told of an article; null where nobody wrote anything for them. */
export type Description = {
  readonly searchTitle: string | null;
  readonly description: string | null;
  readonly remarks: readonly ArticleRemark[];
};

/** What the variables of templates stand for. */
export type TemplateFacts = { readonly siteName: string; readonly siteDescription?: string };

/** The fields of the two plug-ins, in the order in which they are asked, and how each writes a variable. */
const FIELDS = [
  { title: '_yoast_wpseo_title', description: '_yoast_wpseo_metadesc', variable: /%%([\w-]+)%%/g },
  { title: 'rank_math_title', description: 'rank_math_description', variable: /%([a-z_]+)(?:\([^()%]*\))?%/gi },
] as const;

/** Variables that say nothing of an article's only page. */
const EMPTY = new Set(['page', 'pagenumber', 'pagetotal']);
const NOTHING_SAID: Description = { searchTitle: null, description: null, remarks: [] };
const SEPARATOR = '\uFDD1';

/**
 * The title and description an editor wrote for search engines. A template's known variables are filled in; one with
 * another variable is left out, and so is one that says nothing but the headline and the site's name, which the page
 * says by itself.
 */
export function descriptionOf(item: Pick<WxrItem, 'title' | 'excerpt' | 'meta'>, facts: TemplateFacts): Description {
  if (!FIELDS.some(({ title, description }) => item.meta.has(title) || item.meta.has(description))) return NOTHING_SAID;
  const remarks: ArticleRemark[] = [];
  const headline = plainLineOf(item.title);
  const siteName = plainLineOf(facts.siteName);
  const excerpt = plainLineOf(item.excerpt);
  const known = new Map([
    ['title', headline],
    ['sitename', siteName],
    ['sitetitle', siteName],
    ['sitedesc', plainLineOf(facts.siteDescription ?? '')],
    ['excerpt', excerpt],
    ['excerpt_only', excerpt],
    ['sep', SEPARATOR],
    ['separator', SEPARATOR],
    ['separator_sa', SEPARATOR],
  ]);
  const written = (part: 'title' | 'description'): string | null => {
    for (const fields of FIELDS) {
      const template = item.meta.get(fields[part])?.findLast((value) => value.trim() !== '');
      const text = template === undefined ? '' : filled(template, fields.variable, known);
      if (text === null) remarks.push(remark('template', template ?? ''));
      else if (text !== '') return text;
    }
    return null;
  };
  const title = withoutSiteName(written('title') ?? '', siteName);
  const description = withoutSiteName(written('description') ?? '', '');
  return {
    searchTitle: title === '' || title === headline ? null : title,
    description: description === '' ? null : description,
    remarks,
  };
}

/** The template as a line of text; null when it has a variable nobody fills here. */
function filled(template: string, variable: RegExp, known: ReadonlyMap<string, string>): string | null {
  let unknown = false;
  const text = plainLineOf(template).replace(variable, (_, name: string) => {
    const value = EMPTY.has(name) ? '' : known.get(name.toLowerCase());
    if (value === undefined) unknown = true;
    return value ?? '';
  });
  // A sign of a template that is left, a variable cut in half, must not be shown either.
  return unknown || text.includes('%%') ? null : text;
}

/** Separators as they are shown, and the site's name beside one left out: the page's own title ends with it. */
function withoutSiteName(text: string, siteName: string): string {
  const parts = text.split(SEPARATOR).map(oneLine);
  return parts.filter((part) => part !== '' && !(parts.length > 1 && part === siteName)).join(' - ');
}

/** The excerpt as the standfirst: a line of plain text, '' where there is none. */
export const standfirstOf = ({ excerpt }: Pick<WxrItem, 'excerpt'>): string => plainLineOf(excerpt);
