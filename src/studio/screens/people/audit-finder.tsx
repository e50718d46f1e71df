import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fold } from '../../../arabic/fold/index.ts';
import { Icon } from '../../components/icon/icon.tsx';
import { thingsQuery } from '../../data/audit.ts';
import { peopleQuery } from '../../data/people.ts';
import type { AuditSearch } from '../../router.tsx';
import { useSay } from '../../say.tsx';
import { AUDIT_KINDS } from './audit-words.ts';

/** Typed search waits for a pause as long as this between two letters. */
const PAUSE_MS = 120;
const SHOWN = 6;

type Found = { readonly value: string; readonly label: string; readonly also?: string; readonly search: AuditSearch };

/** Finds whom or what the log is asked about: people, kinds of acts, things, however their names are spelt. */
export function AuditFinder({ onChoose }: { readonly onChoose: (search: AuditSearch) => void }) {
  const { find: words } = useSay().safety;
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const groups = useFound(typed);
  const all = groups.flatMap(({ found }) => found);
  return (
    <Combobox
      store={box}
      // Within the page's landmarks, where whoever listens looks for it.
      withinPortal={false}
      onOptionSubmit={(value) => {
        const chosen = all.find((one) => one.value === value);
        setTyped('');
        box.closeDropdown();
        if (chosen !== undefined) onChoose(chosen.search);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          className="finder"
          role="combobox"
          aria-label={words.label}
          placeholder={words.for}
          leftSection={<Icon name="search" size="small" />}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            box.openDropdown();
            box.selectFirstOption();
          }}
          onClick={() => box.openDropdown()}
          onFocus={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options>
          {all.length === 0 && <Combobox.Empty>{words.none}</Combobox.Empty>}
          {groups.map(({ name, found }) =>
            found.length === 0 ? null : (
              <Combobox.Group key={name} label={name}>
                {found.map(({ value, label, also }) => (
                  <Combobox.Option key={value} value={value}>
                    <bdi>{label}</bdi>
                    {also !== undefined && <span className="tiny faint"> {also}</span>}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ),
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What matches, group by group; before anything is typed, the kinds of acts alone. */
function useFound(typed: string): readonly { readonly name: string; readonly found: readonly Found[] }[] {
  const { find: words } = useSay().safety;
  const wanted = fold(typed.trim());
  const [paused] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data: people } = useSuspenseQuery(peopleQuery);
  const { data: things = [] } = useQuery(thingsQuery(paused));
  const matches = (label: string) => fold(label).includes(wanted);
  return [
    {
      name: words.groups.kinds,
      found: AUDIT_KINDS.filter((kind) => matches(words.kinds[kind])).map((kind) => ({
        ...{ value: `kind ${kind}`, label: words.kinds[kind], search: { kind } },
      })),
    },
    {
      name: words.groups.people,
      found:
        wanted === ''
          ? []
          : people
              .filter(({ name, email }) => matches(name) || email.includes(typed.trim().toLowerCase()))
              .slice(0, SHOWN)
              .map(({ id, name }) => ({ value: `person ${id}`, label: name, search: { who: id } })),
    },
    {
      name: words.groups.things,
      found:
        paused.length < 2
          ? []
          : things.map(({ thing, id, title }) => ({
              ...{ value: `thing ${thing} ${id}`, label: title, search: { thing: `${thing}:${id}` } },
              ...(words.thing[thing] === undefined ? {} : { also: words.thing[thing] }),
            })),
    },
  ];
}
