import { moveToBucket } from '../media/index.ts';
import { mediaFolderOf, s3Of } from '../server/picture-place.ts';
import { type Command, noFile } from './command.ts';
import { noBucket } from './refusals.ts';

/** Between two lines of progress. */
const SAID_EVERY_MS = 5_000;

/** `warraq pictures move`: copies the pictures of the data folder into the bucket that the settings name. */
export const movePictures: Command = {
  options: {},
  run: async (context) => {
    noFile(context);
    const { config, speak } = context;
    const s3 = s3Of(config);
    if (s3 === null) throw noBucket();
    let saidAt = Date.now();
    const moved = await moveToBucket(mediaFolderOf(config), s3, ({ sent, there }) => {
      if (Date.now() - saidAt < SAID_EVERY_MS) return;
      saidAt = Date.now();
      speak((words) => words.movingPictures(sent + there));
    });
    speak((words) => words.picturesMoved(moved));
    return 0;
  },
};
