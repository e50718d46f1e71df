/*
 * The newsroom's interface for people, by the session's cookie. The shapes are those of the parts' contracts, as types:
 * the server checks what it takes and sends by them, and studio and server are always of one build.
 */

/** Where the interface lies. */
export const BASE = '/api/studio';

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
  const asked = String(new URLSearchParams(query));
  const search = asked === '' ? '' : `?${asked}`;
  return ask(path + search, { method: 'GET', ...(signal === undefined ? {} : { signal }) });
}

/** Does something; the body is `{}` where there is nothing to say. */
export function post<Answer = object>(path: string, body: object = {}): Promise<Answer> {
  return ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
}

async function ask<Answer>(path: string, request: RequestInit): Promise<Answer> {
  const response = await send(path, request);
  if (response.headers.get('Content-Type')?.startsWith('application/json') === true) return bodyOf(response);
  throw new Unreachable(`${response.status}, and no answer of the newsroom`);
}

/** Sends a request as it is, and gives the answer as it is; throws where the server said no, or nothing. */
export async function send(path: string, request: RequestInit): Promise<Response> {
  const headers = { ...request.headers, 'Accept-Language': document.documentElement.lang };
  const response = await fetch(BASE + path, { ...request, headers }).catch((cause: unknown) => {
    if (cause instanceof DOMException) throw cause;
    throw new Unreachable('no answer', { cause });
  });
  if (response.ok) return response;
  throw failureOf(response.status, (name) => response.headers.get(name), await response.text());
}

/** What an answer that is none says: a refusal with its sentence, or something in between that is not the newsroom. */
export function failureOf(
  status: number,
  header: (name: string) => string | null,
  body: string,
): Refused | Unreachable {
  // The answer to a HEAD has no body, whatever it says of itself.
  if (header('Content-Type')?.startsWith('application/problem+json') === true && body !== '')
    return new Refused(JSON.parse(body), secondsIn(header('Retry-After')));
  return new Unreachable(`${status}`);
}

/** RFC 9110 §10.2.3, in the form that our server sends. */
function secondsIn(retryAfter: string | null): number | null {
  const said = Number(retryAfter ?? '');
  return Number.isInteger(said) && said > 0 ? said : null;
}

/** What an answer holds; one that breaks off on its way is none. */
const bodyOf = (response: Response) =>
  response.json().catch((cause: unknown) => {
    if (cause instanceof DOMException) throw cause;
    throw new Unreachable('half an answer', { cause });
  });
