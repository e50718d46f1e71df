import { join } from 'node:path';
import { fold, foldWithOffsets, type TermReader, termReader } from '../src/arabic/index.ts';
import { linesOf, textsOf } from './newsroom-lines.ts';
import { paperOf } from './paper.ts';

const ARTICLES = 2_000;
const ROUNDS = 9;
const MB = 1_000_000;
/** Of UTF-8 text on one core, for a text that is folded with its offsets and read into families. */
const LIMIT_MB_S = 10;

/** What is done with each text; the readers of families keep their memory of words from one round to the next. */
const DONE: Readonly<Record<string, (text: string, read: TermReader) => unknown>> = {
  fold: (text) => fold(text),
  'fold, with offsets': (text) => foldWithOffsets(text),
  families: (text, read) => read(text),
  'fold with offsets, and families': (text, read) => [foldWithOffsets(text), read(text)],
};

/**
 * How fast the words of 2,000 generated articles are folded and read, in MB of UTF-8 a second on one core. What is
 * measured takes turns, and the median counts; the first round, in which no word is known, is told apart. Time is that
 * of the processor, since whoever works beside takes from the clock.
 */
export async function words(): Promise<void> {
  const texts = textsOf(linesOf(join(paperOf(ARTICLES), 'newsroom.jsonl')));
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / MB;
  const tasks = Object.entries(DONE).map(([name, task]) => {
    const read = termReader();
    return { name, run: () => rateOf(texts, (text) => task(text, read), megabytes), rates: [] as number[] };
  });
  for (let round = 0; round < ROUNDS; round += 1) for (const { run, rates } of tasks) rates.push(run());
  console.log(
    `${texts.length} articles, ${megabytes.toFixed(1)} MB of UTF-8 (limit ${LIMIT_MB_S} MB/s, the last line)`,
  );
  console.log('task                                first    median     worst   share of the limit');
  for (const { name, rates } of tasks) {
    const [first = 0, ...others] = rates;
    const inOrder = others.toSorted((one, other) => one - other);
    const median = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
    const figures = [first, median, inOrder[0] ?? 0].map((rate) => rate.toFixed(1).padStart(9)).join(' ');
    console.log(`${name.padEnd(31)} ${figures} MB/s ${(median / LIMIT_MB_S).toFixed(2).padStart(10)}`);
  }
}

function rateOf(texts: readonly string[], task: (text: string) => unknown, megabytes: number): number {
  const begun = process.cpuUsage();
  for (const text of texts) task(text);
  const { user, system } = process.cpuUsage(begun);
  return megabytes / ((user + system) / 1_000_000);
}
