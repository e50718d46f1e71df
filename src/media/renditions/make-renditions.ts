import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type PictureFile, pictureFile } from '../picture.ts';
import { type MediaFile, pictureFolder } from '../put-file.ts';
import { putFilesAndWait } from '../put-files-and-wait.ts';
import type { Focus } from './crops.ts';
import { MOST_RENDERED_DOTS, RENDITION_FORMATS, type RenditionFormat, renditionFile, widthsFor } from './ladder.ts';
import { makeCrops } from './make-crops.ts';
import { toneOf } from './tone.ts';

/** A picture to be made in every width for readers, if it isn't yet, and in its crops; its file lies in the folder. */
export type RenditionJob = {
  readonly folder: string;
  readonly picture: PictureFile;
  readonly focus: Focus;
  readonly hasWidths: boolean;
};

/**
 * In which widths a picture was made, and what stands in its place until one of them is there: nothing under one that is
 * see-through, because it would show for good.
 */
export type Widths = { readonly widths: readonly number[]; readonly tone: number | null };

/**
 * What was made: the files lie beside the picture's own, to be settled. `drawn` is null where it had its widths, and for
 * a picture that takes too much to draw, which has no crops either and is shown as it is.
 */
export type Renditions = {
  readonly drawn: Widths | null;
  readonly crops: 'none' | 'made';
  readonly files: readonly string[];
  /** Of all these files. */
  readonly bytes: number;
};

/** Chosen by measuring (docs/decisions/0021): bytes against the time of one processor. */
const AVIF = { quality: 50, effort: 2 };
const WEBP = { quality: 75 };
const JPEG = { quality: 75, mozjpeg: true };

/** What shows through where a format knows no transparency: the paper. */
const PAPER = '#ffffff';

/**
 * Makes a picture in its widths, formats and crops, one after the other. Doing it again writes the same files. It waits
 * while it writes, so it runs in a process of its own.
 */
export async function makeRenditions({ folder, picture, focus, hasWidths }: RenditionJob): Promise<Renditions> {
  if (widthsFor(picture).length === 0) return { drawn: null, crops: 'none', files: [], bytes: 0 };
  const source = await readFile(join(pictureFolder(folder, picture.hash), pictureFile(picture)));
  const drawn = () => sharp(source, { limitInputPixels: MOST_RENDERED_DOTS, failOn: 'error' });
  const names: string[] = [];
  let bytes = 0;
  const put = (files: readonly MediaFile[]) => {
    putFilesAndWait(folder, files);
    names.push(...files.map(({ name }) => name));
    bytes += files.reduce((sum, file) => sum + file.bytes.length, 0);
  };
  const widths = hasWidths ? null : await makeWidths(drawn, picture, put);
  put(await makeCrops(drawn, picture, focus));
  return { drawn: widths, crops: 'made', files: names, bytes };
}

async function makeWidths(
  drawn: () => Sharp,
  picture: PictureFile,
  put: (files: readonly MediaFile[]) => void,
): Promise<Widths> {
  const tone = (await isSeeThrough(drawn)) ? null : await averageTone(drawn);
  const widths = widthsFor(picture);
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
    put(files);
  }
  return { widths, tone };
}

const isSeeThrough = async (drawn: () => Sharp): Promise<boolean> =>
  (await drawn().metadata()).hasAlpha && !(await drawn().stats()).isOpaque;

async function averageTone(drawn: () => Sharp): Promise<number> {
  const dot = await drawn().removeAlpha().resize(1, 1, { fit: 'fill' }).toColourspace('srgb').raw().toBuffer();
  return toneOf([...dot.subarray(0, 3)]);
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
