import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { accountSecret } from '../accounts/index.ts';
import { type Clock, systemClock } from '../base/clock.ts';
import type { Refusal } from '../base/refusal.ts';
import { measureHealth, rememberHealth, rememberSizes } from '../health/index.ts';
import { drawBesideReaders, drawingProcess } from '../media/index.ts';
import type { Locale } from '../messages/index.ts';
import { isFounded } from '../newsroom/index.ts';
import { createPageStore, type PageStore } from '../pagestore/index.ts';
import { keepIndex, SearchAsked, search, startSearchThread } from '../search/index.ts';
import { maintenancePage, readAssets, renderSearch, renderSite, targetKey } from '../site/index.ts';
import { claimServer, type Database } from '../storage/index.ts';
import { assetsIn } from './asset-door.ts';
import { isAway, isNotNow } from './away.ts';
import { brandDoor } from './brand-door.ts';
import type { Config } from './config.ts';
import { followOutbox } from './follow-outbox.ts';
import { createFrame } from './frame.ts';
import { HOME } from './home.ts';
import { checkPort, closeHttpServer, createHttpServer, listen } from './http-server.ts';
import { mailWay } from './mail.ts';
import { createMetrics } from './metrics.ts';
import { monitorCheck } from './monitors.ts';
import { openData, type StartProgress } from './open-data.ts';
import { mediaFolderOf, placeOf } from './picture-place.ts';
import { isUnspecified } from './request-facts.ts';
import { failed, keepRounds } from './rounds.ts';
import { registerRoutes } from './routes.ts';
import { pageHeaders } from './security-headers.ts';
import { rememberSite } from './site-memory.ts';
import { openStudio } from './studio-pages.ts';
import { actorOf } from './tokens.ts';
import { walkAddress } from './walk-address.ts';

/** How long answers under way may take when the server ends. */
const PATIENCE_MS = 5_000;

/** A running server. */
export type RunningServer = {
  /** `http://127.0.0.1:8080` */
  address: string;
  store: PageStore;
  database: Database;
  close(): Promise<void>;
};

type Options = {
  config: Config;
  log: Logger;
  say: (progress: StartProgress) => void;
  /** In the language that is asked for; without one, in that of whoever started the server. */
  sentenceOf: (refusal: Refusal, language?: Locale) => string;
  /** Done before the first page is served, such as making the sample newsroom. */
  prepare?: (database: Database) => Promise<unknown>;
  clock?: Clock;
};

