import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { OWN_THEME } from '../../newsroom/index.ts';
import { examplePicture, exampleSite } from '../example-views.ts';
import { brandKey, logoSize } from './brand.ts';
import { drawCard, drawIcon, drawLogo, initialOf } from './draw-brand.ts';
import { manifestOf } from './manifest.ts';

const fonts = fileURLToPath(new URL('./fonts', import.meta.url));
const without = (name: string) => ({ brand: exampleSite({ name }), fonts, logo: null });

/** How wide the ink of a drawing is that stands on one colour. */
async function inkOf(drawing: Buffer): Promise<{ width: number; height: number }> {
  const { info } = await sharp(drawing).trim({ threshold: 20 }).toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height };
}

test('a name is drawn with its letters joined, in fonts that come along', async () => {
  const joined = await inkOf(await drawCard(without('بيت')));
  // The same letters, kept apart by what no eye sees, take more room beside one another.
  const apart = await inkOf(await drawCard(without('ب\u200Cي\u200Cت')));
  expect(apart.width / apart.height).toBeGreaterThan((1.1 * joined.width) / joined.height);
});

test('every card is as large as networks want it, whatever the name is', async () => {
  for (const name of [
    'س',
    'السفوح',
    'صحيفة «المرفأ» اليومية المستقلة لأخبار الساحل والجبل وما بينهما',
    'Al-Marfa <b>&',
    '🌊',
  ]) {
    const { width, height, format } = await sharp(await drawCard(without(name))).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
  }
});

const initials = [
  ['المرفأ', 'م'],
  ['السفوح', 'س'],
  ['صحيفة المرفأ', 'ص'],
  ['آل', 'آ'],
  ['«أخبار»', 'أ'],
  ['24', '2'],
  ['…', '.'],
] as const;
for (const [name, initial] of initials) test(`the initial of ${name}`, () => expect(initialOf(name)).toBe(initial));

test('a logo stands in the icon, but a wide one gives way to the initial, and is drawn in the head', async () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
      .webp()
      .toBuffer();
  const square = { logo: examplePicture('a', { widthPx: 400, heightPx: 400 }) };
  const wide = { logo: examplePicture('b', { widthPx: 1600, heightPx: 200 }) };
  const icon = await drawIcon({ brand: exampleSite(square), fonts, logo: await picture(400, 400) }, 32);
  expect((await sharp(icon).stats()).dominant).toMatchObject({ g: 8, b: 8 });
  const initial = await drawIcon({ brand: exampleSite(wide), fonts, logo: await picture(1600, 200) }, 32);
  expect(initial.equals(await drawIcon(without('السفوح'), 32))).toBe(true);
  const drawn = await sharp(await drawLogo(await picture(1600, 200), exampleSite(wide), 'webp')).metadata();
  expect([drawn.width, drawn.height]).toEqual([640, 80]);
  expect(logoSize({ widthPx: 60, heightPx: 20 })).toEqual({ widthPx: 60, heightPx: 20 });
});

test('another name, logo or colour is another address, and anything else is not', () => {
  const key = (changes: Parameters<typeof exampleSite>[0]) => brandKey(exampleSite(changes));
  const keys = [
    key({}),
    key({ name: 'المرفأ' }),
    key({ logo: examplePicture('a') }),
    key({ theme: { ...OWN_THEME, accentLight: '#704b00' } }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(key({ tagline: 'أخرى', menu: [] })).toBe(keys[0]);
});

test('the manifest names icons that there are', () => {
  const { icons, ...manifest } = JSON.parse(manifestOf(exampleSite()));
  expect(manifest).toMatchObject({ name: 'السفوح', lang: 'ar', dir: 'rtl', start_url: '/', scope: '/' });
  expect(icons).toHaveLength(2);
});
