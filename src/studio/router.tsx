import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router';
import { Waiting } from './components/states/waiting.tsx';
import { needsSignIn } from './data/sentence-of.ts';
import { meQuery } from './data/session.ts';
import { lazyRouteComponent } from './lazy-route.ts';
import { SignOutScreen } from './screens/entry/sign-out.tsx';
import { mediaSearch } from './screens/library/library-search.ts';
import { AtTheDoor } from './screens/not-here/at-the-door.tsx';
import { NoScreen } from './screens/not-here/no-screen.tsx';
import { NotHere } from './screens/not-here/not-here.tsx';
import { AUDIT_KINDS, type AuditKind } from './screens/people/audit-words.ts';
import { tabsFor } from './screens/settings/tabs.ts';
import { landingFor } from './screens.ts';
import { Shell } from './shell/shell.tsx';

/*
 * Where each screen lies. What is seen without a session comes first, what stands in the shell below it; each brings its
 * code when it is gone to, or when the pointer rests on a link to it.
 */

type Context = { readonly queries: QueryClient };

type SetupSearch = { readonly step: 'sections' | 'dates' | 'import' };
const PEOPLE_TABS = ['nights', 'safety', 'invitations', 'mail', 'audit'] as const;
/** What the audit log is asked: by whom, about what, between which days. */
export type AuditSearch = {
  readonly who?: number | undefined;
  readonly kind?: AuditKind | undefined;
  /** `article:12` */
  readonly thing?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};
/** Which list, who is looked at in it, and whether somebody is being invited: a link shows the same to others. */
type PeopleSearch = AuditSearch & {
  readonly tab?: (typeof PEOPLE_TABS)[number];
  readonly person?: number;
  readonly invite?: true;
};

