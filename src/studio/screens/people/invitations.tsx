import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Confirm } from '../../components/confirm/confirm.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { State } from '../../components/states/state.tsx';
import { TableHead } from '../../components/table-head/table-head.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { type Invitation, invitationsQuery, inviteAgain, peopleChanged, revokeInvitation } from '../../data/people.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { placesOf } from './places.ts';
import './lines.css';

/** Who was invited and hasn't come yet. */
export function Invitations() {
  const say = useSay();
  const { invitations: words, said } = say.people;
  const {
    data: { isSent, invitations },
  } = useSuspenseQuery(invitationsQuery);
  const { data: site } = useSuspenseQuery(siteQuery);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const reload = () => peopleChanged(queries);
  const [asked, setAsked] = useState<Invitation | null>(null);
  const again = useMutation({
    mutationFn: ({ id }: Invitation) => inviteAgain(id),
    onSuccess: async (_done, { name }) => {
      tell(said.again(name));
      await reload();
      // The link is nowhere else then, and is handed on by hand.
      if (!isSent) await navigate({ to: '/people', search: { tab: 'mail' } });
    },
  });
  const revoking = useMutation({
    mutationFn: ({ id }: Invitation) => revokeInvitation(id),
    onSuccess: (_done, { name }) => {
      setAsked(null);
      tell(said.revoked(name));
      return reload();
    },
  });
  if (invitations.length === 0)
    return (
      <State tone="empty" title={words.none}>
        <p>{words.noneText}</p>
      </State>
    );
  return (
    <>
      {again.error !== null && <RefusalNotice error={again.error} />}
      <table className="table lines">
        <caption className="unseen">{words.caption}</caption>
        <TableHead
          names={[words.columns.to, words.columns.grants, words.columns.by, words.columns.until]}
          acts={words.columns.acts}
        />
        <tbody>
          {invitations.map((invitation) => (
            <tr key={invitation.id}>
              <td>
                <bdi className="strong">{invitation.name}</bdi>
                <br />
                <bdi dir="ltr" className="tiny faint">
                  {invitation.email}
                </bdi>
              </td>
              <td>
                {say.list(invitation.grants.map(({ role }) => say.roles[role].masculine))}
                <br />
                <span className="tiny faint">{placesOf(invitation.grants, site.sections, say)}</span>
              </td>
              <td className="quiet">
                <bdi>{invitation.invitedBy}</bdi>
              </td>
              <td className="quiet one-line">
                {invitation.isExpired ? (
                  <span className="token token--waits">{words.expired}</span>
                ) : (
                  say.moments.moment(new Date(invitation.expiresAt), site)
                )}
              </td>
              <td>
                <div className="row lines__acts">
                  <Button
                    className="button--small"
                    loading={again.isPending && again.variables.id === invitation.id}
                    onClick={() => again.mutate(invitation)}
                  >
                    {words.again}
                  </Button>
                  <Button className="button--small button--danger" onClick={() => setAsked(invitation)}>
                    {words.revoke}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked !== null && (
        <Confirm
          title={words.revokeTitle(asked.name)}
          text={words.revokeText}
          error={revoking.error}
          isPending={revoking.isPending}
          onConfirm={() => revoking.mutate(asked)}
          onCancel={() => {
            setAsked(null);
            revoking.reset();
          }}
        />
      )}
    </>
  );
}
