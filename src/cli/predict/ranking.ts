import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { documentOfText, memoryIndex } from '../../search/index.ts';
import type { Predictor } from './predictor.ts';

const Document = z.object({ id: z.string(), title: z.string().default(''), body: z.string() });
const Input = z.object({ query: z.string() });

/** How many documents are named for each query, where so many hold any of its words. */
const RANKED = 50;

/** Ranks the documents of a file (JSONL of id, title and body) for each query. */
export function rankingOver(file: string): Predictor {
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Document.parse(JSON.parse(line)));
  const index = memoryIndex(documents.map(({ title, body }, at) => documentOfText(at + 1, title, body)));
  return ({ input }) => ({
    ranked: index.rank(Input.parse(input).query, RANKED).flatMap((id) => documents[id - 1]?.id ?? []),
  });
}