/** Starts a node: its database, pages, clock, and the HTTP server in front; or refuses and leaves nothing running. */
export async function startServer(options: Options): Promise<RunningServer> {
  const { config, log, say, sentenceOf, prepare, clock = systemClock } = options;
  const { dataDir, databaseUrl } = config;
  // No folder is made for a start that can't be. One that is there may have a server at that very port, which its
  // claim knows to name.
  if (!existsSync(dataDir)) await checkPort(config);
  await using undo = new AsyncDisposableStack();
  const database = await openData({ dataDir, databaseUrl, name: 'warraq', say, log });
  undo.defer(() => database.close());
  const onLost = (err: Error) => log.warn({ err }, 'claim of the data folder lost, to be taken again');
  const claim = await claimServer(database.address, dataDir, { onLost });
  undo.defer(() => claim.release());
  await prepare?.(database);

  say('startingServer');
  const paper = rememberSite(database.db);
  // Before the first request: what it asks for depends on where a former site lay.
  if (await isFounded(database.db)) await paper.present();
  const mediaFolder = mediaFolderOf(config);
  const place = placeOf(config);
  drawBesideReaders();
  const siteFolder = join(HOME, 'dist', 'site');
  const assets = readAssets(join(siteFolder, 'manifest.json'), '/');
  const mostPageBytes = config.pageMemoryMb * 1_000_000;
  const store = createPageStore({
    maxBytes: mostPageBytes,
    clock,
    keyOf: (target) => targetKey(target, paper.last()?.formerFolders),
    headersFor: pageHeaders(),
    isAway,
    onStale: (path) => log.warn({ path }, 'older page sent: the database is away'),
  });
  const thread = startSearchThread(join(dataDir, 'search'));
  let readAt = clock.now();
  const node = {
    readAt: () => readAt,
    pages: () => store.counts(),
    mostPageBytes,
    sizes: rememberSizes(database.db, clock),
  };
  const secret = await accountSecret(database.db, config.accountSecret);
  const mail = mailWay({ db: database.db, config, secret });
  const isMailSent = async () => (await mail.sender()) !== null;
  const onFailed = failed(log, 'health not measured');
  const health = rememberHealth(clock, () =>
    measureHealth({ db: database.db, clock, dataDir, place, thread, isMailSent, node, onFailed }),
  );
  const metrics = createMetrics(store, health);
  const index = keepIndex({ database, thread, clock, log });
  undo.defer(() => index.close());
  const follower = await followOutbox({
    database,
    memories: [paper, store, { drop: index.notice, forget: index.notice, clear: index.notice }],
    clock,
    log,
    onRead: (at) => {
      readAt = at;
      metrics.outboxReadAt.set(at.getTime() / 1_000);
    },
  });
  undo.defer(() => follower.close());

  let origin = '';
  const drawing = drawingProcess();
  const frame = await createFrame({
    log,
    metrics,
    health,
    trustedProxies: config.trustedProxies,
    sentenceOf,
    isDiskFull: database.isDiskFull,
    routes: (api) =>
      registerRoutes(api, {
        ...{ db: database.db, clock, bearerOf: (request) => actorOf(database.db, request) },
        studio: {
          ...{
            site: paper,
            secret,
            address: () => origin,
            mail,
            health,
            mediaFolder,
            place,
            draw: drawing.draw,
            assets,
          },
          dataFolder: { path: dataDir, isDatabaseElsewhere: databaseUrl !== null },
          articlesLike: async (text) => {
            const { sections, zone } = await paper.present();
            const asked = SearchAsked.parse({ q: text });
            const { hits } = await search({ db: database.db, thread, sections, zone, now: clock.now() }, asked);
            return hits.map(({ card }) => ({ thing: 'article', id: card.id, title: card.headline }));
          },
          walk: (address) => walkAddress(origin, address),
        },
      }),
  });
  undo.defer(() => frame.close());
  // Before: who waits for a picture would keep the frame open.
  undo.defer(() => drawing.close());

  const server = createHttpServer({
    pages: {
      store,
      renderPage: async (path) =>
        renderSite({ db: database.db, site: await paper.present(), path, origin, now: clock.now(), assets }),
      isAway: isNotNow,
      awayPage: () => maintenancePage(paper.last()?.name ?? null),
      metrics,
      log,
    },
    search: {
      thread,
      renderSearch: async (asked) =>
        renderSearch({ db: database.db, thread, site: await paper.present(), asked, origin, now: clock.now(), assets }),
      isAway: isNotNow,
      awayPage: () => maintenancePage(paper.last()?.name ?? null),
      metrics,
      log,
    },
    assets: await assetsIn(join(siteFolder, 'assets')),
    pictures: place,
    brand: brandDoor(() => paper.present(), place),
    studio: openStudio(join(HOME, 'dist', 'studio')),
    frame: frame.listener,
    isMonitor: monitorCheck(config),
  });
  const port = await listen(server, config);
  undo.defer(() => closeHttpServer(server, PATIENCE_MS));
  origin = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  await claim.answersAt(origin);

  const linkable = isUnspecified(config.host) ? null : origin;
  for (const round of keepRounds({ db: database.db, clock, log, place, mediaFolder, mail, linkable, health }))
    undo.defer(() => round.close());

  const running = undo.move();
  return { address: origin, store, database, close: () => running.disposeAsync() };
}
