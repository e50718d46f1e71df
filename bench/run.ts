import { burst } from './burst.ts';
import { growth } from './growth.ts';
import { importing } from './import.ts';
import { photographs } from './photographs.ts';
import { pictures } from './pictures.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { wordlist } from './wordlist.ts';
import { words } from './words.ts';

/*
 * `npm run bench -- NAME`: prints a table with ratios against a peer or a limit measured in the same run.
 */
const BENCHES: Record<string, (options: readonly string[]) => Promise<void>> = {
  burst,
  growth,
  import: importing,
  photographs,
  pictures,
  search,
  site,
  wordlist,
  words,
};

const [name = '', ...options] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`usage: npm run bench -- NAME   (${Object.keys(BENCHES).join(', ')})`);
  process.exitCode = 2;
} else {
  await bench(options);
}
