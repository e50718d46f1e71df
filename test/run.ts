import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS, chromiumHere } from './builders/chromium.ts';

/*
 * `npm test`: everything a change must pass, in one run, ending with `N passed, N failed`. A check that is not a
 * test case (types, lint, style sheets, the build) counts as one.
 */

const only = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

function run(command: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

function check(name: string, command: string, args: readonly string[]): void {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const passed = run(command, args);
  total[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? 'ok' : 'FAILED'}: ${name}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** Brings the browser that the tests like best, where we may install it; they take another that is there. */
function bringBrowser(): void {
  const [best] = BROWSERS;
  if (existsSync(best.path)) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`installing ${best.package}`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', best.package]);
  }
  if (chromiumHere() === null)
    console.log(`no browser is installed; the browser tests will say so. As root: apt-get install ${best.package}`);
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

function runTests(): void {
  console.log('\n── unit, integration, fault, acceptance and browser tests');
  const folder = mkdtempSync(join(tmpdir(), 'warraq-test-'));
  const file = join(folder, 'report.json');
  const passed = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...only]);
  if (!existsSync(file)) {
    total.failed += 1;
    console.error('the test runner ended without a report');
  } else {
    const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests;
    total.skipped += report.numPendingTests;
    // A file that can't be loaded, or an error outside a test, has no failed test case to show for it.
    const broken = report.testResults.filter(
      (result) => result.status === 'failed' && result.assertionResults.length === 0,
    );
    total.failed += broken.length;
    if (!passed && report.numFailedTests === 0 && broken.length === 0) total.failed += 1;
  }
  rmSync(folder, { recursive: true, force: true });
}

bringBrowser();
if (only.length === 0) {
  check('types of server and site', 'tsc', ['--noEmit', '-p', '.']);
  check('types of the studio', 'tsc', ['--noEmit', '-p', 'src/studio']);
  check('format, lint, import rules and cycles', 'biome', ['check', '--error-on-warnings']);
  check('style sheets', 'stylelint', ['src/**/*.css']);
}
check('build', 'node', ['bin/build.js']);
runTests();
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
