import type { BodyRefusalWords } from '../../body/refusal-words.ts';
import type { BodyProblem } from '../../body/refusals.ts';

function wrong(problem: BodyProblem): string {
  switch (problem.is) {
    case 'notADoc':
      return 'المطلوب كائن من نوع doc وفي attrs رقم النسخة version';
    case 'otherVersion':
      return `نسخته ${problem.version}، والمعروفة هنا ${problem.known}`;
    case 'tooDeep':
      return `فقراته متداخلة أعمق مما يُقبل (${problem.most})`;
    case 'noId':
      return `فيه فقرة من نوع ${problem.block} بلا id`;
    case 'idTwice':
      return `تكرّر فيه المعرّف ${problem.id} في فقرتين`;
    case 'badCharacters':
      return 'فيه محارف لا تُحفظ، كالمحرف U+0000 أو نصف محرف';
    case 'imageAtNoOnePlace':
      return 'فيه صورة لها picture و src معًا، أو ليس لها منهما شيء، والمطلوب أحدهما';
    case 'emptyLanguage':
      return 'فيه علامة لغة بلا lang ولا dir';
    case 'offSchema':
      return `فيه ما لا يقبله مخطط النصّ (${problem.said})`;
    default:
      return problem satisfies never;
  }
}

export const body: BodyRefusalWords = {
  refusals: {
    'body.invalid': ({ problem }) =>
      `ما أُرسل في الحقل body ليس نصّ مقال: ${wrong(problem)}. لم يُحفظ شيء. المطلوب إصلاحه وفق docs/interface.md ثم إرساله من جديد.`,
  },
};
