import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { S3Setting } from '../../src/media/index.ts';

const BUCKET = 'almarfa-pictures';
/** The only key that the storage knows. */
const KEY = 'S3RVER';

/**
 * What is wrong with the storage, or the way to it: connections break, nothing is answered, there is no room, an answer
 * breaks off in its middle.
 */
export type Fault = 'none' | 'gone' | 'silent' | 'full' | 'cut';

/** A real storage that speaks S3, with a bucket, and a way to it on which things go wrong when a test says so. */
export async function objectStorage() {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-s3-'));
  const storage = new S3rver({
    ...{ address: '127.0.0.1', port: 0, directory: folder, silent: true, vhostBuckets: false },
    configureBuckets: [{ name: BUCKET }],
  });
  const { port } = await storage.run();
  let fault: Fault = 'none';

  function answer(incoming: IncomingMessage, outgoing: ServerResponse): void {
    if (fault === 'gone') return void incoming.socket.destroy();
    if (fault === 'silent') return void incoming.resume();
    if (fault === 'full') {
      incoming.resume();
      outgoing.writeHead(507, { 'content-type': 'application/xml' });
      return void outgoing.end('<Error><Code>QuotaExceeded</Code><Message>no room</Message></Error>');
    }
    const { method, url, headers } = incoming;
    const onward = ask({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, async (came) => {
      outgoing.writeHead(came.statusCode ?? 500, came.headers);
      for await (const chunk of came) {
        if (fault === 'cut' && method === 'GET') {
          outgoing.write((chunk as Buffer).subarray(0, 100));
          return void setTimeout(() => outgoing.destroy(), 50);
        }
        outgoing.write(chunk);
      }
      outgoing.end();
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }

  const way = createServer(answer);
  way.listen(0, '127.0.0.1');
  await once(way, 'listening');
  const setting: S3Setting = {
    ...{ endpoint: `http://127.0.0.1:${(way.address() as AddressInfo).port}`, bucket: BUCKET, region: 'us-east-1' },
    ...{ keyId: KEY, secret: KEY, isPathStyle: true },
  };
  return {
    setting,
    /** As the settings of a server say it. */
    environment: {
      ...{ WARRAQ_S3_ENDPOINT: setting.endpoint, WARRAQ_S3_BUCKET: BUCKET },
      ...{ WARRAQ_S3_KEY_ID: KEY, WARRAQ_S3_SECRET: KEY },
    },
    fail: (how: Fault) => {
      fault = how;
    },
    /** The names of all objects, but for what is written to see whether anything can be. */
    objects: async () =>
      (await readdir(join(folder, BUCKET)).catch(() => []))
        .flatMap((name) => /^(.+)\._S3rver_object$/.exec(name)?.[1] ?? [])
        .filter((name) => name !== 'warraq-check')
        .sort(),
    [Symbol.asyncDispose]: async () => {
      way.closeAllConnections();
      way.close();
      await storage.close();
      await rm(folder, { recursive: true });
    },
  };
}
