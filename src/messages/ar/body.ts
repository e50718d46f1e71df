import type { BodyRefusalWords } from '../../body/refusal-words.ts';

export const body: BodyRefusalWords = {
  refusals: {
    'body.invalid': ({ problem }) =>
      `ما أُرسل في الحقل body ليس نصّ مادة (${problem}). لم يُحفظ شيء؛ أصلحه وفق docs/interface.md ثم أعد الإرسال.`,
  },
};
