import { ActionIcon, Button, MultiSelect, NativeSelect, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { fold } from '../../../arabic/fold/index.ts';
import { useProblem } from '../../components/form/form.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { type Grant, ROLES, type Role, type RoleForm } from '../../data/rights.ts';
import type { Section } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { pathOf } from './places.ts';
import { useRoleNote } from './use-role-note.ts';
import './grants-field.css';

type Props = {
  readonly grants: readonly Grant[];
  readonly roleForm: RoleForm;
  readonly sections: readonly Section[];
  readonly onChange: (grants: readonly Grant[]) => void;
};

/** Roles, each once, and where each holds. Limited to no section yet, a role isn't sent: it would hold everywhere or nowhere. */
export function GrantsField({ grants, roleForm, sections, onChange }: Props) {
  const { people: words } = useSay();
  const free = ROLES.filter((role) => !grants.some((grant) => grant.role === role));
  const [next] = free;
  const replace = (place: number, grant: Grant) =>
    onChange(grants.map((one, index) => (index === place ? grant : one)));
  return (
    <fieldset className="stack stack--tight">
      <legend className="label">{words.grants}</legend>
      {grants.map((grant, place) => (
        <GrantRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps the focus while its role is another with each arrow key.
          key={place}
          grant={grant}
          roleForm={roleForm}
          sections={sections}
          choices={ROLES.filter((role) => role === grant.role || free.includes(role))}
          onChange={(changed) => replace(place, changed)}
          onRemove={grants.length === 1 ? null : () => onChange(grants.filter((one) => one !== grant))}
        />
      ))}
      {next !== undefined && (
        <div>
          <Button
            className="button--quiet button--small"
            onClick={() => onChange([...grants, { role: next, within: null }])}
          >
            <Icon name="plus" size="small" />
            {words.addRole}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type RowProps = {
  readonly grant: Grant;
  readonly roleForm: RoleForm;
  readonly sections: readonly Section[];
  readonly choices: readonly Role[];
  readonly onChange: (grant: Grant) => void;
  readonly onRemove: (() => void) | null;
};

function GrantRow({ grant, roleForm, sections, choices, onChange, onRemove }: RowProps) {
  const say = useSay();
  const { people: words } = say;
  const { role, within } = grant;
  const note = useRoleNote(role);
  const name = `within-${role}`;
  const noteId = useId();
  const problem = useProblem(name);
  const choose = (chosen: string) => {
    const next = choices.find((one) => one === chosen);
    // An administrator's rights are those of the whole paper.
    if (next !== undefined) onChange({ role: next, within: next === 'administrator' ? null : within });
  };
  return (
    <div className="grant">
      <div className="row">
        <NativeSelect
          className="grant__role"
          aria-label={words.role}
          value={role}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={choices.map((value) => ({ value, label: say.roles[value][roleForm] }))}
          rightSection={<Icon name="selector" size="small" />}
          aria-describedby={note === null ? undefined : noteId}
        />
        {onRemove !== null && (
          <ActionIcon aria-label={words.removeRole(say.roles[role][roleForm])} onClick={onRemove}>
            <Icon name="x" size="small" />
          </ActionIcon>
        )}
      </div>
      {note !== null && (
        <p id={noteId} className="hint grant__note">
          {note}
        </p>
      )}
      {role !== 'administrator' && (
        <div>
          <SegmentedControl
            aria-label={words.within}
            value={within === null ? 'whole' : 'some'}
            onChange={(reach) => onChange({ role, within: reach === 'whole' ? null : [] })}
            data={[
              { value: 'whole', label: words.withinWhole },
              { value: 'some', label: words.withinSome },
            ]}
          />
        </div>
      )}
      {within !== null && (
        <MultiSelect
          name={name}
          hiddenInputProps={{ required: true }}
          data-field={name}
          label={words.pickSections}
          error={problem}
          description={words.withinHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          searchable
          clearable={false}
          hidePickedOptions
          value={within.map(String)}
          onChange={(ids) => onChange({ role, within: ids.map(Number) })}
          data={sections.map((section) => ({ value: String(section.id), label: pathOf(section, sections) }))}
          filter={({ options, search }) =>
            options.filter((option) => 'label' in option && fold(option.label).includes(fold(search.trim())))
          }
        />
      )}
    </div>
  );
}
