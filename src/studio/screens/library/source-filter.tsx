import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fold } from '../../../arabic/fold/index.ts';
import { Icon } from '../../components/icon/icon.tsx';
import { overviewQuery } from '../../data/media.ts';
import type { FilterProps } from './library-search.ts';
import { useMediaWords } from './use-media-words.ts';

const KINDS = ['credit', 'agency'] as const;

/** Whose the pictures are: who took them, or whom they came from; those with the most pictures are offered. */
export function SourceFilter({ search, onNarrow }: FilterProps) {
  const { filters: words } = useMediaWords();
  const { data: overview } = useQuery(overviewQuery);
  const { credit, agency, ...rest } = search;
  const chosen = credit === undefined ? (agency === undefined ? null : `agency:${agency}`) : `credit:${credit}`;
  const offered = { credit: overview?.credits ?? [], agency: overview?.agencies ?? [] };
  const choose = (value: string | null) => {
    const kind = KINDS.find((one) => value?.startsWith(`${one}:`) === true);
    onNarrow(value === null || kind === undefined ? rest : { ...rest, [kind]: value.slice(kind.length + 1) });
  };
  return (
    <Select
      className={`filters__source${chosen === null ? '' : ' filters__source--on'}`}
      aria-label={words.source}
      placeholder={words.source}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': words.clear }}
      comboboxProps={{ width: 240, position: 'bottom-start' }}
      nothingFoundMessage={words.noSource}
      rightSection={chosen === null ? <Icon name="chevronDown" size="small" /> : undefined}
      value={chosen}
      onChange={choose}
      data={KINDS.map((kind) => ({
        group: kind === 'credit' ? words.credits : words.agencies,
        items: namesWith(offered[kind], kind === 'credit' ? credit : agency).map((name) => ({
          value: `${kind}:${name}`,
          label: name,
        })),
      }))}
      filter={({ options, search: typed }) =>
        options
          .filter((option) => 'group' in option)
          .map((group) => ({
            ...group,
            items: group.items.filter(({ label }) => fold(label).includes(fold(typed.trim()))),
          }))
          .filter(({ items }) => items.length > 0)
      }
    />
  );
}

/** The names that are offered, and the one that a link chose, however seldom it is. */
const namesWith = (offered: readonly { name: string }[], chosen: string | undefined): readonly string[] => {
  const names = offered.map(({ name }) => name);
  return chosen === undefined || names.includes(chosen) ? names : [chosen, ...names];
};
