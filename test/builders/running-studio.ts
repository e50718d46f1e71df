import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { makeWelcomeLink } from '../../src/accounts/index.ts';
import { systemClock } from '../../src/base/clock.ts';
import { sentenceIn } from '../../src/cli/languages.ts';
import { readConfig } from '../../src/server/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import { inTransaction } from '../../src/storage/index.ts';
import { contextIn, openBrowser } from './browser.ts';

/** What a person sees of the studio. */
export type Look = { readonly width?: number; readonly locale?: 'ar' | 'en'; readonly scheme?: 'light' | 'dark' };

/** A real server in which nobody has an account yet, and a browser to come in with. */
export async function runningStudio() {
  const dataDir = await mkdtemp(join(tmpdir(), 'warraq-studio-'));
  // PostgreSQL of a root's folder runs under another user, who must get there.
  await chmod(dataDir, 0o755);
  const server = await startServer({
    config: readConfig({ dataDir, port: '0' }, {}),
    log: pino({ level: 'silent' }),
    say: () => 'nobody waits',
    sentenceOf: (refusal, locale = 'ar') => sentenceIn(locale, refusal),
  });
  const browser = await openBrowser();
  // By its name: passkeys belong to names, not to numbers.
  const origin = server.address.replace('127.0.0.1', 'localhost');
  const { db } = server.database;

  /** A browser of one's own, with nothing in it; closed with it. */
  async function newPage({ width = 1440, locale = 'ar', scheme = 'light' }: Look = {}) {
    const context = await contextIn(browser, {
      viewport: { width, height: width < 700 ? 844 : 900 },
      ...{ colorScheme: scheme, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await context.addCookies([{ name: 'studio-language', value: locale, url: `${origin}/studio` }]);
    const page = await context.newPage();
    return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() });
  }

  return {
    origin,
    db,
    newPage,
    at: (path: string) => `${origin}/studio${path}`,
    /** The link that the terminal prints at the first start. */
    welcomeLink: async () => {
      const path = await inTransaction(db, (tx) => makeWelcomeLink(tx, systemClock.now()));
      return `${origin}${path}`;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await server.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

export type RunningStudio = Awaited<ReturnType<typeof runningStudio>>;
/** A page in a browser of its own. */
export type StudioPage = Awaited<ReturnType<RunningStudio['newPage']>>;
