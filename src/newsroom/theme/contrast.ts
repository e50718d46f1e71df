/** The least contrast of text, by WCAG 2.2 (1.4.3, level AA). */
export const LEAST_CONTRAST = 4.5;

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

/** The least contrast that a colour has with any of those that it stands on, or that stand on it. */
export const leastContrast = (color: string, grounds: readonly string[]): number =>
  Math.min(...grounds.map((ground) => contrastOf(color, ground)));

/**
 * A colour on its way to another.
 *
 * @param part how much of the other, from 0 to 1
 * @example mixed('#000000', '#ffffff', 0.5) // '#808080'
 */
export function mixed(color: string, other: string, part: number): string {
  const channels = [0, 1, 2].map((channel) =>
    Math.round(channelOf(color, channel) * (1 - part) + channelOf(other, channel) * part),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const luminanceOf = (color: string): number =>
  WEIGHTS.reduce((sum, weight, channel) => sum + weight * linear(channelOf(color, channel) / 255), 0);

/** From 0 to 255. */
const channelOf = (color: string, channel: number): number =>
  Number.parseInt(color.slice(1 + 2 * channel, 3 + 2 * channel), 16);

/** What a channel adds, its gamma taken off (IEC 61966-2-1). */
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
