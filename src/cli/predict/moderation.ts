import { z } from 'zod';
import { compileWordList, hitsOf } from '../../arabic/index.ts';
import type { Predictor } from './predictor.ts';

const Input = z.object({ entries: z.array(z.string()), text: z.string() });

/** The entries of a word list in a comment. */
export const moderation: Predictor = ({ input }) => {
  const { entries, text } = Input.parse(input);
  return { hits: hitsOf(compileWordList(entries), text) };
};
