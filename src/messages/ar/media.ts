import type { MediaWords } from '../../media/words.ts';

export const media: MediaWords = {
  refusals: {
    'media.notAPicture': ({ name }) =>
      `الملف ${name} ليس صورة يمكن أخذها، أو هو تالف. احفظه من جديد بصيغة JPEG أو PNG أو WebP ثم أعد المحاولة.`,
    'media.pictureTooLarge': ({ name, megapixels }) =>
      `الصورة ${name} أكبر من ${megapixels} ميغابكسل. صغّرها ثم أعد المحاولة.`,
  },
};
