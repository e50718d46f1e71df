import fc from 'fast-check';
import { testSeed } from './builders/random.ts';

/* Property tests begin with the seed of all random tests. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: testSeed() });
