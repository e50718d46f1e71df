import { join } from 'node:path';
import { openPlace, type PicturePlace, type S3Setting } from '../media/index.ts';
import type { Config } from './config.ts';

/** The folder of pictures, and of what comes in, whether or not pictures stay there. */
export const mediaFolderOf = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'media');

/** The bucket that the settings name, or null. */
export function s3Of(config: Config): S3Setting | null {
  const { s3Endpoint, s3Bucket: bucket, s3Region: region, s3KeyId: keyId, s3Secret: secret, s3PathStyle } = config;
  if (s3Endpoint === null || bucket === null || keyId === null || secret === null) return null;
  const { origin: endpoint } = new URL(s3Endpoint);
  return { endpoint, bucket, region, keyId, secret, isPathStyle: s3PathStyle === 'yes' };
}

/** Where this process keeps pictures: in a bucket where the settings name one, else in the data folder. */
export const placeOf = (config: Config): PicturePlace =>
  openPlace({ mediaFolder: mediaFolderOf(config), s3: s3Of(config) });
