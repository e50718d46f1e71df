import type { CommentsWords } from '../../comments/words.ts';
import { whoseRight } from './whose-right.ts';

const ACTS: CommentsWords['acts'] = {
  'comment.bring': 'bringing in comments from another site',
  'comment.remove': 'taking away the comments that an import brought',
};

export const comments: CommentsWords = {
  acts: ACTS,
  refusals: {
    'comments.notAllowed': ({ act, ...needed }) => `Your role doesn't allow ${ACTS[act]}. ${whoseRight(needed)}`,
  },
};
