import type { IconName } from './components/icon/icon.tsx';
import { mayDo, type Rights } from './data/rights.ts';
import type { ShellWords } from './words.ts';

/** A screen that one goes to by itself: in the nav, in the palette, by `ل` and its letter. */
export type ScreenEntry = {
  readonly path: '/people' | '/account';
  readonly label: (words: ShellWords) => string;
  readonly icon: IconName;
  /** The letter after `ل`. */
  readonly letter: string;
  /** The act that lets somebody see it; null: everybody. */
  readonly needs: string | null;
};

/** The screens that exist, in the order of the nav. */
export const SCREENS: readonly ScreenEntry[] = [
  { path: '/people', label: ({ people }) => people, icon: 'users', letter: 'ن', needs: 'person.grantForNight' },
  { path: '/account', label: ({ account }) => account, icon: 'shieldLock', letter: 'ا', needs: null },
];

/** Those that somebody may see. */
export const screensFor = (rights: Rights): readonly ScreenEntry[] =>
  SCREENS.filter(({ needs }) => needs === null || mayDo(rights, needs));
