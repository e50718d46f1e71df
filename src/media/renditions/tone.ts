/** Shades of red, green and blue that a tone is made of, as a display has them. */
const SHADES = [48, 128, 208] as const;

/** How many tones there are: as many as a style sheet may name, because pages carry no style of their own. */
export const TONES = SHADES.length ** 3;

/** The red, green and blue of a tone. */
export const rgbOf = (tone: number): readonly number[] =>
  [9, 3, 1].map((place) => SHADES[Math.floor(tone / place) % SHADES.length] ?? 0);

/** The tone that is nearest to a colour. */
export function toneOf(rgb: readonly number[]): number {
  return rgb.reduce((tone, value) => tone * SHADES.length + nearestShade(value), 0);
}

const nearestShade = (value: number): number =>
  SHADES.reduce(
    (best, shade, index) => (Math.abs(shade - value) < Math.abs((SHADES[best] ?? 0) - value) ? index : best),
    0,
  );
