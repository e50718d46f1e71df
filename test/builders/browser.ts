import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { BROWSERS, chromiumHere } from './chromium.ts';
import { PATIENCE_MS } from './live-server.ts';

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

/** A browser of one's own, with nothing in it. What comes by itself may take a while on a machine that others use too. */
export async function contextIn(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}
