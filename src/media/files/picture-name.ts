import { decodedName } from '../original-name.ts';

/*
 * How WordPress names the files of one picture (wp-includes/media.php, wp-admin/includes/image.php): `قارب.jpg` is what
 * was uploaded, `قارب-scaled.jpg` it made smaller where it was large, `قارب-300x200.jpg` for a place on a page, and a
 * number of a time stands where somebody cropped it in the library.
 */
const MADE = /^(?<stem>.+?)(?:-e\d{13})?(?:-(?<made>scaled|rotated)|-(?<width>\d{1,5})x(?<height>\d{1,5}))?$/su;

/** Kinds of pictures that are taken in, by how their files' names end. */
const KINDS = /\.(?:jpe?g|jpe|jfif|png|gif|webp|avif|heic|heif|tiff?)$/i;

/** A letter by its number, as `unzip` writes it where it can't show it: `#U0635`. */
const UNZIPPED = /#U([0-9a-f]{4})/gi;

/** What a file's name says. Files of the same `family` in a folder show the same picture. */
export type PictureName = {
  readonly family: string;
  /** What was uploaded, what is as good, or a size of it. */
  readonly made: 'original' | 'scaled' | { readonly width: number; readonly height: number };
};

/** Whether a file is a picture, going by its name. */
export const isPictureName = (name: string): boolean => KINDS.test(name);

/** A name in the one spelling in which names are compared: decoded, in composed letters. */
export const plainName = (name: string): string =>
  decodedName(name)
    .replace(UNZIPPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .normalize('NFC');

/** Reads a name that is in its plain spelling. */
export function readName(plain: string): PictureName {
  const dot = plain.lastIndexOf('.');
  const { stem = '', made, width, height } = MADE.exec(plain.slice(0, dot))?.groups ?? {};
  const family = stem + plain.slice(dot);
  if (width !== undefined) return { family, made: { width: Number(width), height: Number(height) } };
  return { family, made: made === undefined ? 'original' : 'scaled' };
}
