/** The least contrast of text, by WCAG 2.2 (1.4.3, level AA). */
export const LEAST_CONTRAST = 4.5;

/** By day and by night. */
export type Mode = 'light' | 'dark';

/**
 * What the accent stands on, or what stands on it: paper, quiet boxes, the letters of a button. The same as `--paper`,
 * `--tint` and `--on-brand` of the site's tokens, which a test compares.
 */
export const GROUNDS: Readonly<Record<Mode, readonly string[]>> = {
  light: ['#ffffff', '#f3f5f9', '#ffffff'],
  dark: ['#11151b', '#1a2029', '#0f1726'],
};

/** The part of light that a channel adds (WCAG 2.2, relative luminance). */
const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;

/**
 * How far two colours lie apart for the eye, from 1 to 21.
 *
 * @param one `#rrggbb`
 * @example contrastOf('#000000', '#ffffff') // 21
 */
export function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The least contrast that a colour has as the accent of a mode. */
export const accentContrast = (mode: Mode, accent: string): number =>
  Math.min(...GROUNDS[mode].map((ground) => contrastOf(accent, ground)));

const luminanceOf = (color: string): number =>
  WEIGHTS.reduce((sum, weight, channel) => sum + weight * linear(channelOf(color, channel)), 0);

const channelOf = (color: string, channel: number): number =>
  Number.parseInt(color.slice(1 + 2 * channel, 3 + 2 * channel), 16) / 255;

/** What a channel adds, its gamma taken off (IEC 61966-2-1). */
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
