import type { FastifyPluginCallback, FastifyRequest } from 'fastify';
import {
  type AccountsWords,
  accountRightsOf,
  checkSecondFactor,
  fewAtOnce,
  type MailWay,
  whoAsks,
} from '../accounts/index.ts';
import { accountsRoutes } from '../accounts/routes.ts';
import type { Clock } from '../base/clock.ts';
import type { Health } from '../health/index.ts';
import { healthRoutes } from '../health/routes.ts';
import { mediaRoutes } from '../library/routes.ts';
import type { Draw, PicturePlace } from '../media/index.ts';
import { cli as words } from '../messages/ar/cli.ts';
import { sayIn } from '../messages/index.ts';
import type { DataFolder } from '../newsroom/contract.ts';
import { type NamedThing, paperNamed, rightsOf } from '../newsroom/index.ts';
import { alarmRoutes, studioRoutes, type WalkStep } from '../newsroom/routes.ts';
import type { Assets } from '../site/index.ts';
import type { Db } from '../storage/index.ts';
import type { SiteMemory } from './site-memory.ts';
import { checkPage, keptByNobody, type Places, visitBy } from './studio-door.ts';
import { themePreview } from './theme-preview.ts';

/** What the studio's interface works by. */
export type StudioOptions = {
  readonly db: Db;
  readonly clock: Clock;
  readonly site: SiteMemory;
  readonly secret: string;
  /** Where this server answers, `http://127.0.0.1:8080`. */
  readonly address: () => string;
  readonly mail: MailWay;
  readonly health: () => Promise<Health>;
  /** What a reader's browser is answered at an address, step by step. */
  readonly walk: (address: string) => Promise<readonly WalkStep[]>;
  readonly dataFolder: DataFolder;
  /** Where what comes in lies until it is a picture. */
  readonly mediaFolder: string;
  readonly place: PicturePlace;
  /** Decodes what people send. */
  readonly draw: Draw;
  /** What the site is drawn with in looks that are being tried. */
  readonly assets: Assets;
  /** Articles that hold what was typed, by the search's index. */
  readonly articlesLike: (text: string) => Promise<readonly NamedThing[]>;
};

/** What the accounts say, in a language. */
export const accountWordsIn = (language: 'ar' | 'en'): AccountsWords => sayIn(language).accounts;

/** What one's own account is drawn with, also before one has the second factor that the paper demands. */
const WITHOUT_SECOND_FACTOR: ReadonlySet<string> = new Set(['/api/studio/site']);

/** The studio's own interface, for the browser of somebody who signs in there. */
export const studioInterface: FastifyPluginCallback<StudioOptions> = (app, options, done) => {
  const { db, clock, site, secret, address, mail, health, walk, mediaFolder, place, draw, assets } = options;
  const places: Places = {
    origins: () => [site.last()?.origin ?? null, address()].filter((origin) => origin !== null),
  };
  // The paper's address and name are looked at as remembered; asked anew where they have changed.
  app.addHook('onRequest', async () => {
    await site.found();
  });
  app.addHook('onRequest', checkPage(places));
  app.addHook('onSend', keptByNobody);
  // A form of another site can send text, and no JSON.
  app.removeContentTypeParser('text/plain');
  const visitOf = visitBy(places, { secret, paper: () => site.last()?.name ?? words.newPaper });
  const find = whoAsks({ db, clock, visitOf });
  app.register(accountsRoutes, {
    ...{ db, clock, address, mail, secret, visitOf, few: fewAtOnce(), wordsIn: accountWordsIn },
    rightsOf: (actor) =>
      Object.fromEntries([...rightsOf(actor), ...accountRightsOf(actor)].map(({ act, within }) => [act, within])),
    paper: async () => {
      // Whoever has just named the paper reads its name at once, which what is remembered learns a moment later.
      const found = await paperNamed(db);
      return { name: found?.name ?? null, isFounded: found !== null, isNamed: found?.isNamed === true };
    },
  });
  const actorOf = async (request: FastifyRequest) => {
    const { session, actor } = await find(request);
    if (!WITHOUT_SECOND_FACTOR.has(request.routeOptions.url ?? '')) checkSecondFactor(session);
    return actor;
  };
  const auditWordsIn = (language: 'ar' | 'en') => sayIn(language).audit;
  const { articlesLike, dataFolder } = options;
  app.register(studioRoutes, { db, clock, actorOf, articlesLike, dataFolder, walk, auditWordsIn });
  app.register(themePreview, { db, clock, site, assets, actorOf });
  app.register(alarmRoutes, { db, clock, actorOf });
  app.register(healthRoutes, { health, actorOf });
  app.register(mediaRoutes, { db, clock, mediaFolder, place, draw, actorOf });
  done();
};
