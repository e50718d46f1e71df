import type { CommentsWords } from '../../comments/words.ts';
import { whoseRight } from './whose-right.ts';

const ACTS: CommentsWords['acts'] = {
  'comment.bring': 'إدخال تعليقات من موقع آخر',
  'comment.remove': 'حذف التعليقات التي جاء بها استيراد',
};

export const comments: CommentsWords = {
  acts: ACTS,
  refusals: {
    'comments.notAllowed': ({ act, ...needed }) => `لا تتيح لك صلاحياتك: ${ACTS[act]}. ${whoseRight(needed)}`,
  },
};
