import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Clock } from '../base/clock.ts';
import { type ActorOf, checkRight, knowWhoAsks, ThemeShape } from '../newsroom/index.ts';
import { type Assets, PREVIEWED, previewSheet, renderThemePreview } from '../site/index.ts';
import type { Db } from '../storage/index.ts';
import { securityHeaders } from './security-headers.ts';
import type { SiteMemory } from './site-memory.ts';

type Options = {
  readonly db: Db;
  readonly clock: Clock;
  readonly site: SiteMemory;
  readonly assets: Assets;
  readonly actorOf: ActorOf;
};

const SHEET = '/settings/preview/sheet';
/** Longer than any theme is. */
const MOST_LETTERS = 1_000;

/** A theme as it is written into an address. */
const WrittenTheme = z
  .string()
  .max(MOST_LETTERS)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // SyntaxError, the only thing it throws: no JSON.
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  })
  .pipe(ThemeShape);
const Look = z.object({ theme: WrittenTheme, mode: z.enum(['light', 'dark']) });
const Page = Look.extend({ page: z.enum(PREVIEWED) });

/** The studio alone may show it in a frame; nothing in it runs, and nothing is sent from it. */
const HEADERS = securityHeaders({
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'self'"],
});

/** Pages of the site in looks that are being tried: for who may change them, never kept, stored nowhere. */
export const themePreview: FastifyPluginCallbackZod<Options> = (app, { db, clock, site, assets, actorOf }, done) => {
  knowWhoAsks(app, actorOf);
  app.get('/settings/preview', { schema: { querystring: Page } }, async (request, reply) => {
    checkRight(request.actor, 'site.edit');
    const { page, mode, theme } = request.query;
    const look = new URLSearchParams({ mode, theme: JSON.stringify(theme) });
    const body = await renderThemePreview({
      ...{ db, page, now: clock.now(), origin: '', assets },
      ...{ site: await site.present(), sheet: `/api/studio${SHEET}?${look}` },
    });
    return reply.headers(HEADERS).type('text/html; charset=utf-8').send(body);
  });
  app.get(SHEET, { schema: { querystring: Look } }, async (request, reply) => {
    checkRight(request.actor, 'site.edit');
    const { theme, mode } = request.query;
    return reply.type('text/css; charset=utf-8').send(previewSheet(assets.sheet, theme, mode));
  });
  done();
};
