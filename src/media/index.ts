export { fetchPictures, type PictureToFetch } from './fetch/fetch-pictures.ts';
export { createGuardedFetcher, type FetcherOptions, type GuardedFetcher } from './fetch/guarded-fetcher.ts';
export { type PictureFiles, pictureFiles } from './files/picture-files.ts';
export { keepPicture } from './keep-picture.ts';
export { type KeptPicture, keepPictures } from './keep-pictures.ts';
export { originalNameOf } from './original-name.ts';
export { type PictureView, pictureAddress } from './picture.ts';
export type { PictureToKeep } from './picture-to-keep.ts';
export * as refusals from './refusals.ts';
