import { defineConfig } from 'vitest/config';

/*
 * One embedded PostgreSQL serves the whole run (test/global-setup.ts); each test clones its database from a
 * migrated template. Three workers for two cores, of which the
 * database and, in test/browser, a browser have their part: some tests wait for what comes by itself.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    maxWorkers: 3,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // What comes by itself may take a while on a machine that others use too; the usual second is too short there.
    expect: { poll: { timeout: 60_000 } },
  },
});
