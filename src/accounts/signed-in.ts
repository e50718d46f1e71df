import type { FastifyRequest } from 'fastify';
import type { Clock } from '../base/clock.ts';
import type { Actor } from '../newsroom/index.ts';
import type { Db } from '../storage/index.ts';
import type { Visit } from './auth/visit.ts';
import { actorIn, findSession, type Session } from './queries/find-session.ts';
import { seeSession } from './queries/see-session.ts';
import { signInNeeded, twoFactorDue } from './refusals.ts';

type Options = { readonly db: Db; readonly clock: Clock; readonly visitOf: (request: FastifyRequest) => Visit };

/** Who asks by the session whose cookie the browser sent; refused where there is none, or no longer. */
export function whoAsks({ db, clock, visitOf }: Options) {
  return async (request: FastifyRequest): Promise<{ session: Session; actor: Actor }> => {
    const visit = visitOf(request);
    const session = await findSession(db, clock.now(), visit);
    if (session === null) throw signInNeeded();
    await seeSession(db, clock.now(), session);
    return { session, actor: actorIn(session, visit.from) };
  };
}

/**
 * Refuses for as long as the paper demands a second factor that the session hasn't: all but one's own account, by which
 * one comes to have it.
 */
export function checkSecondFactor({ secondFactor }: Session): void {
  if (secondFactor.state === 'due') throw twoFactorDue();
}

/** Who asks, as a hook, before the body is looked at. */
export function signedIn(options: Options) {
  const find = whoAsks(options);
  return async (request: FastifyRequest): Promise<void> => {
    const { session, actor } = await find(request);
    request.session = session;
    request.actor = actor;
  };
}
