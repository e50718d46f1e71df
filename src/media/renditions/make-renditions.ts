import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type PictureFile, pictureFile } from '../picture.ts';
import { type MediaFile, pictureFolder } from '../put-file.ts';
import { putFilesAndWait } from '../put-files-and-wait.ts';
import { MOST_RENDERED_DOTS, RENDITION_FORMATS, type RenditionFormat, renditionFile, widthsFor } from './ladder.ts';
import { toneOf } from './tone.ts';

/** A picture to be made in every width for readers; its file lies in the folder. */
export type RenditionJob = { readonly folder: string; readonly picture: PictureFile };

/** What was made: the files lie beside the picture's own, to be settled. */
export type Renditions = {
  readonly widths: readonly number[];
  readonly tone: number;
  readonly files: readonly string[];
};

/** Chosen by measuring (docs/decisions/0021): bytes against the time of one processor. */
const AVIF = { quality: 50, effort: 2 };
const WEBP = { quality: 75 };
const JPEG = { quality: 75, mozjpeg: true };

/** What shows through where a format knows no transparency: the paper. */
const PAPER = '#ffffff';

/**
 * Makes a picture in its widths and formats, one after the other. Doing it again writes the same files.
 * It waits while it writes, so it runs in a process of its own.
 */
export async function makeRenditions({ folder, picture }: RenditionJob): Promise<Renditions> {
  const source = await readFile(join(pictureFolder(folder, picture.hash), pictureFile(picture)));
  const drawn = () => sharp(source, { limitInputPixels: MOST_RENDERED_DOTS, failOn: 'error' });
  const average = await drawn()
    .flatten({ background: PAPER })
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  const widths = widthsFor(picture);
  const names: string[] = [];
  for (const width of widths) {
    const { data, info } = await drawn()
      .resize({ width })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const files: MediaFile[] = [];
    for (const format of RENDITION_FORMATS)
      files.push({
        name: renditionFile(picture, width, format),
        bytes: await encoded(sharp(data, { raw }), format).toBuffer(),
      });
    putFilesAndWait(folder, files);
    names.push(...files.map(({ name }) => name));
  }
  return { widths, tone: toneOf([...average.subarray(0, 3)]), files: names };
}

function encoded(drawn: Sharp, format: RenditionFormat): Sharp {
  switch (format) {
    case 'avif':
      return drawn.avif(AVIF);
    case 'webp':
      return drawn.webp(WEBP);
    case 'jpeg':
      return drawn.flatten({ background: PAPER }).jpeg(JPEG);
    default:
      return format satisfies never;
  }
}
