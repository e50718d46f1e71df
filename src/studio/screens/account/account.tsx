import { useSuspenseQuery } from '@tanstack/react-query';
import { Loaded } from '../../components/states/loaded.tsx';
import { arePasskeysKnown } from '../../data/passkeys.ts';
import { securityQuery } from '../../data/security.ts';
import { useSay } from '../../say.tsx';
import { Screen } from '../../shell/screen.tsx';
import { Email } from './email.tsx';
import { Passkeys } from './passkeys.tsx';
import { Password } from './password.tsx';
import { Profile } from './profile.tsx';
import { Sessions } from './sessions.tsx';
import { TwoFactor } from './two-factor.tsx';
import './account.css';

/** One's own account: how one comes in, from where one is in, and how one is named. */
export function AccountScreen() {
  const { account: words } = useSay();
  return (
    <Screen title={words.title}>
      <Loaded what={words.title}>
        <Account />
      </Loaded>
    </Screen>
  );
}

function Account() {
  const { data: security } = useSuspenseQuery(securityQuery);
  return (
    <div className="account">
      <div className="account__column">
        <TwoFactor state={security.twoFactor} />
        {arePasskeysKnown() && <Passkeys passkeys={security.passkeys} />}
      </div>
      <div className="account__column">
        <Sessions sessions={security.sessions} />
      </div>
      <div className="account__column">
        <Profile />
        <Email />
        <Password />
      </div>
    </div>
  );
}
