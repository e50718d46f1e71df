import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { PasswordField, TextField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { acceptInvitation, type LinkView } from '../../data/session.ts';
import { useLocale, useSay } from '../../say.tsx';
import { Door } from './door.tsx';
import { ProfileFields, profileIn } from './profile-fields.tsx';
import { WithLink } from './with-link.tsx';

/** An invitation that was mailed: a name and a password, and one is in. */
export function InvitationScreen() {
  const { token } = useSearch({ from: '/invitation' });
  return (
    <WithLink token={token} purpose="invitation">
      {(invitation, held) => <Accept invitation={invitation} token={held} />}
    </WithLink>
  );
}

type Props = { readonly invitation: Extract<LinkView, { purpose: 'invitation' }>; readonly token: string };

function Accept({ invitation, token }: Props) {
  const { entry } = useSay();
  const { locale, speak } = useLocale();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { language } = invitation;
  // The studio comes in the language that the invitation was written in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; after that it is the person's choice.
  useEffect(() => {
    if (language !== locale) void speak(language);
  }, []);
  const accepting = useMutation({
    mutationFn: acceptInvitation,
    onSuccess: async () => {
      queries.clear();
      await navigate({ to: '/', replace: true });
    },
  });
  return (
    <Door title={entry.invitation.title(invitation.paper)} lead={entry.invitation.lead}>
      <Form
        error={accepting.error}
        onSubmit={(values) => {
          const { name = '', password = '' } = values;
          accepting.mutate({ token, name, password, ...profileIn(values) });
        }}
      >
        <div>
          <p className="label">{entry.email}</p>
          <p>
            <bdi dir="ltr">{invitation.email}</bdi>
          </p>
        </div>
        <TextField name="name" label={entry.name} defaultValue={invitation.name} autoComplete="name" />
        <PasswordField name="password" kind="new" autoFocus />
        <ProfileFields language={locale} roleForm="masculine" onLanguage={(chosen) => void speak(chosen)} />
        <Button type="submit" variant="filled" className="button--large" loading={accepting.isPending}>
          {entry.invitation.submit}
        </Button>
      </Form>
    </Door>
  );
}
