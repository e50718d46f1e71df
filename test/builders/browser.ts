import { type Browser, chromium } from 'playwright-core';

/** Debian's; `npm test` installs it where it may. */
export const CHROMIUM = '/usr/bin/chromium';

/** A browser that asks nobody but the pages it is shown. Throws where Chromium isn't installed. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
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
