import { z } from 'zod';
import { isolates, styleFindings } from '../../arabic/index.ts';
import { DigitsShape, type Predictor } from './predictor.ts';

const Line = z.object({ text: z.string() });
const Styled = z.object({
  text: z.string(),
  field: z.enum(['title', 'body']),
  settings: z.object({ digits: DigitsShape, tanween: z.enum(['off', 'before-alef', 'on-alef']) }),
});

/** The runs to isolate, or what breaks the house style. */
export const typography: Predictor = ({ kind, input }) => {
  if (kind.startsWith('isolate')) return { isolates: isolates(Line.parse(input).text) };
  const { text, field, settings } = Styled.parse(input);
  return { findings: styleFindings(text, { field, ...settings }) };
};
