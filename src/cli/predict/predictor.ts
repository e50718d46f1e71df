import { z } from 'zod';

/** A row of a measuring set, without what is expected of it. */
export const Row = z.object({ id: z.string(), kind: z.string(), input: z.unknown() });
export type Row = z.infer<typeof Row>;

/** What the product answers to one row, in the form that the set's scorer takes; null for a row it has no answer to yet. */
export type Predictor = (row: Row) => Record<string, unknown> | null;

/** The digit sets that the rows name. */
export const DigitsShape = z.enum(['latn', 'arab']);
