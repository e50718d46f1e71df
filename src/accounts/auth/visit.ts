import { FROM_HEADER } from './from-header.ts';
import { renamedSession } from './session-cookie.ts';

/** Somebody at the door, in a browser: what of the request is looked at. The name of the host that it asked for isn't. */
export type Visit = {
  /** Signs cookies, and locks the secrets of authenticators. */
  readonly secret: string;
  /** What the paper is called, for an authenticator's list. */
  readonly paper: string;
  /** Where the browser is, such as `https://almarfa.example`. */
  readonly origin: string;
  readonly cookie: string | undefined;
  readonly from: string;
  readonly userAgent: string;
};

/** What better-auth is told of a visit: never the headers as they came. */
export function headersOf({ origin, cookie, from, userAgent }: Visit): Headers {
  return new Headers({
    ...{ [FROM_HEADER]: from, 'user-agent': userAgent },
    cookie: renamedSession(cookie, origin.startsWith('https:') ? 'secure' : 'plain'),
  });
}
