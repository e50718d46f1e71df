import { join } from 'node:path';
import sharp from 'sharp';
import { escapeXml } from '../feeds/xml.ts';
import { BRAND_CARD, BRAND_COLOUR, type Brand, logoSize } from './brand.ts';

/*
 * The marks of a paper: from its logo where it has one, else from its name, in the fonts that come with the system and
 * in no other. Pango sets the letters (shaped, from right to left); a machine without any font draws the same.
 */

/** What a paper is drawn with: the folder of the fonts, and the bytes of its logo. */
export type BrandSource = { readonly brand: Brand; readonly fonts: string; readonly logo: Uint8Array | null };

/** The faces of the Arabic and of the Latin letters; both are needed, since a name may have letters of both. */
const FONTS = [
  { file: 'name-latin.ttf', face: 'Warraq Studio Latin Bold' },
  { file: 'name-arabic.ttf', face: 'Warraq Studio Bold' },
] as const;
const FACES = 'Warraq Studio,Warraq Studio Latin Bold';

const INK = '#ffffff';
const PLATE = '#ffffff';

/** How much of an icon, and of a card, its sign may fill. */
const ICON_FILLED = 0.72;
const CARD_FILLED = { width: 1000, height: 300 } as const;

/** A logo that is wider can't be read in the square of an icon. */
const WIDEST_IN_ICON = 2;

/** A square icon: the logo on a light plate, or the initial of the name on the paper's colour. */
export async function drawIcon({ brand, fonts, logo }: BrandSource, side: number): Promise<Buffer> {
  const isSquarish = brand.logo !== null && brand.logo.widthPx <= brand.logo.heightPx * WIDEST_IN_ICON;
  if (logo !== null && isSquarish) {
    const inside = Math.round(side * 0.88);
    const sign = await fitted(logo, inside, inside);
    return canvas(side, side, PLATE)
      .composite([{ input: sign, gravity: 'centre' }])
      .png()
      .toBuffer();
  }
  const room = Math.round(side * ICON_FILLED);
  const sign = await written(fonts, initialOf(brand.name), room, room);
  return canvas(side, side, colourOf(brand))
    .composite([{ input: sign, gravity: 'centre' }])
    .png()
    .toBuffer();
}

/** The card of a page that has no picture of its own. */
export async function drawCard({ brand, fonts, logo }: BrandSource): Promise<Buffer> {
  const { widthPx, heightPx } = BRAND_CARD;
  const { width, height } = CARD_FILLED;
  const ground = canvas(widthPx, heightPx, logo === null ? colourOf(brand) : PLATE);
  const sign = logo === null ? await written(fonts, brand.name, width, height) : await fitted(logo, width, height);
  return ground
    .composite([{ input: sign, gravity: 'centre' }])
    .png({ palette: logo === null })
    .toBuffer();
}

/** The logo as the head of a page and machines take it, no larger than they need. */
export async function drawLogo(logo: Uint8Array, brand: Brand, form: 'webp' | 'png'): Promise<Buffer> {
  if (brand.logo === null) throw new Error('a paper without a logo has none drawn');
  const { widthPx: width, heightPx: height } = logoSize(brand.logo);
  const drawn = sharp(logo).resize({ width, height, fit: 'fill' });
  return form === 'webp' ? drawn.webp({ quality: 90 }).toBuffer() : drawn.png().toBuffer();
}

const colourOf = ({ theme }: Brand): string => theme.accentLight ?? BRAND_COLOUR;

const canvas = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });

const fitted = (logo: Uint8Array, width: number, height: number): Promise<Buffer> =>
  sharp(logo).resize({ width, height, fit: 'inside' }).png().toBuffer();

/** Words as large as their room allows. */
async function written(fonts: string, words: string, width: number, height: number): Promise<Buffer> {
  // A font is known to Pango once a text was set in it; only then can it stand in for another.
  for (const { file, face } of FONTS)
    await sharp({ text: { text: '.', font: face, fontfile: join(fonts, file) } }).metadata();
  const text = `<span foreground="${INK}">${escapeXml(words)}</span>`;
  return sharp({ text: { text, font: FACES, width, height, rgba: true, align: 'centre' } })
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
}

/** The article is not what a name begins with: م for المرفأ. */
const ARTICLE = /^ال(?=\p{L}{2})/u;

/** The first letter of a name, as it stands alone. */
export function initialOf(name: string): string {
  const [first = '.'] = /\p{L}|\p{N}/u.exec(name.replace(ARTICLE, '')) ?? [];
  return first;
}
