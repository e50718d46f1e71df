import { type OldSite, ownAddressOf } from './old-site.ts';

/** Where WordPress keeps what was uploaded, whatever the site's settings made of it. */
const UPLOADS = /\/(?:wp-content\/)?(?:uploads|blogs\.dir\/\d+\/files|files)\/(?:sites\/\d+\/)?(.+)$/i;
const FILE = /\.([a-z0-9]{2,5})$/i;

/** What WordPress adds to the name of a file for its other sizes and its own edits. */
const SIZE = /-\d{1,5}x\d{1,5}(?=\.[^./]+$)/;
const SCALED = /-(?:scaled|rotated)(?=\.[^./]+$)/;
const EDITED = /-e\d{10,14}(?=\.[^./]+$)/;
/** Converters put their own ending after the picture's. */
const CONVERTED = /(\.(?:jpe?g|png|gif))\.(?:webp|avif)$/i;

/**
 * One name for each uploaded file of the old site, however its address is written: its path below the folder of
 * uploads, decoded, in NFC. Null for what isn't an upload of the site.
 *
 * @example uploadKeyOf('http://www.alsahel.example/wp-content/uploads/2019/03/%D8%AD.jpg?x=1', site) // '2019/03/ح.jpg'
 */
export function uploadKeyOf(address: string, site: OldSite): string | null {
  const own = ownAddressOf(address, site);
  if (own === null) return null;
  const path = own.path.replace(/\/{2,}/g, '/');
  const below = UPLOADS.exec(path)?.[1];
  return below !== undefined && FILE.test(below) ? below : null;
}

/** The names under which the file of a key may be held: its own, then that of the picture it is a size or an edit of. */
export function candidatesOf(key: string): readonly string[] {
  const plain = key.replace(CONVERTED, '$1');
  const whole = plain.replace(SIZE, '');
  const bare = whole.replace(SCALED, '');
  const original = originalOf(key);
  return [...new Set([key, plain, whole, withSuffix(whole, '-scaled'), bare, withSuffix(bare, '-scaled'), original])];
}

/** What stays of a file's name when sizes, edits, folder and ending are taken away: the same for all of a picture. */
export const stemOf = (key: string): string =>
  originalOf(key)
    .replace(/^.*\//s, '')
    .replace(/\.[^.]+$/, '')
    .toLowerCase();

const originalOf = (key: string) =>
  key.replace(CONVERTED, '$1').replace(SIZE, '').replace(SCALED, '').replace(EDITED, '');

const withSuffix = (key: string, suffix: string) => (SCALED.test(key) ? key : key.replace(/(?=\.[^./]+$)/, suffix));
