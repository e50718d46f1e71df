export * from './contract.ts';
export { deletePicture } from './delete-picture.ts';
export { describePicture } from './describe-picture.ts';
export { makeAgain } from './make-again.ts';
export { LIBRARY_PAGE, type LibraryPicture, library, libraryPicture, libraryTotal } from './queries/library.ts';
export { libraryOverview } from './queries/overview.ts';
export { type PictureUse, pictureUses } from './queries/picture-uses.ts';
export { sweep } from './sweep.ts';
