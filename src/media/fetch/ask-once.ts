import { request as askPlain, type IncomingMessage, Agent as PlainAgent } from 'node:http';
import { request as askSecure, Agent as SecureAgent } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Refusal } from '../../base/refusal.ts';
import { fileTooLarge, notFetched } from '../refusals.ts';

/** What an answer's head may hold; pictures need a hundredth of it. */
const MOST_HEAD_BYTES = 16_384;

/** An answer, as far as we look at it. */
export type Answer =
  | { readonly is: 'picture'; readonly bytes: Uint8Array }
  | { readonly is: 'elsewhere'; readonly location: string }
  | { readonly is: 'status'; readonly status: number; readonly retryAfter: string | undefined };

export type Asking = {
  ask(url: URL): Promise<Answer>;
  close(): void;
};

type Limits = { readonly mostBytes: number; readonly seconds: number; readonly userAgent: string };

/** Asks for one address at a time of each connection and leads nowhere else; or refuses. */
export function asking(lookup: LookupFunction, { mostBytes, seconds, userAgent }: Limits): Asking {
  const settings = { keepAlive: true, lookup };
  const [plain, secure] = [new PlainAgent(settings), new SecureAgent(settings)];
  // Packed answers are never asked for: a few bytes of them may unpack to any number.
  const headers = { 'user-agent': userAgent, accept: 'image/*', 'accept-encoding': 'identity' };

  async function ask(url: URL): Promise<Answer> {
    const signal = AbortSignal.timeout(seconds * 1000);
    try {
      const response = await head(url, signal);
      try {
        return await read(response, url);
      } finally {
        response.destroy();
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (signal.aborted) throw notFetched({ address: url.href, problem: { is: 'slow', seconds } }, { cause: error });
      const { code } = error as NodeJS.ErrnoException;
      // What the system or the protocol says has a code; anything else is a bug.
      if (code === undefined) throw error;
      throw notFetched({ address: url.href, problem: { is: 'unreachable', said: code } }, { cause: error });
    }
  }

  const head = (url: URL, signal: AbortSignal) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const options = { signal, headers, maxHeaderSize: MOST_HEAD_BYTES };
      const request =
        url.protocol === 'https:'
          ? askSecure(url, { ...options, agent: secure })
          : askPlain(url, { ...options, agent: plain });
      request.on('response', resolve).on('error', reject).end();
    });

  async function read(response: IncomingMessage, url: URL): Promise<Answer> {
    const { statusCode: status = 0, headers: said } = response;
    if (status >= 300 && status < 400 && said.location !== undefined)
      return { is: 'elsewhere', location: said.location };
    if (status !== 200) return { is: 'status', status, retryAfter: said['retry-after'] };
    if ((said['content-encoding'] ?? 'identity') !== 'identity')
      throw notFetched({ address: url.href, problem: { is: 'encoded' } });
    const tooLarge = () => fileTooLarge({ name: url.href, megabytes: mostBytes / 1_000_000 });
    if (Number(said['content-length'] ?? 0) > mostBytes) throw tooLarge();
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of response as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > mostBytes) throw tooLarge();
      parts.push(part);
    }
    if (!response.complete) throw Object.assign(new Error('the answer broke off'), { code: 'ECONNRESET' });
    return { is: 'picture', bytes: Buffer.concat(parts, length) };
  }

  return {
    ask,
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}
