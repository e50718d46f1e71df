import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { LinkButton } from '../../components/link-button/link-button.tsx';
import { Failure } from '../../components/states/failure.tsx';
import { Waiting } from '../../components/states/waiting.tsx';
import { Refused } from '../../data/api.ts';
import { sentenceOf } from '../../data/sentence-of.ts';
import { type LinkView, lookAtLink } from '../../data/session.ts';
import { useSay } from '../../say.tsx';
import { Door } from './door.tsx';

type Purpose = LinkView['purpose'];
type LinkFor<P extends Purpose> = Extract<LinkView, { purpose: P }>;

type Props<P extends Purpose> = {
  readonly token: string | undefined;
  readonly purpose: P;
  readonly children: (link: LinkFor<P>, token: string) => ReactNode;
};

/**
 * Shows what a mailed or printed link is for, or that it is of no use any more. The token is taken out of the address at
 * once, so that it is read in no history and on no screen that is shown around; a page that is loaded again, as phones do
 * by themselves, has it from the state of its entry.
 */
export function WithLink<P extends Purpose>({ token: given, purpose, children }: Props<P>) {
  const say = useSay();
  const [token] = useState(given ?? tokenKept());
  useEffect(() => {
    window.history.replaceState({ ...window.history.state, [KEPT]: token }, '', window.location.pathname);
  }, [token]);
  const {
    data: link,
    error,
    refetch,
  } = useQuery({
    queryKey: ['link', token],
    queryFn: () => lookAtLink(token),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (token === '') return <Useless lead={say.entry.useless.notWhole} />;
  if (link !== undefined && isFor(link, purpose)) return children(link, token);
  if (link === undefined && error === null) return <Waiting what={say.entry.awaited} />;
  // The link may well be good: it is held here, and looked at again.
  if (error !== null && !(error instanceof Refused))
    return (
      <main id="main">
        <Failure isPage error={error} again={() => void refetch()} />
      </main>
    );
  return <Useless lead={error === null ? '' : sentenceOf(error, say)} />;
}

function Useless({ lead }: { readonly lead: string }) {
  const { useless } = useSay().entry;
  return (
    <Door title={useless.title} lead={lead}>
      <LinkButton to="/sign-in" variant="filled" className="button--large">
        {useless.signIn}
      </LinkButton>
    </Door>
  );
}

/** Its name in the state of a history entry. */
const KEPT = 'linkToken';

/** The token that this page had before it was loaded again; '' where it had none. */
function tokenKept(): string {
  const state: unknown = window.history.state;
  const kept = typeof state === 'object' && state !== null && KEPT in state ? state[KEPT] : '';
  return typeof kept === 'string' ? kept : '';
}

const isFor = <P extends Purpose>(link: LinkView, purpose: P): link is LinkFor<P> => link.purpose === purpose;
