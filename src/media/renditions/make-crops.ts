import sharp, { type Sharp } from 'sharp';
import type { PictureFile } from '../picture.ts';
import type { MediaFile } from '../put-file.ts';
import { CROP_NAMES, cropFile, cropSize, type Focus, partOf } from './crops.ts';

/** Some networks leave out a card that is heavier. */
const HEAVIEST = 300_000;

/** Tried one after the other, until a crop is light enough; nothing is heavier than the last one leaves it. */
const QUALITIES = [78, 65, 50, 35] as const;

/** What shows through: JPEG knows no transparency. */
const PAPER = '#ffffff';

/** The crops of a picture around its focus, as JPEG, which everybody knows who shows a link. */
export async function makeCrops(drawn: () => Sharp, picture: PictureFile, focus: Focus): Promise<MediaFile[]> {
  const files: MediaFile[] = [];
  for (const name of CROP_NAMES) {
    const { widthPx: width, heightPx: height } = cropSize(picture, name);
    const { data, info } = await drawn()
      .flatten({ background: PAPER })
      .extract(partOf(picture, name, focus))
      .resize({ width, height, fit: 'fill' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    files.push({ name: cropFile(picture, name, focus), bytes: await lightEnough(data, raw) });
  }
  return files;
}

async function lightEnough(dots: Buffer, raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 }) {
  let bytes = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    bytes = await sharp(dots, { raw }).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (bytes.length <= HEAVIEST) break;
  }
  return bytes;
}
