import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../../components/confirm/confirm.tsx';
import { PasswordField, TextField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { useFocusBack } from '../../components/form/use-focus-back.ts';
import { Icon } from '../../components/icon/icon.tsx';
import { Note } from '../../components/note/note.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { addPasskey, PasskeyStopped } from '../../data/passkeys.ts';
import { accountChanged, type Passkey, removePasskey } from '../../data/security.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { Username } from './username.tsx';

/** The passkeys of this account. */
export function Passkeys({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const say = useSay();
  const { passkeys: words } = say.account;
  const { data: site } = useSuspenseQuery(siteQuery);
  const queries = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const addButton = useFocusBack(isAdding);
  const [asked, setAsked] = useState<Passkey | null>(null);
  const removing = useMutation({
    mutationFn: ({ id }: Passkey) => removePasskey(id),
    onSuccess: (_done, { name }) => {
      setAsked(null);
      tell(words.removed(name));
      return accountChanged(queries);
    },
  });
  return (
    <section className="part">
      <h2>{words.title}</h2>
      <p className="small quiet">{words.lead}</p>
      {passkeys.length === 0 && <p className="small faint">{words.none}</p>}
      <ul>
        {passkeys.map((passkey) => (
          <li key={passkey.id} className="line">
            <Icon name="key" />
            <div className="line__text">
              <bdi className="strong">{passkey.name}</bdi>
              <p className="tiny faint">{words.since(say.moments.moment(new Date(passkey.createdAt), site))}</p>
            </div>
            <Button className="button--small" onClick={() => setAsked(passkey)}>
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <Add onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button ref={addButton} onClick={() => setAdding(true)}>
            <Icon name="fingerprint" size="small" />
            {words.add}
          </Button>
        </div>
      )}
      {asked !== null && (
        <Confirm
          title={words.removeTitle(asked.name)}
          text={words.removeText}
          error={removing.error}
          isPending={removing.isPending}
          onConfirm={() => removing.mutate(asked)}
          onCancel={() => {
            setAsked(null);
            removing.reset();
          }}
        />
      )}
    </section>
  );
}

function Add({ onDone }: { readonly onDone: () => void }) {
  const { account, shell } = useSay();
  const { passkeys: words, twoFactor } = account;
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: addPasskey,
    onSuccess: async (_done, { name }) => {
      tell(words.added(name));
      onDone();
      await accountChanged(queries);
    },
  });
  const wasStopped = adding.error instanceof PasskeyStopped;
  return (
    <Form
      error={wasStopped ? null : adding.error}
      onSubmit={({ name = '', password = '' }) => adding.mutate({ name, password })}
    >
      {wasStopped && (
        <div role="alert">
          <Note tone="careful">{words.stopped}</Note>
        </div>
      )}
      <TextField name="name" label={words.name} placeholder={words.nameHint} autoFocus autoComplete="off" />
      <Username />
      <PasswordField name="password" kind="present" label={twoFactor.needsPassword} />
      <div className="row">
        <Button type="submit" variant="filled" loading={adding.isPending}>
          {twoFactor.continue}
        </Button>
        <Button className="button--quiet" onClick={onDone}>
          {shell.cancel}
        </Button>
      </div>
    </Form>
  );
}
