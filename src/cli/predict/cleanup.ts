import { z } from 'zod';
import { cleanUp } from '../../arabic/index.ts';
import type { Predictor } from './predictor.ts';

const Input = z.object({ text: z.string() });

/** Pasted or imported text to clean text. */
export const cleanup: Predictor = ({ input }) => ({ output: cleanUp(Input.parse(input).text) });
