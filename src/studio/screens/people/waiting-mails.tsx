import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Note } from '../../components/note/note.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { State } from '../../components/states/state.tsx';
import { TableHead } from '../../components/table-head/table-head.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { dropMail, mailQuery } from '../../data/people.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { useNow } from '../../shell/clock.tsx';

/** Mail that has not gone out: its link can be handed on another way. */
export function WaitingMails() {
  const say = useSay();
  const { mail: words, said } = say.people;
  const { data } = useSuspenseQuery(mailQuery);
  const { data: site } = useSuspenseQuery(siteQuery);
  const now = useNow();
  const queries = useQueryClient();
  const dropping = useMutation({
    mutationFn: dropMail,
    onSuccess: () => {
      tell(said.dropped);
      return queries.invalidateQueries(mailQuery);
    },
  });
  return (
    <>
      {!data.isSent && (
        <div className="people__note">
          <Note tone="careful" icon="mailX">
            <b>{words.unsent}.</b> {words.unsentText}
          </Note>
        </div>
      )}
      {dropping.error !== null && <RefusalNotice error={dropping.error} />}
      {data.mails.length === 0 ? (
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
            {data.mails.map(({ id, to, subject, link, createdAt, tries, problem }) => (
              <tr key={id}>
                <td>
                  <bdi dir="ltr">{to}</bdi>
                </td>
                <td>
                  <bdi>{subject}</bdi>
                </td>
                <td className="quiet one-line">{say.moments.ago(new Date(createdAt), now, site)}</td>
                <td className="tiny quiet">
                  {problem !== null && (
                    <>
                      <bdi dir="ltr">{problem}</bdi> · {words.tries(tries)}
                    </>
                  )}
                </td>
                <td>
                  <div className="row lines__acts">
                    <Button
                      className="button--small"
                      onClick={() => void navigator.clipboard.writeText(link).then(() => tell(said.copied))}
                    >
                      {words.copyLink}
                    </Button>
                    <Button className="button--small button--danger" onClick={() => dropping.mutate(id)}>
                      {words.drop}
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
