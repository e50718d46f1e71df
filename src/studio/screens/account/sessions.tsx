import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Icon } from '../../components/icon/icon.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { accountChanged, endOtherSessions, endSession, type Session } from '../../data/security.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { useNow } from '../../shell/clock.tsx';
import { deviceOf } from './device-of.ts';

/** Where this account is signed in, and how each is ended. */
export function Sessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const { sessions: words } = useSay().account;
  const queries = useQueryClient();
  const reload = (said: string) => () => {
    tell(said);
    return accountChanged(queries);
  };
  const ending = useMutation({ mutationFn: endSession, onSuccess: reload(words.ended) });
  const endingOthers = useMutation({ mutationFn: endOtherSessions, onSuccess: reload(words.othersEnded) });
  const error = ending.error ?? endingOthers.error;
  return (
    <section className="part">
      <h2>{words.title}</h2>
      {error !== null && <RefusalNotice error={error} />}
      <ul>
        {sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            isEnding={ending.isPending && ending.variables === session.id}
            onEnd={() => ending.mutate(session.id)}
          />
        ))}
      </ul>
      {sessions.some(({ isThis }) => !isThis) && (
        <div>
          <Button className="button--danger" loading={endingOthers.isPending} onClick={() => endingOthers.mutate()}>
            {words.endOthers}
          </Button>
        </div>
      )}
    </section>
  );
}

type LineProps = { readonly session: Session; readonly isEnding: boolean; readonly onEnd: () => void };

function SessionLine({ session, isEnding, onEnd }: LineProps) {
  const { account, moments } = useSay();
  const { sessions: words } = account;
  const now = useNow();
  const { data: site } = useSuspenseQuery(siteQuery);
  const { browser, system, icon } = deviceOf(session.userAgent ?? '');
  return (
    <li className="line">
      <Icon name={icon} />
      <div className="line__text">
        <p className="strong">{browser === null && system === null ? words.unknown : words.device(browser, system)}</p>
        <p className="tiny faint">
          {session.isThis ? words.thisOne : moments.ago(new Date(session.seenAt), now, site)}
          {session.from !== null && (
            <>
              {' · '}
              <bdi dir="ltr">{session.from}</bdi>
            </>
          )}
        </p>
      </div>
      {session.isThis ? (
        <span className="token token--good">{words.this}</span>
      ) : (
        <Button className="button--small" loading={isEnding} onClick={onEnd}>
          {words.end}
        </Button>
      )}
    </li>
  );
}
