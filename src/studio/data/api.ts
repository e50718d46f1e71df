/*
 * The newsroom's interface for people, by the session's cookie. The shapes are those of the parts' contracts, as types:
 * the server checks what it takes and sends by them, and studio and server are always of one build.
 */

const BASE = '/api/studio';

/** The server said no, in a sentence of the person's language. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor({ status, code, detail, facts }: Problem) {
    super(detail);
    this.name = 'Refused';
    this.status = status;
    this.code = code;
    this.facts = facts;
  }
}

/** Nothing answered, or something in between that is not the newsroom: `said` is what to tell an engineer. */
export class Unreachable extends Error {
  readonly said: string;

  constructor(said: string, options?: ErrorOptions) {
    super(said, options);
    this.name = 'Unreachable';
    this.said = said;
  }
}

/** RFC 9457, with our code and facts. */
type Problem = { status: number; code: string; detail: string; facts: Readonly<Record<string, unknown>> };

type Asked = { readonly signal?: AbortSignal; readonly query?: Readonly<Record<string, string>> };

/** Asks a question. */
export function get<Answer>(path: string, { signal, query }: Asked = {}): Promise<Answer> {
  const search = query === undefined ? '' : `?${new URLSearchParams(query)}`;
  return ask(path + search, { method: 'GET', ...(signal === undefined ? {} : { signal }) });
}

/** Does something; the body is `{}` where there is nothing to say. */
export function post<Answer = object>(path: string, body: object = {}): Promise<Answer> {
  return ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
}

async function ask<Answer>(path: string, request: RequestInit): Promise<Answer> {
  const headers = { ...request.headers, 'Accept-Language': document.documentElement.lang };
  const response = await fetch(BASE + path, { ...request, headers }).catch((cause: unknown) => {
    if (cause instanceof DOMException) throw cause;
    throw new Unreachable('no answer', { cause });
  });
  const type = response.headers.get('Content-Type') ?? '';
  if (response.ok && type.startsWith('application/json')) return bodyOf(response);
  if (type.startsWith('application/problem+json')) throw new Refused(await bodyOf(response));
  throw new Unreachable(`${response.status} ${response.statusText}`.trim());
}

/** What an answer holds; one that breaks off on its way is none. */
const bodyOf = (response: Response) =>
  response.json().catch((cause: unknown) => {
    if (cause instanceof DOMException) throw cause;
    throw new Unreachable('half an answer', { cause });
  });
