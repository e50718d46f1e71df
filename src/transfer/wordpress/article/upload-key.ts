import { uploadOf } from '../../../media/index.ts';
import { MOST_KEY_BYTES } from './link-key.ts';
import { type OldSite, ownAddressOf } from './old-site.ts';

/** Where WordPress keeps what was uploaded, whatever the site's settings made of it. */
const UPLOADS = /\/(?:wp-content\/)?(?:uploads|blogs\.dir\/\d+\/files|files)\/(?:sites\/\d+\/)?(.+)$/i;
const FILE = /\.([a-z0-9]{2,5})$/i;

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
  return below !== undefined && FILE.test(below) && Buffer.byteLength(below) <= MOST_KEY_BYTES ? below : null;
}

/** What stays of a file's name when sizes, edits, folder and ending are taken away: the same for all of a picture. */
export const stemOf = (key: string): string =>
  uploadOf(key)
    .replace(/^.*\//s, '')
    .replace(/\.[^.]+$/, '')
    .toLowerCase();
