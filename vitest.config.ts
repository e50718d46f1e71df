import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { useMemoryDisk } from './test/memory-disk.ts';

/** Small files behind which much stands: begun last, each would be waited for alone. */
const LONG = /\/test\/(?:browser|faults|acceptance)\//;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

// Before the workers start, which inherit it.
useMemoryDisk();

/*
 * One embedded PostgreSQL serves the whole run (test/global-setup.ts); each test clones its database from a
 * migrated template. Three workers for two cores, which the database and, in test/browser, a browser share: some tests
 * wait for what comes by itself.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/seed.ts'],
    sequence: { sequencer: LongFirst },
    maxWorkers: 3,
    // No test replaces a module or a global: files share them, and the product is loaded once a worker, not once a file.
    isolate: false,
    // For what hangs, not for what is slow: a busy machine may take several times as long as a quiet one.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // What comes by itself may take a while on a machine that others use too; the usual second is too short there.
    expect: { poll: { timeout: 240_000 } },
  },
});
