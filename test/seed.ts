import fc from 'fast-check';

/**
 * Has property tests try the same examples in every run, so that a run that fails says something of the change before
 * it. `npm run explore` sets other seeds and looks for what nobody has met yet.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.TEST_SEED ?? 1) });
