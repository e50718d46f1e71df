/** Somebody at the door, in a browser: what of the request better-auth is told, and what it works by. */
export type Visit = {
  /** Signs cookies, and locks the secrets of authenticators. */
  readonly secret: string;
  /** What the paper is called, for an authenticator's list. */
  readonly paper: string;
  /** Where the browser is, such as `https://almarfa.example`. */
  readonly origin: string;
  readonly cookie: string | undefined;
  readonly from: string | null;
  readonly userAgent: string | undefined;
};
