import { addressKey } from './address-key.ts';

/** A path that ends like a picture's, in what lies before its name, the name, and its ending. */
const PICTURE = /^(.*\/)([^/]+)\.(jpe?g|png|gif|webp|avif)\/$/i;

/** A picture that a plugin made another kind of, and named after the whole file: `x.jpg.webp`. */
const TWICE_ENDED = /^(.+)\.(jpe?g|png|gif)$/i;

/** What WordPress adds to a name: for a size, for a large original, for a turned one, for one that was cut. */
const SIZE = /-\d{1,5}x\d{1,5}$/;
const TWICE_AS_DENSE = /@2x$/;
const MADE = /-(?:scaled|rotated)$/;
const EDITED = /-e\d{10,13}$/;

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
  const [, folder = '', written = '', ending = ''] = PICTURE.exec(path) ?? [];
  if (folder === '') return [];
  const [, inner, innerEnding] = TWICE_ENDED.exec(written) ?? [];
  const name = inner ?? written;
  const kinds = [...new Set([innerEnding ?? ending, ending, ...KINDS])];
  const keys = foldersOf(folder).flatMap((place) =>
    kinds.flatMap((kind) => namesOf(name).map((one) => `${place}${one}.${kind}/`)),
  );
  return [...new Set([path, ...keys])];
}

/** A name, and those of the originals that it may have been made from. */
function namesOf(name: string): readonly string[] {
  const plain = name.replace(TWICE_AS_DENSE, '').replace(SIZE, '');
  const original = plain.replace(MADE, '').replace(EDITED, '');
  return [...new Set([name, plain, original, `${original}-scaled`, `${original}-rotated`])];
}

const foldersOf = (folder: string): readonly string[] => [...new Set([folder, folder.replace(BLOG_FOLDER, '')])];
