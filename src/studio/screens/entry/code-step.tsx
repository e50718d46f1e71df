import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CodeField } from '../../components/form/code-field.tsx';
import { TextField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { Refused } from '../../data/api.ts';
import { type SignedIn, signInWithBackupCode, signInWithCode } from '../../data/session.ts';
import { useSay } from '../../say.tsx';
import { Door } from './door.tsx';

type Props = { readonly onIn: (answer: SignedIn) => Promise<void>; readonly onAgain: () => void };

/** The second step of signing in: six digits, or a backup code where the phone is lost. */
export function CodeStep({ onIn, onAgain }: Props) {
  const { entry } = useSay();
  const { code: words } = entry;
  const [isBackup, setBackup] = useState(false);
  const [code, setCode] = useState('');
  const byCode = useMutation({ mutationFn: signInWithCode, onSuccess: onIn, onError: () => setCode('') });
  const byBackup = useMutation({ mutationFn: signInWithBackupCode, onSuccess: onIn });
  const { error } = isBackup ? byBackup : byCode;
  const isTooLate = error instanceof Refused && error.code === 'accounts.beginAgain';
  return (
    <Door title={words.title} lead={words.lead}>
      {isBackup ? (
        <Form error={error} onSubmit={({ backup = '' }) => byBackup.mutate(backup)}>
          <TextField
            key="backup"
            name="backup"
            dir="ltr"
            autoFocus
            label={words.backupLabel}
            description={words.backupHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
          />
          <Button type="submit" variant="filled" className="button--large" loading={byBackup.isPending}>
            {words.submit}
          </Button>
        </Form>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            byCode.mutate(code);
          }}
        >
          {error !== null && <RefusalNotice error={error} />}
          <CodeField
            label={words.label}
            value={code}
            onChange={setCode}
            onComplete={byCode.mutate}
            isWrong={error !== null && code === ''}
          />
          <Button type="submit" variant="filled" className="button--large" loading={byCode.isPending}>
            {words.submit}
          </Button>
        </form>
      )}
      <p className="row row--wrap small">
        <button type="button" className="link" onClick={() => setBackup(!isBackup)}>
          {isBackup ? words.toApp : words.toBackup}
        </button>
        {isTooLate && (
          <button type="button" className="link" onClick={onAgain}>
            {entry.forgotten.back}
          </button>
        )}
      </p>
    </Door>
  );
}
