import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AlarmList } from '../../components/alarms/alarm-list.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { Loaded } from '../../components/states/loaded.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { type HealthPart, healthQuery, makePicturesAgain } from '../../data/health.ts';
import { mayDo } from '../../data/rights.ts';
import { sentenceOf } from '../../data/sentence-of.ts';
import { meQuery } from '../../data/session.ts';
import { useSay } from '../../say.tsx';

/** What can be done about a part's problem here, or where in the studio. */
export function WayOn({ part: { part, problem } }: { readonly part: HealthPart }) {
  const { shell } = useSay();
  const { data: me } = useSuspenseQuery(meQuery);
  if (part === 'mail' && problem !== 'unknown') return <ToMail />;
  if (part === 'pictures' && problem === 'failed' && mayDo(me.may, 'media.makeAgain')) return <MakeAgain />;
  if (part === 'schedule' && problem !== 'unknown')
    return (
      <Loaded what={shell.alarms.title}>
        <AlarmList />
      </Loaded>
    );
  return null;
}

function ToMail() {
  const { health: words } = useSay();
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <p className="row row--wrap">
      {mayDo(me.may, 'mail.edit') && (
        <Link className="link" to="/settings/mail">
          {words.mailServer}
        </Link>
      )}
      {mayDo(me.may, 'mail.see') && (
        <Link className="link" to="/people" search={{ tab: 'mail' }}>
          {words.waitingMail}
        </Link>
      )}
    </p>
  );
}

function MakeAgain() {
  const say = useSay();
  const queries = useQueryClient();
  const trying = useMutation({
    mutationFn: makePicturesAgain,
    onSuccess: async ({ pictures }) => {
      tell(say.health.triedAgain(pictures));
      await queries.invalidateQueries(healthQuery);
    },
    onError: (error) => tell(sentenceOf(error, say)),
  });
  return (
    <Button className="button--small" loading={trying.isPending} onClick={() => trying.mutate()}>
      <Icon name="refresh" size="small" />
      {say.health.tryAgain}
    </Button>
  );
}
