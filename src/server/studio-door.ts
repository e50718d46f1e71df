import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusals, type Visit } from '../accounts/index.ts';

const LOOKS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Where the studio may be open: the paper's own address, and where this server answers. */
export type Places = { readonly origins: () => readonly string[] };

/**
 * Where the browser is whose page sent a request, by the header `Origin` (RFC 6454 §7), which no page can choose: one of
 * the places known, or the very host that was asked, as behind a proxy before the paper has its address. Null for
 * another site's page, and for what says nothing.
 */
export function pageOrigin({ headers }: Pick<FastifyRequest, 'headers'>, { origins }: Places): string | null {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (origin === undefined || (site !== undefined && site !== 'same-origin')) return null;
  if (origins().includes(origin)) return origin;
  return URL.canParse(origin) && new URL(origin).host === host ? origin : null;
}

/** Refuses what would change something and comes from another page than the studio's (cross-site request forgery). */
export function checkPage(places: Places) {
  return async (request: FastifyRequest): Promise<void> => {
    if (!LOOKS.has(request.method) && pageOrigin(request, places) === null) throw refusals.otherOrigin();
  };
}

/** What is told to somebody who is signed in, or of who is, is kept by nobody on the way. */
export async function keptByNobody(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('cache-control', 'no-store');
}

/** What of a request the accounts look at. */
export function visitBy(places: Places, { secret, paper }: { secret: string; paper: () => string }) {
  return (request: FastifyRequest): Visit => ({
    ...{ secret, paper: paper() },
    origin: pageOrigin(request, places) ?? places.origins()[0] ?? 'http://localhost',
    cookie: request.headers.cookie,
    from: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 400) ?? '',
  });
}
