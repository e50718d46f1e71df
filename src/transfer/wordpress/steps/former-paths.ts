import type { WxrItem } from '../wxr/index.ts';

/** A path with a date in it: what stands before, year, month, a day perhaps, and what stands behind. */
const DATED = /^(.*\/)(\d{4})\/(\d{2})(?:\/(\d{2}))?(\/.*)$/s;

/**
 * The paths an item had before its present one: WordPress writes down slugs and dates that were changed, and leads
 * from each of them to where the item is.
 */
export function formerPaths({ link, meta }: Pick<WxrItem, 'link' | 'meta'>): readonly string[] {
  const path = pathOf(link);
  if (path === null) return [];
  const slugs = (meta.get('_wp_old_slug') ?? []).filter((slug) => slug.trim() !== '');
  const dates = (meta.get('_wp_old_date') ?? []).map((date) => date.trim().split(/[-\s]/));
  const bySlug = slugs.map((slug) => path.replace(/[^/]+(?=\/?$)/, () => slug.trim()));
  const moved = dates.flatMap((date) => [path, ...bySlug].map((one) => movedTo(one, date)));
  return [...new Set([...bySlug, ...moved])].filter((one) => one !== path);
}

function movedTo(path: string, [year = '', month = '', day = '']: readonly string[]): string {
  const found = DATED.exec(path);
  if (found === null || ![year, month, day].every((part) => /^\d{2,4}$/.test(part))) return path;
  const [, before = '', , , hadDay, behind = ''] = found;
  return `${before}${year}/${month}${hadDay === undefined ? '' : `/${day}`}${behind}`;
}

/** The path of a link, as raw as it is; null for the front page, and for a link that is only a number. */
export function pathOf(link: string): string | null {
  const path = link
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*|^\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/s, '');
  return path === '' || path === '/' ? null : path.startsWith('/') ? path : `/${path}`;
}
