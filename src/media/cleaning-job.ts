import type { PictureAbout } from './about/about.ts';
import { aboutIn } from './about/about-in.ts';
import { clean } from './clean/clean.ts';
import type { CleanPicture } from './clean/clean-picture.ts';
import { HEAVIEST_AS_IT_CAME, WIDEST_PX } from './limits.ts';
import { pictureFile } from './picture.ts';
import { putFilesAndWait } from './put-files-and-wait.ts';

/** Pictures that a thread cleans and writes; nobody holds them yet. */
export type CleaningJob = {
  readonly folder: string;
  readonly clean: readonly { readonly hash: string; readonly bytes: Uint8Array }[];
};

/**
 * What became of a picture: its file is written; or a codec has to look at what is clean, or to draw what came anew.
 * Then its bytes come back.
 */
export type Cleaned = { readonly about: PictureAbout } & (
  | { readonly state: 'put'; readonly picture: Omit<CleanPicture, 'bytes'>; readonly sizeBytes: number }
  | { readonly state: 'unproven'; readonly picture: CleanPicture; readonly bytes: Uint8Array }
  | { readonly state: 'heavy'; readonly bytes: Uint8Array }
);

/** What is much heavier than what is kept as it came isn't even looked at. */
const HEAVIEST_TO_CLEAN = 2 * HEAVIEST_AS_IT_CAME;

/** Cleans each, and writes those that it can vouch for. */
export function cleanAndPut({ folder, clean: pictures }: CleaningJob): Cleaned[] {
  const looked = pictures.map(({ hash, bytes }) => ({ hash, bytes, picture: cleaned(bytes) }));
  const proven = looked.flatMap(({ hash, picture }) =>
    picture?.isProven === true
      ? [{ name: pictureFile({ hash, mediaType: picture.mediaType }), bytes: picture.bytes }]
      : [],
  );
  putFilesAndWait(folder, proven);
  return looked.map(({ bytes, picture }): Cleaned => {
    const about = aboutIn(bytes);
    if (picture === null) return { state: 'heavy', bytes, about };
    if (!picture.isProven) return { state: 'unproven', picture, bytes, about };
    const { bytes: written, ...known } = picture;
    return { state: 'put', picture: known, sizeBytes: written.length, about };
  });
}

function cleaned(bytes: Uint8Array): CleanPicture | null {
  const picture = bytes.length <= HEAVIEST_TO_CLEAN ? clean(bytes) : null;
  if (picture === null || picture.widthPx > WIDEST_PX || picture.bytes.length > HEAVIEST_AS_IT_CAME) return null;
  return picture;
}
