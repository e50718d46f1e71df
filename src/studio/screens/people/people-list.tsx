import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Avatar } from '../../components/avatar/avatar.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { TableHead } from '../../components/table-head/table-head.tsx';
import { type Person, peopleQuery } from '../../data/people.ts';
import { lackingOf } from '../../data/safety.ts';
import { meQuery } from '../../data/session.ts';
import { siteQuery } from '../../data/site.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useSay } from '../../say.tsx';
import { useNow } from '../../shell/clock.tsx';
import { Lacking } from './lacking.tsx';
import { placesOf } from './places.ts';
import './people-list.css';

/** Who has an account, and how they come in. ت and ن go from one to the next. */
export function PeopleList() {
  const { people: words } = useSay();
  const { data: people } = useSuspenseQuery(peopleQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const { person: chosen } = useSearch({ from: '/session/inside/shell/people' });
  const navigate = useNavigate();
  const go = (step: 1 | -1) => () => {
    const at = people.findIndex(({ id }) => id === chosen);
    const next = people[at === -1 ? 0 : at + step];
    if (next === undefined) return;
    document.getElementById(`person-${next.id}`)?.focus();
    void navigate({ to: '/people', search: { person: next.id } });
  };
  useKeys({ ت: go(1), ن: go(-1) });
  const lacking = lackingOf(people);
  // Who lacks it themselves is told above every screen; here it is said once it is about others.
  const isOfOthers = lacking.some(({ id }) => id !== me.personId);
  return (
    <>
      {isOfOthers && <Lacking people={lacking} />}
      <table className="table people__table">
        <caption className="unseen">{words.caption}</caption>
        <TableHead
          names={[
            words.columns.name,
            words.columns.role,
            words.columns.within,
            words.columns.entry,
            words.columns.seen,
          ]}
        />
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} isCurrent={person.id === chosen} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function PersonRow({ person, isCurrent }: { readonly person: Person; readonly isCurrent: boolean }) {
  const say = useSay();
  const { people: words } = say;
  const now = useNow();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: site } = useSuspenseQuery(siteQuery);
  const { id, name, email, roleForm, grants, seenAt, disabledAt } = person;
  return (
    <tr className={isCurrent ? 'people__current' : undefined}>
      <td>
        <Link
          className="row people__who"
          id={`person-${id}`}
          to="/people"
          search={{ person: id }}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={isCurrent ? 'true' : undefined}
        >
          <Avatar name={name} id={id} />
          <span className="people__name">
            <span className="row">
              <bdi className="strong">{name}</bdi>
              {id === me.personId && <span className="token">{words.mine}</span>}
              {disabledAt !== null && <span className="token token--bad">{words.disabled}</span>}
            </span>
            <bdi dir="ltr" className="tiny faint people__email">
              {email}
            </bdi>
            <span className="tiny quiet people__roles">
              {say.list(grants.map(({ role }) => say.roles[role][roleForm]))}
            </span>
          </span>
        </Link>
      </td>
      <td>{say.list(grants.map(({ role }) => say.roles[role][roleForm]))}</td>
      <td className="quiet">{placesOf(grants, site.sections, say)}</td>
      <td>
        <Entry person={person} />
      </td>
      <td className="quiet one-line">{seenAt === null ? words.never : say.moments.ago(new Date(seenAt), now, site)}</td>
    </tr>
  );
}

function Entry({ person: { hasTwoFactor, passkeys } }: { readonly person: Person }) {
  const say = useSay();
  const { entry } = say.people;
  const ways = [...(hasTwoFactor ? [entry.app] : []), ...(passkeys > 0 ? [entry.passkey] : [])];
  const isSafe = ways.length > 0;
  return (
    <span className={`row one-line ${isSafe ? 'good' : 'bad'}`}>
      <Icon name={isSafe ? 'shieldCheck' : 'shieldX'} size="small" />
      {isSafe ? say.list(ways) : entry.passwordOnly}
    </span>
  );
}
