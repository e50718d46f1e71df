import { z } from 'zod';
import { isolates } from '../../arabic/index.ts';
import type { Predictor } from './predictor.ts';

const Input = z.object({ text: z.string() });

/** The runs to isolate. Rows that ask for house-style findings have no answer, so no line. */
export const typography: Predictor = ({ kind, input }) =>
  kind.startsWith('isolate') ? { isolates: isolates(Input.parse(input).text) } : null;
