// First of all: it says in which order the layers of all other sheets count.
import './theme/studio.css';
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { forgetUndos } from './components/toast/undo.tsx';
import { Unreachable } from './data/api.ts';
import { auditChanged } from './data/audit.ts';
import { needsSecondFactor, needsSignIn } from './data/sentence-of.ts';
import { meQuery } from './data/session.ts';
import { rememberLocale, schemeManager, shellLocale } from './look.ts';
import { createStudioRouter } from './router.tsx';
import { type Catalogue, type Locale, wordsIn } from './say.tsx';
import { Speaker } from './speaker.tsx';
import { theme, variables } from './theme/theme.ts';

/** The nonce under which the shell lets style elements in; browsers keep it from scripts of others. */
const NONCE = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce ?? '';
// What locks the page behind a dialog reads it under this name (get-nonce).
Object.assign(globalThis, { __webpack_nonce__: NONCE });

/** How long what was asked counts as fresh. */
const FRESH_MS = 10_000;
const TRIES = 2;

const elsewhere = (error: Error) => {
  if (needsSecondFactor(error)) return toTheSecondFactor();
  if (!needsSignIn(error) || router.state.location.pathname === '/sign-in') return;
  // Who never was in has lost no session; the router leads them to the door. What was typed can't be sent any more, and
  // doesn't stay on a screen that nobody is signed in at.
  if (queries.getQueryData(meQuery.queryKey) === undefined) return;
  queries.clear();
  forgetUndos();
  void router.navigate({
    to: '/sign-in',
    search: { to: router.state.location.href, hasEnded: true },
    ignoreBlocker: true,
  });
};
/** The day has begun, or the duty was made while somebody works: what they were at is where they come back to. */
const toTheSecondFactor = () => {
  if (router.state.location.pathname === '/second-factor') return;
  const to = router.state.location.href;
  void queries.invalidateQueries(meQuery).then(() => router.navigate({ to: '/second-factor', search: { to } }));
};
const queries = new QueryClient({
  queryCache: new QueryCache({ onError: elsewhere }),
  mutationCache: new MutationCache({
    onError: elsewhere,
    // Whatever is done stands in the log.
    onSuccess: () => queries.invalidateQueries(auditChanged),
  }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // Offline a question fails at once and says so, instead of waiting for nobody knows what.
      networkMode: 'always',
      retry: (tries, error) => error instanceof Unreachable && tries < TRIES,
    },
    mutations: { networkMode: 'always' },
  },
});
const router = createStudioRouter(queries);

type Spoken = { readonly locale: Locale; readonly catalogue: Catalogue };

function Studio({ first }: { readonly first: Spoken }) {
  const [spoken, setSpoken] = useState(first);
  const speak = useCallback(async (locale: Locale) => {
    const catalogue = await wordsIn(locale);
    rememberLocale(locale);
    setSpoken({ locale, catalogue });
  }, []);
  return (
    <DirectionProvider initialDirection={directionOf(first.locale)} detectDirection={false}>
      <Direction locale={spoken.locale} />
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        colorSchemeManager={schemeManager}
        defaultColorScheme="auto"
        getStyleNonce={() => NONCE}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queries}>
          <Speaker {...spoken} speak={speak}>
            <Notifications position="bottom-center" limit={1} />
            <RouterProvider router={router} />
          </Speaker>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Menus and sliders follow the language; the provider reads its direction only once. */
function Direction({ locale }: { readonly locale: Locale }) {
  const { setDirection } = useDirection();
  useEffect(() => setDirection(directionOf(locale)), [locale, setDirection]);
  return null;
}

const directionOf = (locale: Locale) => (locale === 'ar' ? 'rtl' : 'ltr');

const place = document.getElementById('studio');
if (place === null) throw new Error('the shell has no place for the studio');
const locale = shellLocale();
const catalogue = await wordsIn(locale);
createRoot(place).render(
  <StrictMode>
    <Studio first={{ locale, catalogue }} />
  </StrictMode>,
);
