import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Avatar } from '../../components/avatar/avatar.tsx';
import { useFocusBack } from '../../components/form/use-focus-back.ts';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { State } from '../../components/states/state.tsx';
import { tell, tellWithUndo } from '../../components/toast/undo.tsx';
import {
  changeGrants,
  disablePerson,
  enablePerson,
  endSessionsOf,
  type Person,
  peopleChanged,
  peopleQuery,
} from '../../data/people.ts';
import { type Grant, mayDo } from '../../data/rights.ts';
import { nightsQuery } from '../../data/safety.ts';
import { meQuery } from '../../data/session.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { EffectiveRights } from './effective-rights.tsx';
import { EndTwoFactor } from './end-two-factor.tsx';
import { GrantsForm } from './grants-form.tsx';
import { NightsOf } from './nights-of.tsx';
import { placesOf } from './places.ts';

/** One person: their roles, what these really allow, and how they are kept out. */
export function PersonPane({ personId }: { readonly personId: number }) {
  const { states } = useSay();
  const { data: people } = useSuspenseQuery(peopleQuery);
  const person = people.find(({ id }) => id === personId);
  if (person === undefined)
    return (
      <State tone="plain" title={states.notFound.title}>
        {null}
      </State>
    );
  return <Known person={person} />;
}

function Known({ person }: { readonly person: Person }) {
  const say = useSay();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: site } = useSuspenseQuery(siteQuery);
  const queries = useQueryClient();
  const [isChanging, setChanging] = useState(false);
  const changeButton = useFocusBack(isChanging);
  const reload = () => peopleChanged(queries);
  const { id, name, email, grants } = person;
  const { data: given } = useSuspenseQuery(nightsQuery);
  const nights = given.nights.filter(({ personId }) => personId === id);
  const granting = useMutation({
    mutationFn: (next: readonly Grant[]) => changeGrants(id, next),
    onSuccess: async () => {
      setChanging(false);
      tellWithUndo(say.people.said.granted(name), () => changeGrants(id, grants).then(reload), say);
      await reload();
    },
  });
  return (
    <div className="stack">
      <div className="row">
        <Avatar name={name} id={id} size="large" />
        <div className="pane__who">
          <h2 className="pane__name">
            <bdi>{name}</bdi>
          </h2>
          <bdi dir="ltr" className="small faint">
            {email}
          </bdi>
        </div>
      </div>
      {isChanging ? (
        <GrantsForm
          grants={grants}
          roleForm={person.roleForm}
          sections={site.sections}
          error={granting.error}
          isSaving={granting.isPending}
          isLeftBy={({ search }) => !('person' in search) || search.person !== id}
          onSave={granting.mutate}
          onCancel={() => {
            setChanging(false);
            granting.reset();
          }}
        />
      ) : (
        <section className="stack stack--tight">
          <h3 className="label">{say.people.grants}</h3>
          <ul className="stack stack--tight">
            {grants.map((grant) => (
              <li key={grant.role} className="row row--wrap">
                <span className="token token--good">{say.roles[grant.role][person.roleForm]}</span>
                <span className="small quiet">{placesOf([grant], site.sections, say)}</span>
              </li>
            ))}
          </ul>
          {mayDo(me.may, 'person.grant') && (
            <div>
              <Button ref={changeButton} className="button--small" onClick={() => setChanging(true)}>
                {say.people.changeGrants}
              </Button>
            </div>
          )}
        </section>
      )}
      {!isChanging && mayDo(me.may, 'person.grantForNight') && person.disabledAt === null && (
        <NightsOf person={person} />
      )}
      {!isChanging && <EffectiveRights may={person.may} grants={[...grants, ...nights]} sections={site.sections} />}
      {id !== me.personId && <KeepOut person={person} reload={reload} />}
    </div>
  );
}

type KeepOutProps = { readonly person: Person; readonly reload: () => Promise<void> };

/** Ends somebody's sessions or their account, which can be given again, or a second factor that they lost. */
function KeepOut({ person, reload }: KeepOutProps) {
  const say = useSay();
  const { people: words } = say;
  const { data: me } = useSuspenseQuery(meQuery);
  const { id, name, sessions, disabledAt } = person;
  const ending = useMutation({
    mutationFn: () => endSessionsOf(id),
    onSuccess: () => {
      tell(words.said.sessionsEnded(name));
      return reload();
    },
  });
  const disabling = useMutation({
    mutationFn: () => disablePerson(id),
    onSuccess: () => {
      tellWithUndo(words.said.disabled(name), () => enablePerson(id).then(reload), say);
      return reload();
    },
  });
  const enabling = useMutation({
    mutationFn: () => enablePerson(id),
    onSuccess: () => {
      tellWithUndo(words.said.enabled(name), () => disablePerson(id).then(reload), say);
      return reload();
    },
  });
  const acts = [ending, disabling, enabling];
  const error = acts.map((act) => act.error).find((one) => one !== null) ?? null;
  /** What an act before it was refused for says nothing of this one. */
  const doing = (act: (typeof acts)[number]) => () => {
    for (const one of acts) one.reset();
    act.mutate();
  };
  return (
    <footer className="pane__foot">
      {error !== null && <RefusalNotice error={error} />}
      <div className="row row--wrap">
        {mayDo(me.may, 'person.endSessions') && sessions > 0 && (
          <Button loading={ending.isPending} onClick={doing(ending)}>
            {words.endSessions(sessions)}
          </Button>
        )}
        {mayDo(me.may, 'twoFactor.end') && person.hasTwoFactor && <EndTwoFactor person={person} reload={reload} />}
        {mayDo(me.may, 'person.disable') &&
          (disabledAt === null ? (
            <Button className="button--danger" loading={disabling.isPending} onClick={doing(disabling)}>
              {words.disable}
            </Button>
          ) : (
            <Button loading={enabling.isPending} onClick={doing(enabling)}>
              {words.enable}
            </Button>
          ))}
      </div>
      <p className="hint">{words.disableNote}</p>
    </footer>
  );
}
