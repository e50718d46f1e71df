import { existsSync } from 'node:fs';

/** Debian's packages that hold the browser of the tests, the one that is taken first before the others. */
export const BROWSERS = [
  // The same engine without windows: a page costs little more than half (docs/decisions/0034).
  { package: 'chromium-headless-shell', path: '/usr/bin/chromium-headless-shell' },
  { package: 'chromium', path: '/usr/bin/chromium' },
] as const;

/** The browser that is there, or null where there is none. */
export const chromiumHere = (): string | null => BROWSERS.find(({ path }) => existsSync(path))?.path ?? null;
