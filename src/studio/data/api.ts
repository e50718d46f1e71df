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
  /** After how many seconds it is allowed again, where the server said so; null otherwise. */
  readonly waitSeconds: number | null;

  constructor({ status, code, detail, facts }: Problem, waitSeconds: number | null) {
    super(detail);
    this.name = 'Refused';
    this.status = status;
    this.code = code;
    this.facts = facts;
    this.waitSeconds = waitSeconds;
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
  if (response.ok) return response.json();
  if (type.startsWith('application/problem+json')) throw new Refused(await response.json(), secondsIn(response));
  throw new Unreachable(`${response.status} ${response.statusText}`.trim());
}

/** RFC 9110 §10.2.3, in the form that our server sends. */
function secondsIn({ headers }: Response): number | null {
  const said = Number(headers.get('Retry-After') ?? '');
  return Number.isInteger(said) && said > 0 ? said : null;
}
