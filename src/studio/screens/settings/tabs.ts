import { mayDo, type Rights } from '../../data/rights.ts';
import type { SettingsWords } from './words.ts';

/** A tab of the settings: a route of its own, below the settings' screen. */
export type SettingsTab = {
  readonly path: `/settings/${'site' | 'sections' | 'redirects' | 'style' | 'dates' | 'theme' | 'mail'}`;
  readonly label: (words: SettingsWords['tabs']) => string;
  /** The act that lets somebody see it. */
  readonly needs: string;
};

/** The tabs that exist, in the order of the second nav. */
export const SETTINGS_TABS: readonly SettingsTab[] = [
  { path: '/settings/site', label: ({ site }) => site, needs: 'site.edit' },
  { path: '/settings/sections', label: ({ sections }) => sections, needs: 'site.edit' },
  { path: '/settings/redirects', label: ({ redirects }) => redirects, needs: 'redirect.edit' },
  { path: '/settings/style', label: ({ style }) => style, needs: 'site.edit' },
  { path: '/settings/dates', label: ({ dates }) => dates, needs: 'site.edit' },
  { path: '/settings/theme', label: ({ theme }) => theme, needs: 'site.edit' },
  { path: '/settings/mail', label: ({ mail }) => mail, needs: 'mail.edit' },
];

/** Every act that lets somebody see a tab. */
export const SETTINGS_ACTS: readonly string[] = [...new Set(SETTINGS_TABS.map(({ needs }) => needs))];

/** Those that somebody may see. */
export const tabsFor = (rights: Rights): readonly SettingsTab[] =>
  SETTINGS_TABS.filter(({ needs }) => mayDo(rights, needs));
