import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { Refusal } from '../../base/refusal.ts';
import { placeAway, placeFull, placeRefuses } from '../refusals.ts';

/** A bucket of a storage that speaks S3, and the key to it. */
export type S3Setting = {
  /** `https://s3.example.net`, without a path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
  /** Whether the bucket stands in the path, or before the host's name. */
  readonly isPathStyle: boolean;
};

/** How long an answer may be waited for; a whole picture is on its way by then. */
const ANSWER_MS = 10_000;

/** How long bytes may take that are sent, or read whole; the largest file has two megabytes. */
const BYTES_MS = 20_000;

/** What storage calls itself full by, beside the status of RFC 4918 §11.5. */
const FULL = new Set(['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage', 'XAmzQuotaExceeded', 'StorageFull']);
const INSUFFICIENT_STORAGE = 507;

/** What storage says while it can't do more at once; it is to be asked again. */
const TOO_MANY_REQUESTS = 429;

/** A word of S3's, such as `AccessDenied`; anything else that an answer says isn't repeated. */
const CODE = /<Code>([A-Za-z]{1,64})<\/Code>/;
/** An object in a list (ListObjectsV2), and what is asked of it: storages tell it in any order, among other things. */
const LISTED = /<Contents>(.*?)<\/Contents>/gs;
const KEY = /<Key>([^<&]{1,1024})<\/Key>/;
const SIZE = /<Size>(\d{1,15})<\/Size>/;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const NO_BYTES = sha256('');

/** What is kept beside an object's bytes. */
export type ObjectHead = { readonly sizeBytes: number; readonly sha256: string | null };

/** An object as it stands in a list. */
export type Listed = { readonly key: string; readonly sizeBytes: number };

/** An answer whose bytes may still be on their way. */
type Answer = { readonly response: Response; readonly giveUp: () => void };

/** The few requests of S3 that pictures need; each refuses where the storage does. */
export type S3Client = ReturnType<typeof s3Client>;

/** Nothing is asked yet. */
export function s3Client({ endpoint, bucket, region, keyId, secret, isPathStyle }: S3Setting) {
  // Asked again by whoever knows whether there is time for it: a job has, a reader hasn't.
  const signer = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3', retries: 0 });
  const base = new URL(endpoint);
  if (!isPathStyle) base.hostname = `${bucket}.${base.hostname}`;
  const root = isPathStyle ? `${base.origin}/${bucket}` : base.origin;
  const addressOf = (key: string): string => `${root}/${key}`;
  const place = `${endpoint}/${bucket}`;

  async function ask(
    method: string,
    address: string,
    body: Uint8Array<ArrayBuffer> | null,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const given = new AbortController();
    const giveUp = () => given.abort();
    const patience = setTimeout(giveUp, body === null ? ANSWER_MS : BYTES_MS);
    try {
      const signed = await signer.sign(address, {
        method,
        headers: { ...more, 'x-amz-content-sha256': body === null ? NO_BYTES : sha256(body) },
        body,
      });
      // A storage that leads elsewhere is set wrongly; what is signed goes nowhere else.
      return { response: await fetch(signed, { redirect: 'manual', signal: given.signal }), giveUp };
    } catch (error) {
      throw away(error);
    } finally {
      clearTimeout(patience);
    }
  }

  const away = (cause: unknown): Refusal => placeAway({ place, why: whyOf(cause) }, { cause });

  /** What an answer that isn't a yes means; its bytes are read, so that the connection can be used again. */
  async function refusalOf(response: Response): Promise<Refusal> {
    const text = await response.text().catch(() => '');
    const why = CODE.exec(text)?.[1] ?? String(response.status);
    if (response.status === INSUFFICIENT_STORAGE || FULL.has(why)) return placeFull({ place });
    if (response.status >= 500 || response.status === TOO_MANY_REQUESTS || why === 'SlowDown')
      return placeAway({ place, why });
    return placeRefuses({ place, why });
  }

  /** The answer, or null where there is no such object: not where there is no such bucket. */
  async function found(method: 'GET' | 'HEAD', key: string): Promise<Answer | null> {
    const answer = await ask(method, addressOf(key), null);
    const { response } = answer;
    if (response.ok) return answer;
    if (response.status !== 404) throw await refusalOf(response);
    // The answer to HEAD has no words.
    const text = await response.text().catch(() => '');
    if (CODE.exec(text)?.[1] === 'NoSuchBucket') throw placeRefuses({ place, why: 'NoSuchBucket' });
    return null;
  }

  return {
    place,
    away,
    /** Puts an object, whole or not at all; the storage compares what came with its hash (AWS Signature Version 4). */
    put: async (key: string, bytes: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>) => {
      const more = { ...headers, 'x-amz-meta-sha256': sha256(bytes) };
      const { response } = await ask('PUT', addressOf(key), bytes, more);
      if (!response.ok) throw await refusalOf(response);
      await response.text().catch(() => '');
    },
    head: async (key: string): Promise<ObjectHead | null> => {
      const { headers } = (await found('HEAD', key))?.response ?? {};
      if (headers === undefined) return null;
      return { sizeBytes: Number(headers.get('content-length')), sha256: headers.get('x-amz-meta-sha256') };
    },
    /** An object as it comes; its bytes are to be read, or given up. */
    get: async (key: string): Promise<Response | null> => (await found('GET', key))?.response ?? null,
    /** An object's bytes, all of them in memory. */
    read: async (key: string): Promise<Uint8Array<ArrayBuffer> | null> => {
      const answer = await found('GET', key);
      if (answer === null) return null;
      const { response, giveUp } = answer;
      const patience = setTimeout(giveUp, BYTES_MS);
      try {
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        throw away(error);
      } finally {
        clearTimeout(patience);
      }
    },
    /** Objects whose keys begin so; a thousand at most, which no picture has. */
    list: async (prefix: string): Promise<readonly Listed[]> => {
      const { response } = await ask('GET', `${root}?list-type=2&prefix=${prefix}`, null);
      if (!response.ok) throw await refusalOf(response);
      const text = await response.text().catch((error: unknown) => {
        throw away(error);
      });
      return listedIn(text);
    },
    /** An object that isn't there is removed already. */
    remove: async (key: string): Promise<void> => {
      const { response } = await ask('DELETE', addressOf(key), null);
      if (!response.ok && response.status !== 404) throw await refusalOf(response);
      await response.text().catch(() => '');
    },
  };
}

/** The objects in a storage's answer; one of which no size is told can be removed all the same, and weighs nothing. */
export function listedIn(text: string): readonly Listed[] {
  return [...text.matchAll(LISTED)].flatMap(([, told = '']) => {
    const key = KEY.exec(told)?.[1];
    return key === undefined ? [] : { key, sizeBytes: Number(SIZE.exec(told)?.[1] ?? 0) };
  });
}

/** The system's own word for what went wrong on the way, such as `ECONNREFUSED`. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'ETIMEDOUT';
  const { code } = (error.cause ?? error) as NodeJS.ErrnoException;
  return code ?? 'ECONNRESET';
}
