import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { Clock } from '../base/clock.ts';
import { type Db, inTransaction, type Tx } from '../storage/index.ts';
import { approveArticle } from './articles/approve-article.ts';
import { correctArticle } from './articles/correct-article.ts';
import { checkArticleRight } from './articles/places.ts';
import { publishArticle } from './articles/publish-article.ts';
import { saveDraft } from './articles/save-draft.ts';
import { scheduleArticle } from './articles/schedule-article.ts';
import { submitArticle } from './articles/submit-article.ts';
import { unpublishArticle } from './articles/unpublish-article.ts';
import { unscheduleArticle } from './articles/unschedule-article.ts';
import { updateArticle } from './articles/update-article.ts';
import { withdrawArticle } from './articles/withdraw-article.ts';
import {
  AddedCorrection,
  ArticleParams,
  BasedOn,
  Correction,
  Done,
  DraftAnswer,
  NewDraft,
  NextDraft,
  PublishedArticle,
  SavedDraft,
  Schedule,
  Withdrawal,
} from './contract.ts';
import { type ActorOf, knowWhoAsks } from './know-who-asks.ts';
import { draft } from './queries/draft.ts';
import { unknownThing } from './refusals.ts';

export { alarmRoutes } from './alarm-routes.ts';
export { studioRoutes, type WalkStep } from './studio-routes.ts';

type Options = {
  readonly db: Db;
  readonly clock: Clock;
  readonly actorOf: ActorOf;
};

/** The newsroom's commands for programs that bear a token, each in a transaction of its own. */
export const newsroomRoutes: FastifyPluginCallbackZod<Options> = (app, { db, clock, actorOf }, done) => {
  const run = <Result>(command: (tx: Tx, at: Date) => Promise<Result>): Promise<Result> =>
    inTransaction(db, (tx) => command(tx, clock.now()));
  /** For commands with nothing to answer. */
  const doIt = (command: (tx: Tx, at: Date) => Promise<void>) => run(command).then(() => ({}));
  const params = ArticleParams;
  const saved = { 200: SavedDraft };
  const published = { 200: PublishedArticle };
  const isDone = { 200: Done };

  knowWhoAsks(app, actorOf);

  app.get('/articles/:articleId', { schema: { params, response: { 200: DraftAnswer } } }, async (request) => {
    const { articleId } = request.params;
    await checkArticleRight(db, request.actor, 'article.save', articleId);
    const found = await draft(db, articleId);
    if (found === null) throw unknownThing({ thing: 'article', ids: [articleId] });
    return { ...found, dueAt: found.dueAt?.toISOString() ?? null };
  });

  app.post('/articles', { schema: { body: NewDraft, response: saved } }, ({ actor, body }) =>
    run((tx, at) => saveDraft(tx, actor, at, { articleId: null, ...body })),
  );
  app.post('/articles/:articleId/revisions', { schema: { params, body: NextDraft, response: saved } }, (request) =>
    run((tx, at) => saveDraft(tx, request.actor, at, { ...request.params, ...request.body })),
  );
  app.post('/articles/:articleId/submit', { schema: { params, body: BasedOn, response: isDone } }, (request) =>
    doIt((tx, at) => submitArticle(tx, request.actor, at, { ...request.params, ...request.body })),
  );
  app.post('/articles/:articleId/approve', { schema: { params, body: BasedOn, response: isDone } }, (request) =>
    doIt((tx, at) => approveArticle(tx, request.actor, at, { ...request.params, ...request.body })),
  );
  app.post('/articles/:articleId/publish', { schema: { params, body: BasedOn, response: published } }, (request) =>
    run((tx, at) => publishArticle(tx, request.actor, at, { ...request.params, ...request.body })),
  );
  app.post('/articles/:articleId/update', { schema: { params, body: BasedOn, response: published } }, (request) =>
    run((tx, at) => updateArticle(tx, request.actor, at, { ...request.params, ...request.body })),
  );
  app.post('/articles/:articleId/schedule', { schema: { params, body: Schedule, response: isDone } }, (request) =>
    doIt((tx, at) => scheduleArticle(tx, request.actor, at, { ...request.params, ...request.body })),
  );
  app.post('/articles/:articleId/unschedule', { schema: { params, response: isDone } }, ({ actor, params: asked }) =>
    doIt((tx, at) => unscheduleArticle(tx, actor, at, asked)),
  );
  app.post('/articles/:articleId/unpublish', { schema: { params, response: isDone } }, ({ actor, params: asked }) =>
    doIt((tx, at) => unpublishArticle(tx, actor, at, asked)),
  );
  app.post('/articles/:articleId/withdraw', { schema: { params, body: Withdrawal, response: isDone } }, (request) =>
    doIt((tx, at) => withdrawArticle(tx, request.actor, at, { ...request.params, ...request.body })),
  );
  app.post(
    '/articles/:articleId/correct',
    { schema: { params, body: Correction, response: { 200: AddedCorrection } } },
    (request) => run((tx, at) => correctArticle(tx, request.actor, at, { ...request.params, ...request.body })),
  );

  done();
};
