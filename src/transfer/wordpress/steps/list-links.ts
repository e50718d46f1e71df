import { decodeEntities } from '../../../arabic/index.ts';
import { linkKeyOf, type OldSite } from '../article/index.ts';
import type { WxrItem } from '../wxr/index.ts';

/** Links that are kept at most: by then the words before lists have long been seen. */
const MOST = 2_000;

const HREF = /\bhref\s*=\s*["']([^"'>]+)/gi;
/** A page of a list and its feed are below the list. */
const PART = /(?:page\/\d+|feed(?:\/\w+)?)\/$/;

/** Gathers, while items pass by, the links that may lead to a list: their last step is the slug of one. */
export type ListLinks = {
  item(item: Pick<WxrItem, 'content' | 'meta'>, site: OldSite): void;
  /** As `linkKeyOf` names them. */
  found(): readonly string[];
};

/** @param isList whether a slug, as `slugKey` gives it, is that of a category, a tag or an author */
export function createListLinks(isList: (slug: string) => boolean): ListLinks {
  const found = new Set<string>();

  function link(written: string, site: OldSite): void {
    const key = linkKeyOf(decodeEntities(written), site)?.replace(PART, '');
    const steps = key?.split('/') ?? [];
    // No list has a word before it whose key has but one step, between two slashes.
    if (key !== undefined && steps.length > 3 && isList(steps.at(-2) ?? '')) found.add(key);
  }

  return {
    item({ content, meta }, site) {
      if (found.size >= MOST) return;
      for (const [, written = ''] of content.matchAll(HREF)) link(written, site);
      for (const written of meta.get('_menu_item_url') ?? []) link(written, site);
    },
    found: () => [...found].slice(0, MOST),
  };
}
