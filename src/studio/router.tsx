import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router';
import { Waiting } from './components/states/waiting.tsx';
import { needsSignIn } from './data/sentence-of.ts';
import { meQuery } from './data/session.ts';
import { lazyRouteComponent } from './lazy-route.ts';
import { AtTheDoor } from './screens/not-here/at-the-door.tsx';
import { NoScreen } from './screens/not-here/no-screen.tsx';
import { NotHere } from './screens/not-here/not-here.tsx';
import { screensFor } from './screens.ts';
import { Shell } from './shell/shell.tsx';

/*
 * Where each screen lies. What is seen without a session comes first, what stands in the shell below it; each brings its
 * code when it is gone to, or when the pointer rests on a link to it.
 */

type Context = { readonly queries: QueryClient };

type SetupSearch = { readonly step: 'sections' | 'dates' | 'import' };
/** Which list, who is looked at in it, and whether somebody is being invited: a link shows the same to others. */
type PeopleSearch = {
  readonly tab?: 'invitations' | 'mail' | 'audit';
  readonly person?: number;
  readonly invite?: true;
};

/** Where to go on once one is in, and whether a session ended there. */
type SignInSearch = { readonly to?: string; readonly hasEnded?: true };

/** The token that a mailed link carries. */
const withToken = ({ token }: Record<string, unknown>): { readonly token?: string } =>
  typeof token === 'string' ? { token } : {};

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotHere });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to, hasEnded }: Record<string, unknown>): SignInSearch => ({
    ...(typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {}),
    ...(hasEnded === true ? { hasEnded } : {}),
  }),
  component: lazyRouteComponent(() => import('./screens/entry/sign-in.tsx'), 'SignInScreen'),
});
const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten',
  component: lazyRouteComponent(() => import('./screens/entry/forgotten.tsx'), 'ForgottenScreen'),
});
const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('./screens/entry/reset.tsx'), 'ResetScreen'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('./screens/entry/invitation.tsx'), 'InvitationScreen'),
});
const signInLink = createRoute({
  getParentRoute: () => root,
  path: '/sign-in-link',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('./screens/entry/sign-in-link.tsx'), 'SignInLinkScreen'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('./screens/setup/welcome.tsx'), 'WelcomeScreen'),
});

/** Whoever isn't signed in is led to the door, and back afterwards. */
const session = createRoute({
  getParentRoute: () => root,
  id: 'session',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(meQuery);
    } catch (error) {
      if (!needsSignIn(error)) throw error;
      throw redirect({ to: '/sign-in', search: { to: location.href } });
    }
  },
  errorComponent: AtTheDoor,
});
const setup = createRoute({
  getParentRoute: () => session,
  path: '/setup',
  validateSearch: ({ step }: Record<string, unknown>): SetupSearch => ({
    step: step === 'dates' || step === 'import' ? step : 'sections',
  }),
  component: lazyRouteComponent(() => import('./screens/setup/setup.tsx'), 'SetupScreen'),
});
const shell = createRoute({ getParentRoute: () => session, id: 'shell', component: Shell });
const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queries.ensureQueryData(meQuery);
    throw redirect({ to: screensFor(me.may)[0]?.path ?? '/account' });
  },
});
const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: (given: Record<string, unknown>): PeopleSearch => ({
    ...(given.tab === 'invitations' || given.tab === 'mail' || given.tab === 'audit' ? { tab: given.tab } : {}),
    ...(typeof given.person === 'number' ? { person: given.person } : {}),
    ...(given.invite === true ? { invite: true } : {}),
  }),
  component: lazyRouteComponent(() => import('./screens/people/people.tsx'), 'PeopleScreen'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('./screens/account/account.tsx'), 'AccountScreen'),
});

const routeTree = root.addChildren([
  ...[signIn, forgotten, password, invitation, signInLink, welcome],
  session.addChildren([setup, shell.addChildren([home, people, account])]),
]);

/** The studio's router; screens ask the server by the same client. */
export const createStudioRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    basepath: '/studio',
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: () => <Waiting what="…" />,
    defaultErrorComponent: NoScreen,
    defaultNotFoundComponent: NotHere,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createStudioRouter>;
  }
}
