import { type Browser, chromium } from 'playwright-core';
import { BROWSERS, chromiumHere } from './chromium.ts';

/** A browser that asks nobody but the pages it is shown. Throws where none is installed; `npm test` installs one where it may. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumHere();
  if (executablePath === null)
    throw new Error(`the tests need one of Debian's packages: ${BROWSERS.map((one) => one.package).join(', ')}`);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
