import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Avatar } from '../../components/avatar/avatar.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { State } from '../../components/states/state.tsx';
import { tellWithUndo } from '../../components/toast/undo.tsx';
import { type Person, peopleQuery } from '../../data/people.ts';
import { type Duty, demandTwoFactor, dutyQuery, lackingOf, peopleChanged } from '../../data/safety.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { useNow } from '../../shell/clock.tsx';
import { Lacking } from './lacking.tsx';

const CHOICES = ['nobody', 'editors', 'everybody'] as const;

/** What the paper demands of accounts, and which of them lack it. */
export function Safety() {
  const { lacking: words } = useSay().safety;
  const { data: people } = useSuspenseQuery(peopleQuery);
  const { data: duty } = useSuspenseQuery(dutyQuery);
  const lacking = lackingOf(people);
  return (
    <div className="nights">
      <section className="nights__form">
        <DutyForm key={JSON.stringify(duty)} duty={duty} />
      </section>
      <div className="nights__list">
        {lacking.length === 0 ? (
          <State tone="done" icon="shieldCheck" title={words.nobody}>
            <p>{words.nobodyText}</p>
          </State>
        ) : (
          <>
            <Lacking people={lacking} />
            <ul className="lacking" aria-label={words.names}>
              {lacking.map((person) => (
                <LackingLine key={person.id} person={person} />
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

function LackingLine({ person: { id, name, grants, roleForm, remindedAt } }: { readonly person: Person }) {
  const say = useSay();
  const now = useNow();
  const { data: site } = useSuspenseQuery(siteQuery);
  return (
    <li className="lacking__line">
      <Avatar name={name} id={id} />
      <div className="lacking__text">
        <Link className="strong" to="/people" search={{ person: id }}>
          <bdi>{name}</bdi>
        </Link>
        <p className="tiny faint">
          {say.list(grants.map(({ role }) => say.roles[role][roleForm]))}
          {remindedAt !== null &&
            ` · ${say.safety.lacking.lastReminded(say.moments.ago(new Date(remindedAt), now, site))}`}
        </p>
      </div>
      <span className="row one-line bad">
        <Icon name="shieldX" size="small" />
        {say.people.entry.passwordOnly}
      </span>
    </li>
  );
}

/** Of whom a second factor is demanded, and from which day on. */
function DutyForm({ duty }: { readonly duty: Duty }) {
  const say = useSay();
  const { duty: words } = say.safety;
  const queries = useQueryClient();
  const [who, setWho] = useState<(typeof CHOICES)[number]>(duty?.who ?? 'nobody');
  const [from, setFrom] = useState(duty?.from ?? inTwoWeeks());
  const saving = useMutation({
    mutationFn: (next: Duty) => demandTwoFactor(next),
    onSuccess: () => {
      tellWithUndo(words.saved, () => demandTwoFactor(duty).then(() => peopleChanged(queries)), say);
      return peopleChanged(queries);
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(who === 'nobody' ? null : { who, from });
      }}
    >
      <h2>{words.title}</h2>
      <p className="small quiet">{words.lead}</p>
      {saving.error !== null && <RefusalNotice error={saving.error} />}
      <NativeSelect
        label={words.who}
        value={who}
        onChange={({ currentTarget }) => setWho(CHOICES.find((one) => one === currentTarget.value) ?? who)}
        data={CHOICES.map((value) => ({ value, label: words.choices[value] }))}
        rightSection={<Icon name="selector" size="small" />}
      />
      {who !== 'nobody' && (
        <DayInput required label={words.from} hint={words.fromHint} value={from} onChange={setFrom} />
      )}
      <div>
        <Button type="submit" variant="filled" loading={saving.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** Time enough for everybody to set it up. */
const inTwoWeeks = (): string => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
