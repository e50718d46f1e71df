export type { PictureAbout } from './about/about.ts';
export type { PictureSaid } from './about/said.ts';
export { drawBesideReaders } from './beside-readers.ts';
export { type Draw, drawHere } from './drawing/draw.ts';
export { drawingProcess } from './drawing/drawing-process.ts';
export { fetchPictures, type PictureToFetch } from './fetch/fetch-pictures.ts';
export { createGuardedFetcher, type GuardedFetcher } from './fetch/guarded-fetcher.ts';
export { originalsOf, uploadOf } from './files/made-names.ts';
export { type PictureFiles, pictureFiles } from './files/picture-files.ts';
export { gate } from './gate.ts';
export { keepPicture } from './keep-picture.ts';
export { type KeptPicture, keepPictures } from './keep-pictures.ts';
export { MOST_BYTES } from './limits.ts';
export { nameInAddress, originalNameOf } from './original-name.ts';
export { type PictureView, pictureAddress, pictureFile } from './picture.ts';
export {
  type KnownPicture,
  type LockedPicture,
  lockPicture,
  putKnown,
  removePicture,
  VIEW as PICTURE_VIEW,
} from './picture-rows.ts';
export type { PictureToKeep } from './picture-to-keep.ts';
export { folderPlace } from './place/folder-place.ts';
export { type Moved, moveToBucket } from './place/move-to-bucket.ts';
export { openPlace, type PlaceSetting } from './place/open-place.ts';
export type { PicturePlace, PlaceName, PlaceProblem } from './place/place.ts';
export type { S3Setting } from './place/s3-client.ts';
export * as refusals from './refusals.ts';
export { hasRemovedFiles, PICTURE_TABLES, removeFiles, removePictures } from './removed-pictures.ts';
export { CROP_NAMES, type CropName, cropAddress, cropSize } from './renditions/crops.ts';
export { keepRenditions } from './renditions/keep-renditions.ts';
export { RENDITION_FORMATS, type RenditionFormat, renditionAddress } from './renditions/ladder.ts';
export { type QueueState, queueState, tryFailedAgain } from './renditions/queue.ts';
export { rgbOf, TONES } from './renditions/tone.ts';
