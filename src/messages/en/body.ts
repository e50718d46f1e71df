import type { BodyRefusalWords } from '../../body/refusal-words.ts';

export const body: BodyRefusalWords = {
  refusals: {
    'body.invalid': ({ problem }) =>
      `What was sent as body is no article's body (${problem}). Nothing was saved; mend it as docs/interface.md says and send it again.`,
  },
};
