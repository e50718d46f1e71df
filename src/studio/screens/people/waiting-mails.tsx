import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../../components/confirm/confirm.tsx';
import { CopyButton } from '../../components/copy/copy-button.tsx';
import { More } from '../../components/more/more.tsx';
import { Note } from '../../components/note/note.tsx';
import { State } from '../../components/states/state.tsx';
import { TableHead } from '../../components/table-head/table-head.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { dropMail, type Mail, mailQuery } from '../../data/people.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { useNow } from '../../shell/clock.tsx';
import './lines.css';

/** Mail that has not gone out: its link can be handed on another way. */
export function WaitingMails() {
  const say = useSay();
  const { mail: words, said } = say.people;
  const found = useSuspenseInfiniteQuery(mailQuery);
  const mails = found.data.pages.flatMap((page) => page.mails);
  const { data: site } = useSuspenseQuery(siteQuery);
  const now = useNow();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Mail | null>(null);
  const dropping = useMutation({
    mutationFn: ({ id }: Mail) => dropMail(id),
    onSuccess: () => {
      setAsked(null);
      tell(said.dropped);
      return queries.invalidateQueries({ queryKey: mailQuery.queryKey });
    },
  });
  return (
    <>
      {found.data.pages[0]?.isSent === false && (
        <div className="people__note">
          <Note tone="careful" icon="mailX">
            <b>{words.unsent}.</b> {words.unsentText}
          </Note>
        </div>
      )}
      {mails.length === 0 ? (
        <State tone="done" title={words.none}>
          <p>{words.noneText}</p>
        </State>
      ) : (
        <table className="table lines">
          <caption className="unseen">{words.caption}</caption>
          <TableHead
            names={[words.columns.to, words.columns.subject, words.columns.since, words.columns.problem]}
            acts={words.columns.acts}
          />
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.id}>
                <td>
                  <bdi dir="ltr">{mail.to}</bdi>
                </td>
                <td>
                  <bdi>{mail.subject}</bdi>
                </td>
                <td className="quiet one-line">{say.moments.ago(new Date(mail.createdAt), now, site)}</td>
                <td className="tiny quiet">
                  {mail.problem !== null && (
                    <>
                      <bdi dir="ltr">{mail.problem}</bdi> · {words.tries(mail.tries)}
                    </>
                  )}
                </td>
                <td>
                  <div className="row lines__acts">
                    <CopyButton className="button--small" text={mail.link} said={said.copied}>
                      {words.copyLink}
                    </CopyButton>
                    <Button className="button--small button--danger" onClick={() => setAsked(mail)}>
                      {words.drop}
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More label={words.older} found={found} />
      {asked !== null && (
        <Confirm
          title={words.dropTitle(asked.to)}
          text={words.dropText}
          error={dropping.error}
          isPending={dropping.isPending}
          onConfirm={() => dropping.mutate(asked)}
          onCancel={() => {
            setAsked(null);
            dropping.reset();
          }}
        />
      )}
    </>
  );
}