/** Which section is looked at, or below which one is being added; 0: on top. */
type SectionsSearch = { readonly section?: number; readonly add?: number };
const auditSearchIn = ({ who, kind, thing, from, to }: Record<string, unknown>): AuditSearch => {
  const known = AUDIT_KINDS.find((one) => one === kind);
  return {
    ...(typeof who === 'number' ? { who } : {}),
    ...(known === undefined ? {} : { kind: known }),
    ...(typeof thing === 'string' && /^\w+:\d+$/.test(thing) ? { thing } : {}),
    ...(typeof from === 'string' && DAY.test(from) ? { from } : {}),
    ...(typeof to === 'string' && DAY.test(to) ? { to } : {}),
  };
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Which of the addresses that lead on are listed, and which address is tested. */
type RedirectsSearch = {
  readonly by?: 'hand' | 'change' | 'import';
  readonly search?: string;
  readonly address?: string;
};

/** Where to go on once one is in, and whether a session ended there. */
type SignInSearch = { readonly to?: string; readonly hasEnded?: true };

/** A place of the studio itself, and of no other site. */
const placeIn = (to: unknown): { readonly to?: string } =>
  typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {};

/** The token that a mailed link carries. */
const withToken = ({ token }: Record<string, unknown>): { readonly token?: string } =>
  typeof token === 'string' ? { token } : {};

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotHere });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to, hasEnded }: Record<string, unknown>): SignInSearch => ({
    ...placeIn(to),
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
const email = createRoute({
  getParentRoute: () => root,
  path: '/email',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('./screens/entry/email-link.tsx'), 'EmailScreen'),
});
const emailBack = createRoute({
  getParentRoute: () => root,
  path: '/email-back',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('./screens/entry/email-link.tsx'), 'EmailBackScreen'),
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
const signOut = createRoute({
  getParentRoute: () => session,
  path: '/sign-out',
  beforeLoad: ({ location }) => {
    if (location.state.isSigningOut !== true) throw redirect({ to: '/' });
  },
  // Not fetched when it is asked for: who can't be reached is told so, and stays where they were.
  component: SignOutScreen,
});
/** Whoever has to have a second factor first is led to set it up, and on afterwards. */
const secondFactor = createRoute({
  getParentRoute: () => session,
  path: '/second-factor',
  validateSearch: ({ to }: Record<string, unknown>) => placeIn(to),
  component: lazyRouteComponent(() => import('./screens/entry/second-factor.tsx'), 'SecondFactorScreen'),
});
const inside = createRoute({
  getParentRoute: () => session,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(meQuery);
    if (me.secondFactor.state === 'due') throw redirect({ to: '/second-factor', search: { to: location.href } });
  },
});
const setup = createRoute({
  getParentRoute: () => inside,
  path: '/setup',
  validateSearch: ({ step }: Record<string, unknown>): SetupSearch => ({
    step: step === 'dates' || step === 'import' ? step : 'sections',
  }),
  component: lazyRouteComponent(() => import('./screens/setup/setup.tsx'), 'SetupScreen'),
});
const shell = createRoute({ getParentRoute: () => inside, id: 'shell', component: Shell });
const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queries.ensureQueryData(meQuery);
    throw redirect({ to: landingFor(me.may) });
  },
});
const media = createRoute({
  getParentRoute: () => shell,
  path: '/media',
  validateSearch: mediaSearch,
  component: lazyRouteComponent(() => import('./screens/library/library-screen.tsx'), 'MediaScreen'),
});
const tabIn = (given: unknown): Pick<PeopleSearch, 'tab'> => {
  const tab = PEOPLE_TABS.find((one) => one === given);
  return tab === undefined ? {} : { tab };
};
const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: (given: Record<string, unknown>): PeopleSearch => ({
    ...tabIn(given.tab),
    ...auditSearchIn(given),
    ...(typeof given.person === 'number' ? { person: given.person } : {}),
    ...(given.invite === true ? { invite: true } : {}),
  }),
  component: lazyRouteComponent(() => import('./screens/people/people.tsx'), 'PeopleScreen'),
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('./screens/settings/settings.tsx'), 'SettingsScreen'),
});
/** Settings that name no tab open the first that the person may see. */
const firstSettings = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queries.ensureQueryData(meQuery);
    const [first] = tabsFor(me.may);
    if (first !== undefined) throw redirect({ to: first.path, replace: true });
  },
  component: lazyRouteComponent(() => import('./screens/settings/no-tab.tsx'), 'NoTab'),
});
const settingsSite = createRoute({
  getParentRoute: () => settings,
  path: '/site',
  component: lazyRouteComponent(() => import('./screens/settings/paper/paper.tsx'), 'PaperTab'),
});
const settingsRedirects = createRoute({
  getParentRoute: () => settings,
  path: '/redirects',
  validateSearch: (given: Record<string, unknown>): RedirectsSearch => ({
    ...(given.by === 'hand' || given.by === 'change' || given.by === 'import' ? { by: given.by } : {}),
    ...(typeof given.search === 'string' || typeof given.search === 'number' ? { search: String(given.search) } : {}),
    ...(typeof given.address === 'string' ? { address: given.address } : {}),
  }),
  component: lazyRouteComponent(() => import('./screens/settings/redirects/redirects.tsx'), 'RedirectsTab'),
});
const settingsMail = createRoute({
  getParentRoute: () => settings,
  path: '/mail',
  component: lazyRouteComponent(() => import('./screens/settings/mail/mail.tsx'), 'MailTab'),
});
const health = createRoute({
  getParentRoute: () => shell,
  path: '/health',
  component: lazyRouteComponent(() => import('./screens/health/health.tsx'), 'HealthScreen'),
});
const settingsSections = createRoute({
  getParentRoute: () => settings,
  path: '/sections',
  validateSearch: ({ section, add }: Record<string, unknown>): SectionsSearch => ({
    ...(typeof section === 'number' ? { section } : {}),
    ...(typeof add === 'number' ? { add } : {}),
  }),
  component: lazyRouteComponent(() => import('./screens/settings/sections/sections.tsx'), 'SectionsTab'),
});
const settingsStyle = createRoute({
  getParentRoute: () => settings,
  path: '/style',
  component: lazyRouteComponent(() => import('./screens/settings/style/style.tsx'), 'StyleTab'),
});
const settingsDates = createRoute({
  getParentRoute: () => settings,
  path: '/dates',
  component: lazyRouteComponent(() => import('./screens/settings/dates/dates.tsx'), 'DatesTab'),
});
const settingsTheme = createRoute({
  getParentRoute: () => settings,
  path: '/theme',
  component: lazyRouteComponent(() => import('./screens/settings/theme-tab/theme.tsx'), 'ThemeTab'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('./screens/account/account.tsx'), 'AccountScreen'),
});

/** A tab each, as `screens/settings/tabs.ts` lists them. */
const settingsTabs = [
  firstSettings,
  settingsSite,
  settingsSections,
  settingsStyle,
  settingsDates,
  settingsTheme,
  settingsRedirects,
  settingsMail,
] as const;

const routeTree = root.addChildren([
  ...[signIn, forgotten, password, email, emailBack, invitation, signInLink, welcome],
  session.addChildren([
    secondFactor,
    signOut,
    inside.addChildren([
      setup,
      shell.addChildren([home, media, people, settings.addChildren(settingsTabs), health, account]),
    ]),
  ]),
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
