import { Button, MultiSelect, NativeSelect, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { instantOf } from '../../../arabic/dates/index.ts';
import { fold } from '../../../arabic/fold/index.ts';
import { MomentInput } from '../../components/form/day-input.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { tellWithUndo } from '../../components/toast/undo.tsx';
import type { Role } from '../../data/rights.ts';
import { endNight, giveForNight, type NightGrants, peopleChanged } from '../../data/safety.ts';
import type { Site } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { nextMorning } from './next-morning.ts';
import { pathOf } from './places.ts';
import { useRoleNote } from './use-role-note.ts';

type Props = {
  readonly colleagues: NightGrants['colleagues'];
  readonly roles: readonly Role[];
  readonly site: Site;
  /** Who is chosen already. */
  readonly person: number | undefined;
};

/** Gives a role until the morning; every field stands at what is meant most often. */
export function NightForm({ colleagues, roles, site, person }: Props) {
  const say = useSay();
  const { nights: words } = say.safety;
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(person === undefined ? null : String(person));
  const [isMissing, setMissing] = useState(false);
  const [role, setRole] = useState<Role>(roles.includes('editor') ? 'editor' : (roles[0] ?? 'reporter'));
  const note = useRoleNote(role);
  const [within, setWithin] = useState<readonly string[]>([]);
  const [until, setUntil] = useState(() => nextMorning(new Date(), site.zone));
  const colleague = colleagues.find(({ id }) => String(id) === chosen);
  const giving = useMutation({
    mutationFn: async ({ personId, end }: { personId: number; name: string; end: Date }) =>
      giveForNight(personId, {
        ...{ role, until: end.toISOString() },
        within: within.length === 0 ? null : within.map(Number),
      }),
    onSuccess: ({ nightGrantId }, { name, end }) => {
      const said = words.given(name, say.moments.moment(end, site));
      tellWithUndo(said, () => endNight(nightGrantId).then(() => peopleChanged(queries)), say);
      setWithin([]);
      return peopleChanged(queries);
    },
  });
  const submit = () => {
    setMissing(colleague === undefined);
    const end = instantOf(until, site.zone);
    if (colleague !== undefined && end !== null) giving.mutate({ personId: colleague.id, name: colleague.name, end });
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {giving.error !== null && <RefusalNotice error={giving.error} />}
      <Select
        label={words.person}
        searchable
        value={chosen}
        error={isMissing && colleague === undefined ? words.missing : undefined}
        onChange={setChosen}
        data={colleagues.map(({ id, name }) => ({ value: String(id), label: name }))}
        filter={({ options, search }) =>
          options.filter((option) => 'label' in option && fold(option.label).includes(fold(search.trim())))
        }
      />
      <NativeSelect
        label={words.role}
        description={note}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={role}
        onChange={({ currentTarget }) => setRole(roles.find((one) => one === currentTarget.value) ?? role)}
        data={roles.map((value) => ({ value, label: say.roles[value][colleague?.roleForm ?? 'masculine'] }))}
        rightSection={<Icon name="selector" size="small" />}
      />
      {role !== 'administrator' && (
        <MultiSelect
          label={say.people.within}
          placeholder={within.length === 0 ? say.people.withinWhole : ''}
          description={say.people.withinHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          searchable
          hidePickedOptions
          value={[...within]}
          onChange={setWithin}
          data={site.sections.map((section) => ({ value: String(section.id), label: pathOf(section, site.sections) }))}
          filter={({ options, search }) =>
            options.filter((option) => 'label' in option && fold(option.label).includes(fold(search.trim())))
          }
        />
      )}
      <MomentInput label={words.until} hint={words.untilHint(site.zone)} value={until} onChange={setUntil} />
      <div>
        <Button type="submit" variant="filled" loading={giving.isPending}>
          <Icon name="moon" size="small" />
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
