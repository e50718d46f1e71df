import { allEnded } from './all-ended.ts';
import { clean } from './clean/clean.ts';
import type { CleanPicture } from './clean/clean-picture.ts';
import { HEAVIEST_AS_IT_CAME, WIDEST_PX } from './limits.ts';
import { putPicture } from './put-picture.ts';

/** Pictures that a thread cleans and writes; nobody holds them yet. */
export type CleaningJob = {
  readonly mediaFolder: string;
  readonly pictures: readonly { readonly hash: string; readonly bytes: Uint8Array }[];
};

/** What became of a picture: its file is written, or a codec has to look at what is clean, or to draw it anew. */
export type Cleaned =
  | {
      readonly state: 'put';
      readonly picture: Omit<CleanPicture, 'bytes'>;
      readonly sizeBytes: number;
      readonly folder: string;
    }
  | { readonly state: 'unproven'; readonly picture: CleanPicture }
  | { readonly state: 'heavy' };

/** Cleans each and writes those that it can vouch for; while one is brought to disk the next is read. */
export const doJob = ({ mediaFolder, pictures }: CleaningJob): Promise<Cleaned[]> =>
  allEnded(
    pictures.map(async ({ hash, bytes }): Promise<Cleaned> => {
      const picture = bytes.length <= 2 * HEAVIEST_AS_IT_CAME ? clean(bytes) : null;
      if (picture === null || picture.widthPx > WIDEST_PX || picture.bytes.length > HEAVIEST_AS_IT_CAME)
        return { state: 'heavy' };
      if (!picture.isProven) return { state: 'unproven', picture };
      const folder = await putPicture(mediaFolder, hash, picture);
      const { bytes: written, ...known } = picture;
      return { state: 'put', picture: known, sizeBytes: written.length, folder };
    }),
  );
