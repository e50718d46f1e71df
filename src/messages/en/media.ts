import type { MediaWords } from '../../media/words.ts';

export const media: MediaWords = {
  refusals: {
    'media.notAPicture': ({ name }) =>
      `${name} is no picture that can be taken in, or it is broken. Save it again as JPEG, PNG or WebP and try once more.`,
    'media.pictureTooLarge': ({ name, megapixels }) =>
      `${name} has more than ${megapixels} megapixels. Make it smaller and try once more.`,
  },
};
