import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../base/clock.ts';
import type { Actor } from '../../newsroom/index.ts';
import { type Db, inTransaction, type Tx } from '../../storage/index.ts';
import type { Visit } from '../auth/visit.ts';
import type { Paper } from '../contract.ts';
import type { MailWay } from '../mail/mail-server.ts';
import type { Session } from '../queries/find-session.ts';
import type { TypedWith } from '../refusals.ts';
import type { FewAtOnce } from '../sign-in/few-at-once.ts';
import { guarded } from '../sign-in/guarded.ts';
import type { AccountsWords } from '../words.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The session of whoever is signed in, on the routes that need one. */
    session: Session;
  }
}

/** What the accounts' routes work by. */
export type AccountOptions = {
  readonly db: Db;
  readonly clock: Clock;
  readonly few: FewAtOnce;
  readonly visitOf: (request: FastifyRequest) => Visit;
  readonly paper: () => Promise<Paper>;
  /** All that an actor may do in the newsroom, of whichever part: where, or null in the whole paper. */
  readonly rightsOf: (actor: Actor) => Readonly<Record<string, readonly number[] | null>>;
  readonly wordsIn: (language: 'ar' | 'en') => AccountsWords;
  /** Where this server answers, for as long as the paper has no address of its own. */
  readonly address: () => string;
  /** The way out for mail. */
  readonly mail: MailWay;
  /** With what the server's password is locked. */
  readonly secret: string;
};

/** Runs a command in a transaction of its own. */
export const runner =
  ({ db, clock }: Pick<AccountOptions, 'db' | 'clock'>) =>
  <Result>(command: (tx: Tx, at: Date) => Promise<Result>): Promise<Result> =>
    inTransaction(db, (tx) => command(tx, clock.now()));

/** Runs a command that checks a password, typed with an address or alone, and counts the wrong ones. */
export function guard({ db, clock, few }: AccountOptions, typedWith: TypedWith) {
  return <Result>(
    { secret, from, cookie }: Visit,
    { email }: { readonly email: string },
    command: (tx: Tx, at: Date) => Promise<Result | null>,
  ): Promise<Result> => {
    const at = clock.now();
    return guarded({ db, at, few, typedWith }, { secret, email, from, cookie }, (tx) => command(tx, at));
  };
}

/** Has the browser keep these cookies. */
export const keep = (reply: FastifyReply, cookies: readonly string[]): FastifyReply =>
  reply.header('set-cookie', [...cookies]);
