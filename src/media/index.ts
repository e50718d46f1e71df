export { keepPicture } from './keep-picture.ts';
export { type KeptPicture, keepPictures, type PictureToKeep } from './keep-pictures.ts';
export { originalNameOf } from './original-name.ts';
export { type PictureView, pictureAddress } from './picture.ts';
export * as refusals from './refusals.ts';
