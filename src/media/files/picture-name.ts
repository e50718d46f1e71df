import { decodedName } from '../original-name.ts';
import { isAsGood, type Size, sizeIn, uploadOf } from './made-names.ts';

/** Kinds of pictures that are taken in, by how their files' names end. */
const KINDS = /\.(?:jpe?g|jpe|jfif|png|gif|webp|avif|heic|heif|tiff?)$/i;

/** A letter by its number, as `unzip` writes it where it can't show it: `#U0635`. */
const UNZIPPED = /#U([0-9a-f]{4})/gi;

/** What a file's name says. Files of the same `family` in a folder show the same picture. */
export type PictureName = {
  readonly family: string;
  /** What was uploaded, what is as good, or a size of it. */
  readonly made: 'original' | 'scaled' | Size;
};

/** Whether a file is a picture, going by its name. */
export const isPictureName = (name: string): boolean => KINDS.test(name);

/** A name in the one spelling in which names are compared: decoded, in composed letters. */
export const plainName = (name: string): string =>
  decodedName(name)
    .replace(UNZIPPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .normalize('NFC');

/** Reads a name that is in its plain spelling. */
export const readName = (plain: string): PictureName => ({
  family: uploadOf(plain),
  made: sizeIn(plain) ?? (isAsGood(plain) ? 'scaled' : 'original'),
});
