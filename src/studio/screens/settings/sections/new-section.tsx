import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LeaveGuard } from '../../../components/form/leave-guard.tsx';
import { RefusalNotice } from '../../../components/states/refusal-notice.tsx';
import { tellWithUndo } from '../../../components/toast/undo.tsx';
import { addSection, deleteSection, type SettingsSection } from '../../../data/sections.ts';
import { settingsChanged } from '../../../data/settings.ts';
import { useSay } from '../../../say.tsx';
import { SectionBelow, SectionName } from './section-fields.tsx';

type Props = {
  readonly below: number | null;
  readonly sections: readonly SettingsSection[];
  readonly onDone: (id: number) => void;
};

/** A section that is to be; its address is made of its name, and can be changed afterwards. */
export function NewSection({ below, sections, onDone }: Props) {
  const say = useSay();
  const { sections: words } = say.settings;
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [parentId, setParentId] = useState(below);
  const [isTried, setTried] = useState(false);
  const adding = useMutation({
    mutationFn: () => addSection({ name, parentId }),
    onSuccess: async ({ sectionId }) => {
      await settingsChanged(queries);
      const undo = () => deleteSection(sectionId, null).then(() => settingsChanged(queries));
      tellWithUndo(words.added(name.trim()), undo, say);
      onDone(sectionId);
    },
  });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.trim() !== '') adding.mutate();
      }}
    >
      <h2 className="arrange__title">{words.adding}</h2>
      {adding.error !== null && <RefusalNotice error={adding.error} />}
      <SectionName
        autoFocus
        value={name}
        error={isTried && name.trim() === '' ? say.fields.missing : undefined}
        onChange={setName}
      />
      <SectionBelow sections={sections} value={parentId} onChange={setParentId} />
      <p className="hint">{words.addHint}</p>
      <div>
        <Button type="submit" variant="filled" loading={adding.isPending}>
          {words.addNow}
        </Button>
      </div>
      <LeaveGuard isChanged={() => name.trim() !== '' && !adding.isPending} />
    </form>
  );
}
