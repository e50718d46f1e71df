import { Button, PasswordInput, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Confirm } from '../../../components/confirm/confirm.tsx';
import { EmailField, TextField } from '../../../components/form/fields.tsx';
import { Form, type Values } from '../../../components/form/form.tsx';
import { Icon } from '../../../components/icon/icon.tsx';
import { Note } from '../../../components/note/note.tsx';
import { tell } from '../../../components/toast/undo.tsx';
import { Refused } from '../../../data/api.ts';
import {
  forgetMailServer,
  mailServerChanged,
  type NewServer,
  type SetServer,
  setMailServer,
} from '../../../data/mail.ts';
import { siteQuery } from '../../../data/site.ts';
import { useSay } from '../../../say.tsx';
import { useNow } from '../../../shell/clock.tsx';
import { isHost, portIn } from './typed-server.ts';

const SECURITIES = ['starttls', 'tls', 'none'] as const;
/** Where servers listen for each (RFC 8314 §3, §7). */
const USUAL_PORTS: Readonly<Record<SetServer['security'], string>> = { starttls: '587', tls: '465', none: '25' };

/** The server for mail: saved by the button, and counts at once. */
export function ServerForm({ server }: { readonly server: SetServer | null }) {
  const say = useSay();
  const { mail: words } = say.settings;
  const queries = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  const [security, setSecurity] = useState(server?.security ?? 'starttls');
  const [port, setPort] = useState(String(server?.port ?? USUAL_PORTS.starttls));
  const [host, setHost] = useState(server?.host ?? '');
  const [isAsked, setAsked] = useState(false);
  const saving = useMutation({
    mutationFn: setMailServer,
    onSuccess: () => {
      tell(words.saved);
      return mailServerChanged(queries);
    },
  });
  const { error } = saving;
  const needsPassword = error instanceof Refused && error.code === 'accounts.mailPasswordNeeded';
  const typedPort = portIn(port);
  const focus = (name: string) => place.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  useEffect(() => {
    if (error !== null && needsPassword) place.current?.querySelector<HTMLElement>('[name="password"]')?.focus();
  }, [error, needsPassword]);
  const save = (values: Values) => {
    setAsked(true);
    if (!isHost(host)) focus('host');
    else if (typedPort === null) focus('port');
    else saving.mutate(serverOf(values, security, typedPort));
  };
  const choose = (chosen: SetServer['security']) => {
    // Who wrote a port of their own keeps it.
    if (port === USUAL_PORTS[security]) setPort(USUAL_PORTS[chosen]);
    setSecurity(chosen);
  };
  return (
    <div ref={place}>
      <Form error={needsPassword ? null : error} onSubmit={save} className="stack mail__form">
        <div className="mail__server">
          <TextField
            name="host"
            label={words.host}
            description={words.hostHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            placeholder="mail.almarfa.example"
            value={host}
            onChange={({ currentTarget }) => setHost(currentTarget.value)}
            {...(isAsked && host.trim() !== '' && !isHost(host) ? { error: words.notAHost } : {})}
          />
          <TextField
            name="port"
            label={words.port}
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            value={port}
            onChange={({ currentTarget }) => setPort(currentTarget.value)}
            {...(isAsked && port.trim() !== '' && typedPort === null ? { error: words.notAPort } : {})}
          />
        </div>
        <fieldset>
          <legend className="label">{words.security}</legend>
          <SegmentedControl
            aria-label={words.security}
            value={security}
            data={SECURITIES.map((value) => ({ value, label: words.securities[value] }))}
            onChange={choose}
          />
        </fieldset>
        {security === 'none' && <Note tone="careful">{words.inClear}</Note>}
        <div className="mail__pair">
          <TextField
            name="username"
            label={words.username}
            description={words.usernameHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            dir="ltr"
            required={false}
            spellCheck={false}
            autoComplete="off"
            defaultValue={server?.username ?? ''}
          />
          <PasswordInput
            name="password"
            label={words.password}
            description={words.passwordHints[server?.password ?? 'none']}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            autoComplete="new-password"
            error={needsPassword ? error.message : undefined}
            visibilityToggleIcon={({ reveal }) => <Icon name={reveal ? 'eyeOff' : 'eye'} />}
            visibilityToggleButtonProps={{ 'aria-label': say.entry.password.show, tabIndex: 0 }}
          />
        </div>
        <div className="mail__pair">
          <TextField
            name="fromName"
            label={words.fromName}
            attributes={{ input: { dir: 'auto' } }}
            required={false}
            autoComplete="off"
            defaultValue={server?.fromName ?? ''}
          />
          <EmailField
            name="fromAddress"
            label={words.fromAddress}
            description={words.fromHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            autoComplete="off"
            placeholder="studio@almarfa.example"
            defaultValue={server?.fromAddress ?? ''}
          />
        </div>
        <div className="settings__foot">
          <Button type="submit" variant="filled" loading={saving.isPending}>
            {words.save}
          </Button>
          {server !== null && <Forget />}
          {server !== null && <Changed server={server} />}
        </div>
      </Form>
    </div>
  );
}

function Changed({ server: { changedBy, changedAt } }: { readonly server: SetServer }) {
  const { settings, moments } = useSay();
  const { data: site } = useSuspenseQuery(siteQuery);
  const now = useNow();
  return <p className="small faint">{settings.mail.changed(changedBy, moments.ago(new Date(changedAt), now, site))}</p>;
}

/** Its password is gone with it, so that there is no undo. */
function Forget() {
  const { settings } = useSay();
  const { mail: words } = settings;
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const forgetting = useMutation({
    mutationFn: forgetMailServer,
    onSuccess: () => {
      setAsked(false);
      tell(words.forgotten);
      return mailServerChanged(queries);
    },
  });
  return (
    <>
      <Button className="button--danger" onClick={() => setAsked(true)}>
        {words.forget}…
      </Button>
      {isAsked && (
        <Confirm
          title={words.forget}
          text={words.forgetText}
          error={forgetting.error}
          isPending={forgetting.isPending}
          onConfirm={() => forgetting.mutate()}
          onCancel={() => setAsked(false)}
        />
      )}
    </>
  );
}

const serverOf = (values: Values, security: SetServer['security'], port: number): NewServer => {
  const { host = '', username = '', password = '', fromName = '', fromAddress = '' } = values;
  return {
    ...{ host, port, security, fromName, fromAddress },
    username: username.trim() === '' ? null : username,
    password: password === '' ? null : password,
  };
};
