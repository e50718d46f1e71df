import { Button, Textarea, TextInput } from '@mantine/core';
import { dirOf } from '../../../components/form/dir-of.ts';
import { type SettingsSection, saveSection } from '../../../data/sections.ts';
import { useSay } from '../../../say.tsx';
import { useDraft } from '../parts/draft.ts';
import { SaveBar } from '../parts/save-bar.tsx';
import { familyOf } from './arranging.ts';
import { SectionBelow, SectionName } from './section-fields.tsx';

type Props = {
  readonly section: SettingsSection;
  readonly sections: readonly SettingsSection[];
  readonly onDelete: () => void;
};

/** What a section is called, where it lies, and what readers and search engines are told of it. */
export function SectionPane({ section, sections, onDelete }: Props) {
  const { settings, fields } = useSay();
  const { sections: words } = settings;
  const { id, name, slug, description, parentId } = section;
  const draft = useDraft(
    { name, slug, description, parentId },
    {
      send: (now, seen) =>
        saveSection(id, {
          ...now,
          seen: seen === null ? null : { name: seen.name, slug: seen.slug, description: seen.description },
        }),
      mayBeSaved: (now) => now.name.trim() !== '' && now.slug.trim() !== '',
    },
  );
  const { now, change } = draft;
  const isMoving = now.slug !== slug || now.parentId !== parentId;
  const root = sections.find((one) => one.id === now.parentId)?.path ?? '/';
  const missing = (text: string) => (text.trim() === '' ? fields.missing : undefined);
  const isLacking = now.name.trim() === '' || now.slug.trim() === '';
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <h2 className="arrange__title">
        <bdi>{name}</bdi>
      </h2>
      <SectionName value={now.name} error={missing(now.name)} onChange={(typed) => change({ name: typed })} />
      <TextInput
        name="section-slug"
        label={words.slug}
        description={isMoving ? words.leadsOn(familyOf(sections, id).length) : words.slugHint(root)}
        classNames={isMoving ? { description: 'hint hint--careful' } : {}}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        dir={dirOf(now.slug)}
        spellCheck={false}
        value={now.slug}
        error={missing(now.slug)}
        onChange={({ currentTarget }) => change({ slug: currentTarget.value })}
      />
      <SectionBelow
        sections={sections}
        except={id}
        value={now.parentId}
        onChange={(chosen) => change({ parentId: chosen })}
      />
      <Textarea
        name="section-description"
        label={words.description}
        description={words.descriptionHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        dir={dirOf(now.description)}
        rows={3}
        value={now.description}
        onChange={({ currentTarget }) => change({ description: currentTarget.value })}
      />
      <SaveBar draft={draft} problem={isLacking ? words.lacking : null}>
        <Button className="button--danger push" onClick={onDelete}>
          {words.delete}
        </Button>
      </SaveBar>
    </form>
  );
}
