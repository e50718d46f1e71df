import { NativeSelect, TextInput } from '@mantine/core';
import { dirOf } from '../../../components/form/dir-of.ts';
import { useSay } from '../../../say.tsx';
import { familyOf, type Placed } from './arranging.ts';

type Named = Placed & { readonly name: string };

type NameProps = {
  readonly value: string;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  readonly onChange: (name: string) => void;
};

/** What a section is called. */
export function SectionName({ value, error, autoFocus = false, onChange }: NameProps) {
  const { sections: words } = useSay().settings;
  return (
    <TextInput
      name="section-name"
      label={words.name}
      dir={dirOf(value)}
      autoFocus={autoFocus}
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

type BelowProps = {
  readonly sections: readonly Named[];
  /** Neither it nor what is below it can be chosen. */
  readonly except?: number;
  readonly value: number | null;
  readonly onChange: (parentId: number | null) => void;
};

/** Below which section it stands, or on top. */
export function SectionBelow({ sections, except, value, onChange }: BelowProps) {
  const { sections: words } = useSay().settings;
  const family = new Set(except === undefined ? [] : familyOf(sections, except).map(({ id }) => id));
  return (
    <NativeSelect
      label={words.below}
      value={String(value ?? '')}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : Number(currentTarget.value))}
      data={[
        { value: '', label: words.onTop },
        ...sections
          .filter(({ id }) => !family.has(id))
          .map(({ id }) => ({ value: String(id), label: trailOf(sections, id) })),
      ]}
    />
  );
}

/** Its name with those above it before it: محليّات ‹ بلديات. */
function trailOf(sections: readonly Named[], id: number): string {
  const own = sections.find((section) => section.id === id);
  if (own === undefined) return '';
  return own.parentId === null ? own.name : `${trailOf(sections, own.parentId)} ‹ ${own.name}`;
}
