import { request as ask, type IncomingHttpHeaders } from 'node:http';
import sharp from 'sharp';
import { expect, onTestFinished } from 'vitest';
import { mediaRoutes } from '../../src/library/routes.ts';
import { drawingProcess } from '../../src/media/index.ts';
import { type Actor, actorWith } from '../../src/newsroom/index.ts';
import { createPageStore } from '../../src/pagestore/index.ts';
import { boundedServer } from '../../src/server/bounded-server.ts';
import { createFrame } from '../../src/server/frame.ts';
import { listen } from '../../src/server/http-server.ts';
import { createLog } from '../../src/server/log.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { newsroomWithPictures } from './library.ts';
import { wellAt } from './well.ts';

/* A library on a real server, and a client of tus for it. */

type Answer = { status: number; headers: IncomingHttpHeaders; body: Record<string, unknown> };

/** A newsroom whose library takes uploads; who asks is named in a header, as a session would name them. */
export async function servedLibrary() {
  const news = await newsroomWithPictures();
  const people: Readonly<Record<string, Actor>> = {
    reporter: news.reporter,
    editor: news.editor,
    moderator: actorWith('person', 'هدى', 'moderator'),
  };
  const logged: string[] = [];
  const log = createLog('info', { write: (line) => logged.push(line) });
  const store = createPageStore({
    ...{ maxBytes: 1_000_000, clock: news.clock, keyOf: (target) => target },
    ...{ isAway: () => false, onStale: () => 'nobody is told' },
  });
  const drawing = drawingProcess();
  const frame = await createFrame({
    ...{ log, metrics: createMetrics(store, wellAt), health: wellAt, trustedProxies: [] },
    sentenceOf: ({ code }) => code,
    isDiskFull: async () => false,
    routes: (api) => {
      api.register(mediaRoutes, {
        ...{ db: news.db, clock: news.clock, mediaFolder: news.mediaFolder, place: news.place, draw: drawing.draw },
        actorOf: async ({ headers }) => people[String(headers['x-who'])] ?? news.reporter,
      });
    },
  });
  const server = boundedServer(frame.listener);
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    drawing.close();
    await frame.close();
    await news[Symbol.asyncDispose]();
  });
  const send = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string | number>> = {},
    body: Uint8Array | null = null,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const outgoing = ask({
        port,
        method,
        path: `/api/media${path}`,
        headers: { 'tus-resumable': '1.0.0', ...headers },
      });
      outgoing.on('error', reject);
      outgoing.on('response', async (incoming) => {
        let text = '';
        for await (const chunk of incoming) text += String(chunk);
        const { statusCode: status = 0 } = incoming;
        resolve({ status, headers: incoming.headers, body: text.startsWith('{') ? JSON.parse(text) : {} });
      });
      outgoing.end(body);
    });

  const begin = (length: number, name = 'صورة.jpg', who = 'reporter') =>
    send('POST', '/uploads', {
      ...{ 'upload-length': length, 'x-who': who },
      'upload-metadata': `kind cGljdHVyZQ==,filename ${Buffer.from(name).toString('base64')}`,
    });
  const placeOf = ({ headers }: Answer) => `/${headers.location}`;
  const sendOn = (place: string, offset: number, bytes: Uint8Array, more = {}) =>
    send(
      'PATCH',
      place,
      { 'upload-offset': offset, 'content-type': 'application/offset+octet-stream', ...more },
      bytes,
    );
  const offsetOf = async (place: string) => Number((await send('HEAD', place)).headers['upload-offset']);
  const finish = (place: string, who = 'reporter') => send('POST', `${place}/finish`, { 'x-who': who });

  /** All of it in one go. */
  async function upload(bytes: Uint8Array, name?: string): Promise<Answer> {
    const place = placeOf(await begin(bytes.length, name));
    expect((await sendOn(place, 0, bytes)).status).toBe(204);
    return finish(place);
  }
  return { ...news, port, logged, send, begin, placeOf, sendOn, offsetOf, finish, upload };
}

/** A photograph that noise makes some hundred kilobytes heavy. */
export const photograph = (width = 900) =>
  sharp({
    create: {
      width,
      height: 600,
      channels: 3,
      background: '#336699',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 95 })
    .toBuffer();
