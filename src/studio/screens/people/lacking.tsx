import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Note } from '../../components/note/note.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { tell } from '../../components/toast/undo.tsx';
import type { Person } from '../../data/people.ts';
import { mayDo } from '../../data/rights.ts';
import { dutyQuery, remindOfTwoFactor } from '../../data/safety.ts';
import { meQuery } from '../../data/session.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import './lacking.css';

/** Who lacks a second factor, whether it is demanded of them and what comes of it, and one button that reminds them all. */
export function Lacking({ people }: { readonly people: readonly Person[] }) {
  const { safety, moments } = useSay();
  const { lacking: words } = safety;
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: duty } = useSuspenseQuery(dutyQuery);
  const { data: site } = useSuspenseQuery(siteQuery);
  const queries = useQueryClient();
  const reminding = useMutation({
    mutationFn: remindOfTwoFactor,
    onSuccess: ({ reminded }) => {
      tell(words.reminded(reminded));
      return queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const isDue = people.some(({ secondFactor }) => secondFactor === 'due');
  const demand = duty === null ? null : { who: duty.who, day: moments.date(duty.from, site) };
  return (
    <div className="people__note stack stack--tight">
      <Note tone={isDue ? 'wrong' : 'careful'} icon="shieldExclamation">
        <div className="row row--wrap">
          <p className="lacking__text">
            <b>{words.title(people.map(({ name }) => name))}.</b>{' '}
            {demand === null ? words.recommended : isDue ? words.due(demand) : words.coming(demand)}
          </p>
          {mayDo(me.may, 'twoFactor.demand') && (
            <Button className="button--small push" loading={reminding.isPending} onClick={() => reminding.mutate()}>
              {words.remind}
            </Button>
          )}
        </div>
      </Note>
      {reminding.error !== null && <RefusalNotice error={reminding.error} />}
    </div>
  );
}
