import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { LinkButton } from '../../components/link-button/link-button.tsx';
import { Loaded } from '../../components/states/loaded.tsx';
import { arePasskeysKnown } from '../../data/passkeys.ts';
import { securityQuery } from '../../data/security.ts';
import { meQuery } from '../../data/session.ts';
import { useSay } from '../../say.tsx';
import { useSignOut } from '../../shell/use-sign-out.ts';
import { Passkeys } from '../account/passkeys.tsx';
import { TwoFactor } from '../account/two-factor.tsx';
import { Door } from './door.tsx';
import '../account/account.css';

/** What comes before everything else once the paper demands a second factor: setting one up. */
export function SecondFactorScreen() {
  const { gate: words } = useSay().safety;
  return (
    <Door title={words.title} lead={words.lead}>
      <Loaded what={words.title}>
        <SetUp />
      </Loaded>
    </Door>
  );
}

function SetUp() {
  const { gate: words } = useSay().safety;
  const { to } = useSearch({ from: '/session/second-factor' });
  const { data: security } = useSuspenseQuery(securityQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const isThere = me.secondFactor.state !== 'due';
  const signOut = useSignOut();
  return (
    <>
      <div className="gate">
        <TwoFactor state={security.twoFactor} />
        {arePasskeysKnown() && <Passkeys passkeys={security.passkeys} />}
      </div>
      <div className="row row--wrap">
        {isThere && (
          <LinkButton to={to ?? '/'} variant="filled" className="button--large">
            {words.go}
          </LinkButton>
        )}
        <Button className="button--quiet" onClick={signOut}>
          {words.signOut}
        </Button>
      </div>
    </>
  );
}
