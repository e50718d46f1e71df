import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../components/icon/icon.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import type { Person } from '../../data/people.ts';
import { nightsQuery } from '../../data/safety.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { useEndNight } from './nights.tsx';
import { placesOf } from './places.ts';

/** What one person holds for a night, and the way to give more. */
export function NightsOf({ person: { id, roleForm } }: { readonly person: Person }) {
  const say = useSay();
  const { nights: words } = say.safety;
  const { data } = useSuspenseQuery(nightsQuery);
  const { data: site } = useSuspenseQuery(siteQuery);
  const ending = useEndNight();
  const nights = data.nights.filter(({ personId }) => personId === id);
  return (
    <section className="stack stack--tight">
      {ending.error !== null && <RefusalNotice error={ending.error} />}
      {nights.length > 0 && (
        <ul className="stack stack--tight" aria-label={words.title}>
          {nights.map((night) => (
            <li key={night.id} className="row row--wrap">
              <span className="token token--waits">
                <Icon name="moon" size="small" />
                {say.roles[night.role][roleForm]}
              </span>
              <span className="small quiet">
                {placesOf([night], site.sections, say)} ·{' '}
                {words.untilWhen(say.moments.moment(new Date(night.until), site))}
              </span>
              <Button className="button--small push" onClick={() => ending.mutate(night)}>
                {words.end}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="hint">
        <Link className="link" to="/people" search={{ tab: 'nights', person: id }}>
          {words.link}
        </Link>{' '}
        {words.linkText}
      </p>
    </section>
  );
}
