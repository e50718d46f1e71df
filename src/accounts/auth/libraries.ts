/*
 * Loaded when somebody first comes to the door, and once: together they are a third of a second and forty megabytes,
 * which no command of the command line needs.
 */

/** What of better-auth is used. */
export async function betterAuthParts() {
  const [{ betterAuth }, { twoFactor }, { createAuthEndpoint, isAPIError }, { setSessionCookie }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
    import('better-auth/api'),
    import('better-auth/cookies'),
  ]);
  return { betterAuth, twoFactor, createAuthEndpoint, isAPIError, setSessionCookie };
}

/** What of better-auth is used, loaded. */
export type BetterAuthParts = Awaited<ReturnType<typeof betterAuthParts>>;

/** The server's side of passkeys. */
export const webAuthn = () => import('@simplewebauthn/server');
