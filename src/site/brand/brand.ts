import { createHash } from 'node:crypto';
import type { PictureView, SiteView } from '../../newsroom/index.ts';

/** What a paper is known by: what its marks are drawn from. */
export type Brand = Pick<SiteView, 'name' | 'logo' | 'theme'>;

/** Sides of the square icons in px: of a tab, of feeds, of a phone's home screen, of the manifest. */
export const ICON_SIDES = [32, 144, 180, 192, 512] as const;

/** What is drawn of a paper's marks, each under its name. */
export const BRAND_FILES = [
  ...ICON_SIDES.map((side) => `icon-${side}.png` as const),
  'card.png',
  'logo.webp',
  'logo.png',
  'manifest.webmanifest',
] as const;
export type BrandFile = (typeof BRAND_FILES)[number];

/** The card of a page without a picture, as networks draw it, in px. */
export const BRAND_CARD = { widthPx: 1200, heightPx: 630 } as const;

/** A logo is drawn no larger: twice what the head of a page has room for. */
const LOGO_MOST = { widthPx: 640, heightPx: 128 } as const;

/** The colour of the paper where it has chosen none: `--brand` of the tokens. */
export const BRAND_COLOUR = '#1b3a8a';

/** A step when the drawing itself changes: what is kept under the old addresses isn't drawn so. */
const DRAWING = 1;

/** Changes with everything that the marks are drawn from, so that what is at their addresses never changes. */
export function brandKey({ name, logo, theme }: Brand): string {
  const of = [DRAWING, name, logo?.hash ?? null, theme.accentLight];
  return createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 12);
}

/** The path at which a mark is had. */
export const brandAddress = (brand: Brand, file: BrandFile): string => `/assets/brand/${brandKey(brand)}/${file}`;

/** How large a logo is drawn, in px. */
export function logoSize({ widthPx, heightPx }: Pick<PictureView, 'widthPx' | 'heightPx'>) {
  const scale = Math.min(1, LOGO_MOST.widthPx / widthPx, LOGO_MOST.heightPx / heightPx);
  return { widthPx: Math.max(1, Math.round(widthPx * scale)), heightPx: Math.max(1, Math.round(heightPx * scale)) };
}
