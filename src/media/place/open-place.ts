import { join } from 'node:path';
import { folderPlace } from './folder-place.ts';
import type { PicturePlace } from './place.ts';
import type { S3Setting } from './s3-client.ts';
import { s3Place } from './s3-place.ts';

/** Where pictures are to lie: in the folder, or in a bucket. */
export type PlaceSetting = { readonly mediaFolder: string; readonly s3: S3Setting | null };

/** What was written on its way to a bucket lies here, apart from the pictures of a newsroom that had a folder before. */
const ON_THE_WAY = 'on-the-way';

/** The place that the settings name. Nothing is asked of it yet. */
export const openPlace = ({ mediaFolder, s3 }: PlaceSetting): PicturePlace =>
  s3 === null ? folderPlace(mediaFolder) : s3Place(s3, join(mediaFolder, ON_THE_WAY));
