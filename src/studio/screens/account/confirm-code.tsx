import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CodeField } from '../../components/form/code-field.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { confirmTwoFactor, type TwoFactorSecret } from '../../data/security.ts';
import { useSay } from '../../say.tsx';
import { QrCode } from './qr-code.tsx';

type Props = {
  readonly secret: TwoFactorSecret;
  readonly onCodes: (codes: readonly string[]) => Promise<void>;
  readonly onCancel: () => void;
};

/** Shows the secret to the authenticator, and asks for a first code of it: only then it counts. */
export function ConfirmCode({ secret, onCodes, onCancel }: Props) {
  const { account, shell } = useSay();
  const { twoFactor: words } = account;
  const [code, setCode] = useState('');
  const confirming = useMutation({
    mutationFn: confirmTwoFactor,
    onSuccess: ({ backupCodes }) => onCodes(backupCodes),
    onError: () => setCode(''),
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        confirming.mutate(code);
      }}
    >
      <p className="small quiet">{words.scan}</p>
      <div className="row row--top row--wrap account__secret">
        <QrCode text={secret.uri} label={words.qr} />
        <div>
          <p className="small">{words.orType}</p>
          <code dir="ltr" className="account__key">
            {secret.secret.match(/.{1,4}/g)?.join(' ')}
          </code>
          <p className="hint">{words.neverAsked}</p>
        </div>
      </div>
      {confirming.error !== null && <RefusalNotice error={confirming.error} />}
      <CodeField
        label={words.code}
        value={code}
        onChange={setCode}
        onComplete={confirming.mutate}
        isWrong={confirming.isError && code === ''}
      />
      <div className="row">
        <Button type="submit" variant="filled" loading={confirming.isPending}>
          <Icon name="shieldCheck" size="small" />
          {words.turnOn}
        </Button>
        <Button className="button--quiet" onClick={onCancel}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
