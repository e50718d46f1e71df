import type { MediaWords } from '../../media/words.ts';

export const media: MediaWords = {
  refusals: {
    'media.notAPicture': ({ name }) =>
      `${name} is no picture that can be taken in, or it is broken. Save it again as JPEG, PNG or WebP and try once more.`,
    'media.pictureTooLarge': ({ name, megapixels }) =>
      `${name} has more than ${megapixels} megapixels. Make it smaller and try once more.`,
    'media.fileTooLarge': ({ name, megabytes }) =>
      `The file ${name} has more than ${megabytes} MB. Make it smaller and try once more.`,
    'media.fileUnreadable': ({ name, why }) =>
      `The file ${name} can't be read (${why}). See that it is there and may be read, then try once more.`,
    'media.diskFull': ({ folder }) =>
      `The disk that holds the pictures' folder ${folder} is full. Pictures taken in so far are kept; make room, then give the same command again and it goes on from there.`,
  },
};
