import { z } from 'zod';
import { slugOf, slugOfPath } from '../../arabic/index.ts';
import type { Predictor } from './predictor.ts';

const Title = z.object({
  title: z.string(),
  maxBytes: z.number().int(),
  reserved: z.array(z.string()).default([]),
  taken: z.array(z.string()).default([]),
});
const Path = z.object({ path: z.string() });
const Input = z.union([Path, Title]);

/** Title to slug, and address to slug. */
export const slugs: Predictor = ({ input }) => {
  const asked = Input.parse(input);
  if ('path' in asked) return { slug: slugOfPath(asked.path) };
  const taken = new Set([...asked.reserved, ...asked.taken]);
  return { slug: slugOf(asked.title, { maxBytes: asked.maxBytes, taken: (slug) => taken.has(slug) }) };
};
