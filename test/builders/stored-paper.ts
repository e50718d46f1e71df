import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { sentenceIn } from '../../src/cli/languages.ts';
import { actorWith, foundNewsroom } from '../../src/newsroom/index.ts';
import { readConfig } from '../../src/server/config.ts';
import { mediaFolderOf, placeOf } from '../../src/server/picture-place.ts';
import { startServer } from '../../src/server/start-server.ts';
import { inTransaction } from '../../src/storage/index.ts';
import { objectStorage } from './object-storage.ts';
import { SECRET, signedInAs } from './session.ts';

type Answer = { readonly status: number; readonly body: Record<string, unknown> };

/** A whole server whose pictures lie in a real storage that speaks S3, and an editor of it who is signed in. */
export async function storedPaper() {
  const storage = await objectStorage();
  const dataDir = await mkdtemp(join(tmpdir(), 'warraq-stored-'));
  // PostgreSQL of a root's folder runs under another user, who must get there.
  await chmod(dataDir, 0o755);
  const config = readConfig({ dataDir, port: '0' }, { ...storage.environment, WARRAQ_SECRET: SECRET });
  const server = await startServer({
    ...{ config, log: pino({ level: 'silent' }), say: () => 'nobody waits' },
    sentenceOf: (refusal, locale = 'ar') => sentenceIn(locale, refusal),
    prepare: ({ db }) =>
      inTransaction(db, (tx) =>
        foundNewsroom(tx, actorWith('cli', 'cli', 'administrator'), new Date(), { name: 'المرفأ', zone: 'UTC' }),
      ),
  });
  const { db } = server.database;
  const cookie = await signedInAs(db, new Date(), { name: 'سلمى', grants: [{ role: 'editor', within: null }] });
  const own = { cookie, origin: server.address, 'tus-resumable': '1.0.0' };

  const read = (path: string, how: RequestInit = {}) => fetch(`${server.address}${path}`, how);
  async function post(path: string, body: object): Promise<Answer> {
    const answer = await read(`/api/studio${path}`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { ...own, 'content-type': 'application/json' },
    });
    return { status: answer.status, body: await answer.json() };
  }

  /** Sends a picture's bytes; where the upload is then. */
  async function send(bytes: Buffer): Promise<string> {
    const begun = await read('/api/studio/media/uploads', {
      method: 'POST',
      headers: { ...own, 'upload-length': String(bytes.length), 'upload-metadata': 'filename eC5qcGc=' },
    });
    const place = begun.headers.get('location');
    await read(`/api/studio/media/${place}`, {
      ...{ method: 'PATCH', body: new Uint8Array(bytes) },
      headers: { ...own, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    });
    return `/media/${place}`;
  }
  const finish = (upload: string) => post(`${upload}/finish`, {});

  return {
    ...{ storage, db, read, post, send, finish },
    mediaFolder: mediaFolderOf(config),
    place: placeOf(config),
    upload: async (bytes: Buffer) => finish(await send(bytes)),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await storage[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true });
    },
  };
}
