import { isFounded, type SiteView, site } from '../newsroom/index.ts';
import type { Db } from '../storage/index.ts';
import type { Memory } from './follow-outbox.ts';

/** The tag that is dropped when the paper's settings, sections or menu change. */
const TAG = 'site';

/** The paper as every page shows it around its own matter, asked once and not again until it changes. */
export type SiteMemory = Memory & {
  present(): Promise<SiteView>;
  /** The same, or null before anybody has founded the newsroom. */
  found(): Promise<SiteView | null>;
  /** As it was when it was last asked for, for when it can't be; null where it never was. */
  last(): SiteView | null;
};

/**
 * Remembers the paper for one node. It has to be dropped before the pages are: a page that is rendered from what was
 * remembered before has then begun before that drop, and the page store doesn't keep it.
 */
export function rememberSite(db: Db): SiteMemory {
  let asked: Promise<SiteView> | null = null;
  let last: SiteView | null = null;
  const clear = () => {
    asked = null;
  };
  const drop = (tags: readonly string[]) => {
    if (tags.includes(TAG)) clear();
  };
  const present = async () => {
    const mine = asked ?? site(db);
    asked = mine;
    try {
      last = await mine;
      return last;
    } catch (error) {
      // The next one asks again; but not if somebody has already.
      if (asked === mine) clear();
      throw error;
    }
  };
  return {
    clear,
    drop,
    forget: drop,
    last: () => last,
    present,
    found: async () => (last !== null || (await isFounded(db)) ? present() : null),
  };
}
