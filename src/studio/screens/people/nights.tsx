import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { State } from '../../components/states/state.tsx';
import { TableHead } from '../../components/table-head/table-head.tsx';
import { tellWithUndo } from '../../components/toast/undo.tsx';
import { endNight, giveForNight, type Night, nightsQuery, peopleChanged } from '../../data/safety.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { NightForm } from './night-form.tsx';
import { placesOf } from './places.ts';
import './lines.css';
import './nights.css';

/** Roles that end with the night: what holds now, and how one is given. */
export function Nights() {
  const { nights: words } = useSay().safety;
  const { person } = useSearch({ from: '/session/inside/shell/people' });
  const { data } = useSuspenseQuery(nightsQuery);
  const { data: site } = useSuspenseQuery(siteQuery);
  return (
    <div className="nights">
      <section className="nights__form" aria-label={words.title}>
        <h2>{words.title}</h2>
        <p className="small quiet">{words.lead}</p>
        <NightForm key={person} colleagues={data.colleagues} roles={data.roles} site={site} person={person} />
      </section>
      <div className="nights__list">
        {data.nights.length === 0 ? (
          <State tone="empty" title={words.none}>
            <p>{words.noneText}</p>
          </State>
        ) : (
          <NightList nights={data.nights} />
        )}
      </div>
    </div>
  );
}

/** What holds for a night, each with the way to end it now. */
function NightList({ nights }: { readonly nights: readonly Night[] }) {
  const say = useSay();
  const { nights: words } = say.safety;
  const { data: site } = useSuspenseQuery(siteQuery);
  const ending = useEndNight();
  return (
    <>
      {ending.error !== null && <RefusalNotice error={ending.error} />}
      <table className="table lines">
        <caption className="unseen">{words.caption}</caption>
        <TableHead
          names={[words.columns.who, words.columns.role, words.columns.within, words.columns.until, words.columns.by]}
          acts={words.columns.acts}
        />
        <tbody>
          {nights.map((night) => (
            <tr key={night.id}>
              <td>
                <bdi className="strong">{night.name}</bdi>
              </td>
              <td className="one-line">{say.roles[night.role][night.roleForm]}</td>
              <td className="quiet">{placesOf([night], site.sections, say)}</td>
              <td className="one-line">{say.moments.moment(new Date(night.until), site)}</td>
              <td className="quiet">
                <bdi>{night.givenBy}</bdi>
              </td>
              <td>
                <Button className="button--small" onClick={() => ending.mutate(night)}>
                  {words.end}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Ends a role for one night before its time; taken back, it is given again for what is left of the night. */
export function useEndNight() {
  const say = useSay();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Night) => endNight(id),
    onSuccess: (_done, { name, personId, role, within, until }) => {
      const again = () =>
        giveForNight(personId, { role, within: within === null ? null : [...within], until }).then(() =>
          peopleChanged(queries),
        );
      tellWithUndo(say.safety.nights.ended(name), again, say);
      return peopleChanged(queries);
    },
  });
}
