import type { BetterAuthPlugin } from 'better-auth';
import { z } from 'zod';
import type { BetterAuthParts } from './libraries.ts';

/**
 * Begins a session of somebody who has proved who they are by a way that better-auth doesn't know: a passkey, a link.
 * The same session, and the same cookie, as after a password. Without a path of its own: nobody can ask for it.
 */
export const beginSession = ({
  createAuthEndpoint,
  setSessionCookie,
}: Pick<BetterAuthParts, 'createAuthEndpoint' | 'setSessionCookie'>) =>
  ({
    id: 'begin-session',
    endpoints: {
      beginSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(ctx.body.userId);
          if (user === null) throw new Error(`no person ${ctx.body.userId}`);
          await setSessionCookie(ctx, { session: await internalAdapter.createSession(user.id), user });
          return {};
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
