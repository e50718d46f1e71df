import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/*
 * `npm run explore -- --minutes 10 src/arabic`: runs the tests that make up their examples (of some folders) again and
 * again, each time with another seed, until one fails or the time is over. What it finds is mended, and its counterexample becomes an
 * example of its test. Why this is no part of `npm test`: docs/decisions/0036.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
});
const places = positionals.length > 0 ? positionals : ['src', 'test'];
const files = places
  .flatMap((place) => globSync(place.endsWith('.ts') ? place : `${place}/**/*.test.{ts,tsx}`))
  .filter((file) => /\bfrom 'fast-check'|\btestSeed\(/.test(readFileSync(file, 'utf8')));
const until = Date.now() + Number(values.minutes) * 60_000;
const first = values.seed === undefined ? Math.floor(Date.now() / 1000) % 0x7fff_ffff : Number(values.seed);

let seed = first;
let passes = true;
while (passes && Date.now() < until) {
  console.log(`\n── seed ${seed}`);
  const { status } = spawnSync('vitest', ['run', ...files], {
    stdio: 'inherit',
    env: { ...process.env, WARRAQ_TEST_SEED: String(seed) },
  });
  passes = status === 0;
  if (passes) seed += 1;
}
console.log(
  passes
    ? `\nnothing found with ${seed - first} seeds in ${files.length} files`
    : `\nfound with seed ${seed}: npm run explore -- --seed ${seed}`,
);
process.exitCode = passes ? 0 : 1;
