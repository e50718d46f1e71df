import type { BodyWords } from './words.ts';

/** Words for tests of the renderer; the product's own stand in `messages/`. */
export const testWords: BodyWords = {
  table: (caption) => (caption === null ? 'جدول' : `جدول: ${caption}`),
  embed: ({ provider, host }) => ({
    title: `منشور من ${provider ?? host}`,
    notice: 'لا نحمّل شيئًا من موقع آخر قبل أن تضغط الزر.',
    load: 'حمّل المنشور',
    follow: 'افتح المنشور',
  }),
  correction: ({ kind, at }) => `${kind === 'correction' ? 'تصحيح' : 'توضيح'}${at === null ? '' : `، ${at}`}:`,
  outsidePicture: (alt) => (alt === '' ? 'صورة في موقع آخر' : `صورة في موقع آخر: ${alt}`),
};
