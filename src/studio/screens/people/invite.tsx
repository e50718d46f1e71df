import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmailField, TextField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { Note } from '../../components/note/note.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { invitationsQuery, invite, peopleChanged } from '../../data/people.ts';
import { type Grant, mayDo } from '../../data/rights.ts';
import { meQuery } from '../../data/session.ts';
import { siteQuery } from '../../data/site.ts';
import { useLocale, useSay } from '../../say.tsx';
import { GrantsField } from './grants-field.tsx';

const FIRST: readonly Grant[] = [{ role: 'reporter', within: null }];

/**
 * Who is invited, to be what, and in which language they are written to. Where no server sends mail it leads to the mail
 * that waits, whose link is handed on by hand.
 */
export function Invite({ onDone }: { readonly onDone: () => void }) {
  const { people: words, entry, shell } = useSay();
  const { locale } = useLocale();
  const { data: site } = useSuspenseQuery(siteQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const navigate = useNavigate();
  const queries = useQueryClient();
  // Nobody gets the link then but by the hand of whoever invites.
  const { isSent } = useSuspenseQuery(invitationsQuery).data;
  const isUnsent = !isSent;
  const [grants, setGrants] = useState(FIRST);
  const inviting = useMutation({
    mutationFn: invite,
    onSuccess: async (_answer, { name }) => {
      tell(words.said.invited(name));
      await peopleChanged(queries);
      if (isUnsent) await navigate({ to: '/people', search: { tab: 'mail' } });
      else onDone();
    },
  });
  return (
    <Form
      error={inviting.error}
      guard={{ isLeftBy: ({ search }) => !('invite' in search), isChanged: grants !== FIRST }}
      onCancel={onDone}
      onSubmit={({ name = '', email = '', language }) =>
        inviting.mutate({
          ...{ name, email, language: language === 'en' ? 'en' : 'ar' },
          grants: grants.map(({ role, within }) => ({ role, within: within === null ? null : [...within] })),
        })
      }
    >
      <div>
        <h2 className="pane__name pane__title">{words.inviting.title}</h2>
        {!isUnsent && <p className="small quiet">{words.inviting.lead}</p>}
      </div>
      {isUnsent && (
        <Note tone="careful" icon="mailX">
          <p>{words.inviting.unsent}</p>
          {mayDo(me.may, 'mail.edit') && (
            <Link className="link" to="/settings/mail">
              {words.inviting.setServer}
            </Link>
          )}
        </Note>
      )}
      <TextField name="name" label={entry.name} autoFocus autoComplete="off" />
      <EmailField name="email" label={entry.email} autoComplete="off" />
      <GrantsField grants={grants} roleForm="masculine" sections={site.sections} onChange={setGrants} />
      <fieldset>
        <legend className="label">{entry.profile.language}</legend>
        <SegmentedControl
          name="language"
          aria-label={entry.profile.language}
          defaultValue={locale}
          data={(['ar', 'en'] as const).map((value) => ({ value, label: entry.profile.languages[value] }))}
        />
        <p className="hint">{words.inviting.languageHint}</p>
      </fieldset>
      <div className="row">
        <Button type="submit" variant="filled" loading={inviting.isPending}>
          {isUnsent ? words.inviting.submitUnsent : words.inviting.submit}
        </Button>
        <Button type="reset" className="button--quiet">
          {shell.cancel}
        </Button>
      </div>
    </Form>
  );
}
