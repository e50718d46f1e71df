export { keepPicture } from './keep-picture.ts';
export { type PictureView, pictureAddress } from './picture.ts';
export * as refusals from './refusals.ts';
