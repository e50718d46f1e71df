import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { type Alarm, alarmSentencesQuery, alarmsQuery, settleAlarm } from '../../data/alarms.ts';
import { healthQuery } from '../../data/health.ts';
import { sentenceOf } from '../../data/sentence-of.ts';
import { siteQuery } from '../../data/site.ts';
import { useLocale, useSay } from '../../say.tsx';
import { tell } from '../toast/undo.tsx';
import './alarms.css';

/** The open alarms: of which article, since when, why, and what to do; each is settled here. */
export function AlarmList() {
  const { shell } = useSay();
  const { data: alarms } = useSuspenseQuery(alarmsQuery);
  // What had the focus goes with its alarm.
  const list = useRef<HTMLDivElement>(null);
  return (
    <div ref={list} className="alarms" tabIndex={-1}>
      {alarms.length === 0 ? (
        <p className="small faint">{shell.alarms.none}</p>
      ) : (
        <ul>
          {alarms.map((alarm) => (
            <OneAlarm key={alarm.id} alarm={alarm} onSettled={() => list.current?.focus()} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OneAlarm({ alarm, onSettled }: { readonly alarm: Alarm; readonly onSettled: () => void }) {
  const say = useSay();
  const { alarms: words } = say.shell;
  const { locale } = useLocale();
  const queries = useQueryClient();
  const { data: site } = useSuspenseQuery(siteQuery);
  const { data: told } = useSuspenseQuery(alarmSentencesQuery(locale));
  const settling = useMutation({
    mutationFn: () => settleAlarm(alarm.id),
    onSuccess: async () => {
      tell(words.settled);
      await Promise.all([queries.invalidateQueries(alarmsQuery), queries.invalidateQueries(healthQuery)]);
      onSettled();
    },
    onError: (error) => tell(sentenceOf(error, say)),
  });
  const id = useId();
  return (
    <li className="alarm">
      <p id={id} className="alarm__article">
        <bdi>{alarm.headline === '' ? words.untitled : alarm.headline}</bdi>
      </p>
      <p className="tiny faint">
        {alarm.dueAt === null
          ? words.raised(say.moments.moment(new Date(alarm.raisedAt), site))
          : words.due(say.moments.moment(new Date(alarm.dueAt), site))}
      </p>
      <p className="small">{told(alarm)}</p>
      {alarm.maySettle && (
        <Button
          className="button--small"
          aria-describedby={id}
          loading={settling.isPending}
          onClick={() => settling.mutate()}
        >
          {words.settle}
        </Button>
      )}
    </li>
  );
}
