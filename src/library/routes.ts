import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { Clock } from '../base/clock.ts';
import { type Draw, type PicturePlace, pictureAddress, refusals, rgbOf } from '../media/index.ts';
import {
  type ActorOf,
  checkRight,
  knowWhoAsks,
  mayDescribe,
  pictureStanding,
  replacePicture,
} from '../newsroom/index.ts';
import { type Db, inTransaction, type Tx } from '../storage/index.ts';
import {
  Done,
  LibraryAnswer,
  LibraryOverview,
  type LibraryPictureAnswer,
  LibraryQuery,
  MadeAgain,
  PictureAnswer,
  PictureChanges,
  PictureParams,
  Replaced,
  Replacement,
} from './contract.ts';
import { deletePicture } from './delete-picture.ts';
import { describePicture } from './describe-picture.ts';
import { makeAgain } from './make-again.ts';
import { type LibraryPicture, library, libraryPicture, libraryTotal } from './queries/library.ts';
import { libraryOverview } from './queries/overview.ts';
import { pictureUses } from './queries/picture-uses.ts';
import { uploadRoutes } from './upload-routes.ts';

/** What the library's routes work with. */
export type MediaOptions = {
  readonly db: Db;
  readonly clock: Clock;
  /** Where what comes in lies until it is a picture. */
  readonly mediaFolder: string;
  readonly place: PicturePlace;
  /** Decodes what people send. */
  readonly draw: Draw;
  readonly actorOf: ActorOf;
};

/** The library of pictures for the studio, below `/media`, and what takes pictures in. */
export const mediaRoutes: FastifyPluginCallbackZod<MediaOptions> = (app, options, done) => {
  const { db, clock, actorOf } = options;
  const run = <Result>(command: (tx: Tx, at: Date) => Promise<Result>): Promise<Result> =>
    inTransaction(db, (tx) => command(tx, clock.now()));
  const params = PictureParams;

  knowWhoAsks(app, actorOf);
  app.register(uploadRoutes, options);

  app.get('/media', { schema: { querystring: LibraryQuery, response: { 200: LibraryAnswer } } }, async (request) => {
    checkRight(request.actor, 'media.edit');
    const { query } = request;
    const { pictures, next } = await library(db, query, clock.now());
    const total = query.after === null ? await libraryTotal(db, query, clock.now()) : null;
    return { pictures: pictures.map(answerOf), total, next };
  });

  app.get('/media/overview', { schema: { response: { 200: LibraryOverview } } }, ({ actor }) => {
    checkRight(actor, 'media.edit');
    return libraryOverview(db, clock.now());
  });

  app.post('/media/failed/again', { schema: { response: { 200: MadeAgain } } }, async (request) => {
    return { pictures: await run((tx, at) => makeAgain(tx, request.actor, at)) };
  });

  app.get('/media/:pictureId', { schema: { params, response: { 200: PictureAnswer } } }, async (request) => {
    const { actor, params: asked } = request;
    checkRight(actor, 'media.edit');
    const { pictureId } = asked;
    const picture = await libraryPicture(db, pictureId);
    if (picture === null) throw refusals.unknownPicture({ pictureId });
    const standing = await pictureStanding(db, pictureId);
    return {
      picture: answerOf(picture),
      mayDescribe: mayDescribe(actor, standing),
      isOwed: standing.isOwed,
      uses: [...(await pictureUses(db, pictureId))],
    };
  });

  app.post(
    '/media/:pictureId',
    { schema: { params, body: PictureChanges, response: { 200: Done } } },
    async (request) => {
      await run((tx, at) => describePicture(tx, request.actor, at, { ...request.params, ...request.body }));
      return {};
    },
  );

  app.post(
    '/media/:pictureId/replace',
    { schema: { params, body: Replacement, response: { 200: Replaced } } },
    async (request) => {
      return run((tx, at) => replacePicture(tx, request.actor, at, { ...request.params, ...request.body }));
    },
  );

  app.post('/media/:pictureId/delete', { schema: { params, response: { 200: Done } } }, async (request) => {
    await run((tx, at) => deletePicture(tx, request.actor, at, request.params));
    return {};
  });
  done();
};

const answerOf = (picture: LibraryPicture): LibraryPictureAnswer => ({
  ...picture,
  address: pictureAddress(picture),
  widths: [...picture.widths],
  ground: picture.tone === null ? null : `rgb(${rgbOf(picture.tone).join(' ')})`,
  createdAt: picture.createdAt.toISOString(),
});
