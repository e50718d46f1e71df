import { z } from 'zod';
import { holds } from '../../search/index.ts';
import type { Predictor } from './predictor.ts';

const Input = z.object({ query: z.string(), doc: z.string(), mode: z.enum(['folded', 'exact']) });

/** Whether a search finds a sentence; an exact one is typed in quotation marks. */
export const searchPairs: Predictor = ({ input }) => {
  const { query, doc, mode } = Input.parse(input);
  return { match: holds(doc, mode === 'exact' ? `"${query}"` : query) };
};
