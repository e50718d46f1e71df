import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PasswordField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { useFocusBack } from '../../components/form/use-focus-back.ts';
import { Icon } from '../../components/icon/icon.tsx';
import { tell } from '../../components/toast/undo.tsx';
import {
  accountChanged,
  beginTwoFactor,
  endTwoFactor,
  newBackupCodes,
  type Security,
  type TwoFactorSecret,
} from '../../data/security.ts';
import { useSay } from '../../say.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { ConfirmCode } from './confirm-code.tsx';
import { Username } from './username.tsx';

type Step =
  | { readonly is: 'rest' }
  | { readonly is: 'password'; readonly for: 'set' | 'codes' | 'off' }
  | { readonly is: 'code'; readonly secret: TwoFactorSecret }
  | { readonly is: 'told'; readonly codes: readonly string[] };

/** A second factor: set up by password, QR code and a first code; its backup codes are told once. */
export function TwoFactor({ state }: { readonly state: Security['twoFactor'] }) {
  const { account } = useSay();
  const { twoFactor: words } = account;
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>({ is: 'rest' });
  const firstButton = useFocusBack(step.is !== 'rest');
  const reload = () => accountChanged(queries);
  const tellCodes = async (codes: readonly string[]) => {
    setStep({ is: 'told', codes });
    await reload();
  };
  return (
    <section className="part">
      <h2 className="row">
        {words.title}
        {state.isOn && (
          <span className="good">
            <Icon name="shieldCheck" />
          </span>
        )}
      </h2>
      {step.is === 'rest' && (
        <>
          <p className="small quiet">{state.isOn ? words.isOn(state.backupCodes) : words.off}</p>
          <div className="row row--wrap">
            {state.isOn ? (
              <>
                <Button ref={firstButton} onClick={() => setStep({ is: 'password', for: 'codes' })}>
                  {words.newCodes}
                </Button>
                <Button className="button--danger" onClick={() => setStep({ is: 'password', for: 'off' })}>
                  {words.turnOff}
                </Button>
              </>
            ) : (
              <Button ref={firstButton} variant="filled" onClick={() => setStep({ is: 'password', for: 'set' })}>
                {words.setUp}
              </Button>
            )}
          </div>
        </>
      )}
      {step.is === 'password' && (
        <Ask
          purpose={step.for}
          onSecret={(secret) => setStep({ is: 'code', secret })}
          onCodes={tellCodes}
          onOff={async () => {
            await reload();
            setStep({ is: 'rest' });
            tell(words.turnedOff);
          }}
          onCancel={() => setStep({ is: 'rest' })}
        />
      )}
      {step.is === 'code' && (
        <ConfirmCode secret={step.secret} onCodes={tellCodes} onCancel={() => setStep({ is: 'rest' })} />
      )}
      {step.is === 'told' && <BackupCodes codes={step.codes} onKept={() => setStep({ is: 'rest' })} />}
    </section>
  );
}

type AskProps = {
  readonly purpose: 'set' | 'codes' | 'off';
  readonly onSecret: (secret: TwoFactorSecret) => void;
  readonly onCodes: (codes: readonly string[]) => Promise<void>;
  readonly onOff: () => Promise<void>;
  readonly onCancel: () => void;
};

/** The password once more, before anything of the second factor is changed. */
function Ask({ purpose, onSecret, onCodes, onOff, onCancel }: AskProps) {
  const { account, shell } = useSay();
  const { twoFactor: words } = account;
  const asking = useMutation({
    mutationFn: async (password: string) => {
      switch (purpose) {
        case 'set':
          return onSecret(await beginTwoFactor(password));
        case 'codes':
          return onCodes((await newBackupCodes(password)).backupCodes);
        case 'off':
          await endTwoFactor(password);
          return onOff();
        default:
          return purpose satisfies never;
      }
    },
  });
  return (
    <Form error={asking.error} onSubmit={({ password = '' }) => asking.mutate(password)}>
      <Username />
      <PasswordField name="password" kind="present" label={words.needsPassword} autoFocus />
      <div className="row">
        <Button type="submit" variant="filled" loading={asking.isPending}>
          {words.continue}
        </Button>
        <Button className="button--quiet" onClick={onCancel}>
          {shell.cancel}
        </Button>
      </div>
    </Form>
  );
}
