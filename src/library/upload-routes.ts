import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { MOST_BYTES, originalNameOf, refusals } from '../media/index.ts';
import { type Actor, checkRight } from '../newsroom/index.ts';
import { Uploaded, UploadParams } from './contract.ts';
import type { MediaOptions } from './routes.ts';
import { finishUpload } from './uploads/finish-upload.ts';
import { checkVersion, filenameIn, numberIn, OFFSET_STREAM, TUS_EXTENSIONS, TUS_VERSION } from './uploads/headers.ts';
import { checkRoom } from './uploads/room.ts';
import {
  appendTo,
  beginUpload,
  findUpload,
  isOver,
  KEPT_HOURS,
  removeUpload,
  type Upload,
  uploadsKept,
} from './uploads/upload-files.ts';

/** Whose an upload is, by what doesn't change while somebody is signed in. */
const ownerOf = ({ kind, personId, name }: Actor): string => `${kind} ${personId ?? name}`;

/** So long a connection waits for a picture to be made of what came. */
const MOST_DRAWING_MS = 300_000;

/**
 * What comes, piece by piece. Where it isn't read to its end, the connection stays, so that the answer arrives; where the
 * connection is cut, what came is all.
 */
async function* bytesOf({ raw }: FastifyRequest): AsyncGenerator<Buffer, void> {
  try {
    yield* raw.iterator({ destroyOnReturn: false });
  } catch (error) {
    if (raw.complete) throw error;
  }
}

/**
 * Uploads that go on where a connection was cut: tus 1.0.0 with creation, expiration and termination. When every byte
 * has come, `…/finish` makes a picture of them and answers with it, or says why there is none.
 */
export const uploadRoutes: FastifyPluginCallbackZod<MediaOptions> = (app, options, done) => {
  const { mediaFolder } = options;
  /** Uploads to which a request is appending at this node; a second one would write between its bytes. */
  const appending = new Set<string>();

  const begins = ({ actor, headers }: FastifyRequest): Actor => {
    checkRight(actor, 'media.edit');
    checkVersion(headers);
    return actor;
  };
  const found = async (request: FastifyRequest<{ Params: { uploadId: string } }>): Promise<Upload> => {
    const upload = await findUpload(mediaFolder, request.params.uploadId, ownerOf(begins(request)));
    if (upload === null) throw refusals.unknownUpload();
    return upload;
  };
  const expiry = (reply: FastifyReply, { restsSince }: Pick<Upload, 'restsSince'>) =>
    reply.header('upload-expires', new Date(restsSince.getTime() + KEPT_HOURS * 3_600_000).toUTCString());

  // On every answer, also where who asks isn't known.
  app.addHook('onSend', async (_request, reply) => {
    reply.header('tus-resumable', TUS_VERSION).header('cache-control', 'no-store');
  });
  // Handed on as it comes: it is never whole in memory.
  app.addContentTypeParser(OFFSET_STREAM, (_request, payload, parsed) => parsed(null, payload));

  app.options('/media/uploads', async (request, reply) => {
    checkRight(request.actor, 'media.edit');
    return reply
      .headers({ 'tus-version': TUS_VERSION, 'tus-extension': TUS_EXTENSIONS, 'tus-max-size': MOST_BYTES })
      .code(204)
      .send();
  });

  app.post('/media/uploads', async (request, reply) => {
    const owner = ownerOf(begins(request));
    const length = numberIn(request.headers, 'upload-length');
    const name = originalNameOf(filenameIn(request.headers));
    if (length > MOST_BYTES) throw refusals.fileTooLarge({ name, megabytes: MOST_BYTES / 1e6 });
    const underWay = (await uploadsKept(mediaFolder)).filter((upload) => !isOver(upload));
    await checkRoom(mediaFolder, { length, owner }, underWay);
    const upload = await beginUpload(mediaFolder, { length, name, owner, pictureId: null, refusal: null });
    // Relative to the address that was asked (RFC 9110 §10.2.2): whatever stands before it is the server's own matter.
    return expiry(reply.code(201).header('location', `uploads/${upload.id}`), upload).send();
  });

  app.head('/media/uploads/:uploadId', { schema: { params: UploadParams } }, async (request, reply) => {
    const upload = await found(request);
    const { offset, length } = upload;
    return expiry(reply.headers({ 'upload-offset': offset, 'upload-length': length }), upload).send();
  });

  app.patch('/media/uploads/:uploadId', { schema: { params: UploadParams } }, async (request, reply) => {
    const upload = await found(request);
    const { id, offset, length } = upload;
    if (isOver(upload)) throw refusals.unknownUpload();
    if (request.headers['content-type'] !== OFFSET_STREAM) throw refusals.brokenUpload({ header: 'content-type' });
    if (numberIn(request.headers, 'upload-offset') !== offset || appending.has(id))
      throw refusals.uploadElsewhere({ offset });
    appending.add(id);
    try {
      const appended = await appendTo(mediaFolder, upload, bytesOf(request));
      if (appended.isTooLong) {
        await removeUpload(mediaFolder, id);
        throw refusals.uploadTooLong({ of: length });
      }
      return expiry(reply.code(204).header('upload-offset', appended.offset), { restsSince: new Date() }).send();
    } finally {
      appending.delete(id);
    }
  });

  app.delete('/media/uploads/:uploadId', { schema: { params: UploadParams } }, async (request, reply) => {
    const { id } = await found(request);
    await removeUpload(mediaFolder, id);
    return reply.code(204).send();
  });

  app.post(
    '/media/uploads/:uploadId/finish',
    { schema: { params: UploadParams, response: { 200: Uploaded } } },
    async (request) => {
      const { actor } = request;
      // Nothing is sent meanwhile, and others may be before it.
      request.raw.socket.setTimeout(MOST_DRAWING_MS);
      return finishUpload(options, actor, { id: request.params.uploadId, owner: ownerOf(actor) });
    },
  );
  done();
};
