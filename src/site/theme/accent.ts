import { createHash } from 'node:crypto';
import type { SiteView } from '../../newsroom/index.ts';

type Theme = SiteView['theme'];

/** Where the style sheet of an accent lies; the name changes with what it says. */
export const ACCENT_PATH = /^\/accent-[0-9a-f]{10}\.css$/;

/** How much of the accent is left where it has to stand out more: under the pointer, by day darker, by night lighter. */
const DEEP = { light: { towards: 0, part: 0.7 }, dark: { towards: 255, part: 0.6 } } as const;

/**
 * The tokens that the newsroom's accent takes the place of, for screens alone: on paper all is black. Null where none
 * was chosen. A file of its own, since no style may stand in a page.
 */
export function accentSheet({ accentLight, accentDark }: Theme): string | null {
  const rules = [
    ...(accentLight === null ? [] : [ruleOf('light', accentLight)]),
    ...(accentDark === null ? [] : [ruleOf('dark', accentDark)]),
  ];
  return rules.length === 0 ? null : `@layer tokens{${rules.join('')}}\n`;
}

/** Where pages find it; null where there is none. */
export function accentAddress(theme: Theme): string | null {
  const sheet = accentSheet(theme);
  if (sheet === null) return null;
  return `/accent-${createHash('sha256').update(sheet).digest('hex').slice(0, 10)}.css`;
}

const ruleOf = (mode: 'light' | 'dark', accent: string): string =>
  `@media screen and (prefers-color-scheme:${mode}){:root{--brand:${accent};--brand-deep:${deepOf(mode, accent)};--focus:${accent}}}`;

function deepOf(mode: 'light' | 'dark', accent: string): string {
  const { towards, part } = DEEP[mode];
  const channels = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  const deep = channels.map((channel) => Math.round(channel * part + towards * (1 - part)));
  return `#${deep.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
