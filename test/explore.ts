import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/*
 * `npm run explore -- --minutes 10 src/arabic`: runs the property tests (of some folders) again and again, each time
 * with another seed, until one fails or the time is over. What it finds is mended, and its counterexample becomes an
 * example of its test. `--seed N` begins with that one; a file is taken as it is named. Why this is no part of
 * `npm test`: docs/decisions/0036.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
});

function fail(what: string): never {
  console.error(what);
  process.exit(2);
}

function numberIn(name: 'minutes' | 'seed', text: string): number {
  const number = Number(text);
  return text !== '' && number >= 0 ? number : fail(`--${name} takes a number, not ${text}`);
}

const testsOf = (place: string): string[] =>
  place.endsWith('.ts')
    ? globSync(place)
    : globSync(`${place}/**/*.test.{ts,tsx}`).filter((file) =>
        readFileSync(file, 'utf8').includes("from 'fast-check'"),
      );

const files = (positionals.length > 0 ? positionals : ['src', 'test']).flatMap(testsOf);
if (files.length === 0) fail(`no property test is in ${positionals.join(', ')}`);
const until = Date.now() + numberIn('minutes', values.minutes) * 60_000;
const first = values.seed === undefined ? Math.floor(Date.now() / 1000) % 0x7fff_ffff : numberIn('seed', values.seed);

/** Whether nothing was found with a seed. */
function passes(seed: number): boolean {
  console.log(`\n── seed ${seed}`);
  const env = { ...process.env, WARRAQ_TEST_SEED: String(seed) };
  const { status, signal, error } = spawnSync('vitest', ['run', ...files], { stdio: 'inherit', env });
  if (status === null) fail(`the test runner ended: ${error?.message ?? signal}`);
  return status === 0;
}

let seed = first;
do {
  if (!passes(seed)) {
    console.log(`\nfound with seed ${seed}; again: npm run explore -- --seed ${seed} ${positionals.join(' ')}`);
    process.exit(1);
  }
  seed += 1;
} while (Date.now() < until);
console.log(`\nnothing found with ${seed - first} seeds in ${files.length} files`);
