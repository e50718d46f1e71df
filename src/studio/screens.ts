import type { IconName } from './components/icon/icon.tsx';
import { mayDo, type Rights } from './data/rights.ts';
import { SETTINGS_ACTS } from './screens/settings/tabs.ts';
import type { ShellWords } from './shell/words.ts';

/** A screen that one goes to by itself: in the nav, in the palette, by `ل` and its letter. */
export type ScreenEntry = {
  readonly path: '/media' | '/people' | '/settings' | '/health' | '/account';
  readonly label: (words: ShellWords) => string;
  readonly icon: IconName;
  /** The letter after `ل`. */
  readonly letter: string;
  /** The acts of which any lets somebody see it; null: everybody. */
  readonly needs: readonly string[] | null;
};

/** The screens that exist, in the order of the nav. */
export const SCREENS: readonly ScreenEntry[] = [
  { path: '/media', label: ({ media }) => media, icon: 'photo', letter: 'س', needs: ['media.edit'] },
  { path: '/people', label: ({ people }) => people, icon: 'users', letter: 'ن', needs: ['person.grantForNight'] },
  { path: '/settings', label: ({ settings }) => settings, icon: 'settings', letter: 'ض', needs: SETTINGS_ACTS },
  { path: '/health', label: ({ health }) => health, icon: 'heartbeat', letter: 'ح', needs: ['health.see'] },
  { path: '/account', label: ({ account }) => account, icon: 'shieldLock', letter: 'ا', needs: null },
];

/** Those that somebody may see. */
export const screensFor = (rights: Rights): readonly ScreenEntry[] =>
  SCREENS.filter(({ needs }) => needs === null || needs.some((act) => mayDo(rights, act)));

/** Where somebody lands who comes in: among the people of the paper, or else at the first screen that is theirs. */
export function landingFor(rights: Rights): ScreenEntry['path'] {
  const paths = screensFor(rights).map(({ path }) => path);
  return paths.find((path) => path === '/people') ?? paths[0] ?? '/account';
}
