import type { MediaWords } from '../../media/words.ts';

export const media: MediaWords = {
  refusals: {
    'media.notAPicture': ({ name }) =>
      `الملف ${name} ليس صورة يمكن أخذها، أو هو تالف. احفظه من جديد بصيغة JPEG أو PNG أو WebP ثم أعد المحاولة.`,
    'media.pictureTooLarge': ({ name, megapixels }) =>
      `الصورة ${name} أكبر من ${megapixels} ميغابكسل. صغّرها ثم أعد المحاولة.`,
    'media.fileTooLarge': ({ name, megabytes }) =>
      `حجم ملف الصورة ${name} أكبر من ${megabytes} ميغابايت. صغّره ثم أعد المحاولة.`,
    'media.fileUnreadable': ({ name, why }) =>
      `تعذّرت قراءة ملف الصورة ${name} (${why}). تحقّق من وجوده ومن حقّ قراءته ثم أعد المحاولة.`,
    'media.diskFull': ({ folder }) =>
      `امتلأ القرص الذي فيه مجلد الصور ${folder}. ما أُخذ من الصور محفوظ؛ أفرغ مساحة ثم أعد الأمر نفسه ليكمل من حيث توقف.`,
  },
};
