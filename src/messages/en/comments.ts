import type { CommentsWords } from '../../comments/words.ts';

const ACTS: CommentsWords['acts'] = {
  'comment.bring': 'bringing in comments from another site',
  'comment.remove': 'taking away the comments that an import brought',
};

export const comments: CommentsWords = {
  acts: ACTS,
  refusals: {
    'comments.notAllowed': ({ act }) => `Your role doesn't allow ${ACTS[act]}. Ask an administrator.`,
  },
};
