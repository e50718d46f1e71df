import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Refusal } from '../base/refusal.ts';
import { type PicturePlace, pictureFile } from '../media/index.ts';
import { server as words } from '../messages/ar/server.ts';
import type { SiteView } from '../newsroom/index.ts';
import { BRAND_FILES, type BrandFile, brandKey, drawCard, drawIcon, drawLogo, manifestOf } from '../site/index.ts';
import { IMMUTABLE } from './asset-door.ts';
import { HOME } from './home.ts';
import { sendPlain } from './plain-answer.ts';

/** A mark's address: what it is drawn from, and its name. */
const ADDRESS = /^\/assets\/brand\/([0-9a-f]{12})\/([a-z0-9.-]{1,40})$/;

/** What was drawn under another key may be asked for by a page that is still kept somewhere: it gets the present one. */
const SOON = 'public, max-age=60';

const TYPES = {
  png: 'image/png',
  webp: 'image/webp',
  webmanifest: 'application/manifest+json; charset=utf-8',
} as const;

/** The marks of the paper as it is: each is drawn when it is first asked for, and kept until the paper changes. */
export type BrandDoor = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Nothing is drawn yet. */
export function brandDoor(site: () => Promise<SiteView>, place: PicturePlace): BrandDoor {
  let drawnKey = '';
  let drawn = new Map<BrandFile, Promise<Buffer>>();

  function markOf(brand: SiteView, key: string, file: BrandFile): Promise<Buffer> {
    if (key !== drawnKey) {
      drawnKey = key;
      drawn = new Map();
    }
    const held = drawn.get(file);
    if (held !== undefined) return held;
    const of = drawn;
    const mark = draw(brand, place, file);
    of.set(file, mark);
    // Where the logo can't be had now, who comes next has it drawn.
    mark.catch(() => of.delete(file));
    return mark;
  }

  return async (path, request, response) => {
    const [, key = '', name = ''] = ADDRESS.exec(path) ?? [];
    const file = BRAND_FILES.find((one) => one === name);
    const brand = await site();
    const isMade = file !== undefined && (brand.logo !== null || !file.startsWith('logo.'));
    if (!isMade || (request.method !== 'GET' && request.method !== 'HEAD')) {
      sendPlain(response, isMade ? 405 : 404, isMade ? words.wrongMethod : words.notFound);
      return;
    }
    const present = brandKey(brand);
    try {
      const bytes = await markOf(brand, present, file);
      response.writeHead(200, {
        'Content-Type': TYPES[file.slice(file.lastIndexOf('.') + 1) as keyof typeof TYPES],
        'Content-Length': bytes.length,
        'Cache-Control': key === present ? IMMUTABLE : SOON,
        'X-Content-Type-Options': 'nosniff',
      });
      response.end(request.method === 'HEAD' ? '' : bytes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendPlain(response, 503, words.pictureAway, { 'Retry-After': '10' });
    }
  };
}

const FONTS = join(HOME, 'src', 'site', 'brand', 'fonts');

async function draw(brand: SiteView, place: PicturePlace, file: BrandFile): Promise<Buffer> {
  if (file === 'manifest.webmanifest') return Buffer.from(manifestOf(brand));
  const open = brand.logo === null ? null : await place.open(pictureFile(brand.logo));
  const logo = open === null ? null : await buffer(open.bytes);
  const source = { brand: { ...brand, logo: logo === null ? null : brand.logo }, fonts: FONTS, logo };
  if (file === 'card.png') return drawCard(source);
  if (file === 'logo.webp' || file === 'logo.png')
    return logo === null ? drawCard(source) : drawLogo(logo, brand, file === 'logo.webp' ? 'webp' : 'png');
  return drawIcon(source, Number(file.slice('icon-'.length, -'.png'.length)));
}
