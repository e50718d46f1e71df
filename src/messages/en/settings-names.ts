import type { SiteChange } from '../../newsroom/contract.ts';

/** What may be set, by name. */
export const SETTINGS: Readonly<Record<keyof SiteChange, string>> = {
  name: 'name',
  tagline: 'tagline',
  origin: 'address on the net',
  zone: 'time zone',
  dates: 'how dates are written',
  articlePattern: 'pattern of article addresses',
  slugMaxBytes: 'limit of slugs',
  menu: 'menu',
  style: 'house style',
  theme: 'theme',
};

/** What a setting is called; one of a newer version goes by the name that it has in the code. */
export const settingName = (setting: string): string =>
  (SETTINGS as Readonly<Record<string, string>>)[setting] ?? setting;
