import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmailField, PasswordField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { Note } from '../../components/note/note.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { Refused } from '../../data/api.ts';
import { arePasskeysKnown, PasskeyStopped, signInWithPasskey } from '../../data/passkeys.ts';
import { paperQuery, type SignedIn, signIn } from '../../data/session.ts';
import { useSay } from '../../say.tsx';
import { CodeStep } from './code-step.tsx';
import { Door } from './door.tsx';
import { useKeyboardLanguage } from './keyboard-language.ts';
import { NoAccount } from './no-account.tsx';
import { useComeIn } from './use-come-in.ts';

/**
 * Sign-in: a password or a passkey, then a code where the account asks for one. Before there is any account, where to
 * find the link that makes the first.
 */
export function SignInScreen() {
  const { to, hasEnded = false } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const comeIn = useComeIn();
  const { data: paper } = useQuery(paperQuery);
  const [isCodeAsked, setCodeAsked] = useState(false);
  const goIn = async ({ next }: SignedIn) => {
    if (next === 'secondFactor') return setCodeAsked(true);
    await comeIn();
    // An address of the studio itself, as its own router wrote it.
    await navigate({ href: to ?? '/', replace: true });
  };
  if (paper?.hasAccounts === false) return <NoAccount />;
  return isCodeAsked ? (
    <CodeStep onIn={goIn} onAgain={() => setCodeAsked(false)} />
  ) : (
    <PasswordStep hasEnded={hasEnded} onIn={goIn} />
  );
}

type Props = { readonly hasEnded: boolean; readonly onIn: (answer: SignedIn) => Promise<void> };

function PasswordStep({ hasEnded, onIn }: Props) {
  const { entry } = useSay();
  const { signIn: words } = entry;
  const { data: paper } = useQuery(paperQuery);
  const keyboard = useKeyboardLanguage();
  const byPassword = useMutation({ mutationFn: signIn, onSuccess: onIn });
  const byPasskey = useMutation({ mutationFn: signInWithPasskey, onSuccess: onIn });
  const isWrong = byPassword.error instanceof Refused && byPassword.error.code === 'accounts.wrongPassword';
  return (
    <Door title={words.title(paper?.isNamed === true ? paper.name : null)} lead={words.lead}>
      {hasEnded && byPassword.isIdle && <Note tone="know">{words.ended}</Note>}
      <Form
        error={isWrong ? null : byPassword.error}
        onSubmit={({ email = '', password = '' }) => byPassword.mutate({ email, password })}
      >
        <EmailField name="email" label={entry.email} autoFocus classNames={{ input: 'input--large input' }} />
        <div>
          <div className="door__label">
            <span className="label" id="password-label">
              {entry.password.label}
            </span>
            <Link className="link tiny" to="/forgotten">
              {words.forgotten}
            </Link>
          </div>
          <PasswordField
            name="password"
            kind="present"
            isLarge
            labelled="password-label"
            onKeyDown={keyboard.onKeyDown}
            error={
              isWrong && (
                <span role="alert">
                  {byPassword.error?.message}{' '}
                  {keyboard.language !== null && (
                    <>
                      {words.keyboard} <b>{words.keyboards[keyboard.language]}</b>.{' '}
                    </>
                  )}
                  {keyboard.isCapsLockOn && words.capsLock}
                </span>
              )
            }
          />
        </div>
        <Button type="submit" variant="filled" className="button--large" loading={byPassword.isPending}>
          {words.submit}
          <kbd>
            <Icon name="cornerDownLeft" size="small" />
          </kbd>
        </Button>
      </Form>
      {arePasskeysKnown() && (
        <>
          <p className="door__or">{entry.or}</p>
          {byPasskey.error !== null && <PasskeyRefusal error={byPasskey.error} />}
          <Button className="button--large" loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
            <Icon name="fingerprint" />
            {words.passkey}
          </Button>
        </>
      )}
    </Door>
  );
}

function PasskeyRefusal({ error }: { readonly error: Error }) {
  const { entry } = useSay();
  if (!(error instanceof PasskeyStopped)) return <RefusalNotice error={error} />;
  return (
    <div role="alert">
      <Note tone="careful">{entry.passkeyStopped}</Note>
    </div>
  );
}
