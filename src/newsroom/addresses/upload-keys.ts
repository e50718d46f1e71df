import { originalsOf } from '../../media/index.ts';
import { addressKey } from './address-key.ts';

/** A path that ends like a picture's, in what lies before its name, the name, and its ending. */
const PICTURE = /^(.*\/)([^/]+)\.(jpe?g|png|gif|webp|avif)\/$/i;

/** The kinds that an original may have, the likeliest first. */
const KINDS = ['jpg', 'jpeg', 'png', 'webp', 'JPG', 'gif', 'PNG', 'JPEG'] as const;

/** Where a site of many keeps its files, and how its readers address them. */
const BLOG_FOLDER = /^\/wp-content\/blogs\.dir\/\d+(?=\/files\/)/;

/** Whether a path ends like a picture's. */
export const isPicturePath = (rawPath: string): boolean => PICTURE.test(addressKey(rawPath));

/**
 * The paths under which the picture may be kept that WordPress had at a path, the likeliest first: the path itself,
 * then those of the original from which it made a size, a copy of another kind, or a smaller one. Empty for a path that
 * isn't a picture's. `x-1.jpg` is another picture than `x.jpg`.
 *
 * @example uploadKeys('/wp-content/uploads/2024/05/x-300x200.jpg')[1] // '/wp-content/uploads/2024/05/x.jpg/'
 */
export function uploadKeys(rawPath: string): readonly string[] {
  const path = addressKey(rawPath);
  const [, folder = '', name = '', ending = ''] = PICTURE.exec(path) ?? [];
  if (folder === '') return [];
  const names = originalsOf(`${name}.${ending}`, [ending, ...KINDS]);
  return foldersOf(folder).flatMap((place) => names.map((one) => `${place}${one}/`));
}

const foldersOf = (folder: string): readonly string[] => [...new Set([folder, folder.replace(BLOG_FOLDER, '')])];
