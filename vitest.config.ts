import { defineConfig } from 'vitest/config';

/*
 * One embedded PostgreSQL serves the whole run (test/global-setup.ts); each test clones its database from a
 * migrated template. Two workers: the tests share two cores with the database and, in test/browser, a browser.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // What comes by itself may take a while on a machine that others use too; the usual second is too short there.
    expect: { poll: { timeout: 60_000 } },
  },
});
