import { z } from 'zod';
import { counted, countNoun, pluralMessage } from '../../arabic/index.ts';
import { DigitsShape, type Predictor } from './predictor.ts';

const Message = z.object({ message: z.string(), n: z.number(), digits: DigitsShape });
const Counted = z.object({
  noun: z.string(),
  n: z.number(),
  case: z.enum(['nom', 'gen']).default('nom'),
  digits: DigitsShape,
});
const Input = z.union([Message, Counted]);

/** Counted nouns and plural messages. */
export const plurals: Predictor = ({ input }) => {
  const asked = Input.parse(input);
  if ('message' in asked) return { output: pluralMessage(asked.message, asked.n, asked.digits) };
  return { output: countNoun(asked.n, counted(asked.noun), { case: asked.case, digits: asked.digits }) };
};
