import { Button, Modal, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Note } from '../../../components/note/note.tsx';
import { RefusalNotice } from '../../../components/states/refusal-notice.tsx';
import { tell } from '../../../components/toast/undo.tsx';
import { deleteSection, type SettingsSection } from '../../../data/sections.ts';
import { settingsChanged } from '../../../data/settings.ts';
import { useSay } from '../../../say.tsx';

type Props = {
  readonly section: SettingsSection;
  readonly sections: readonly SettingsSection[];
  readonly articles: number;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Asks before a section goes for good, and where its addresses are to lead. What is in it is never deleted with it. */
export function DeleteSection({ section, sections, articles, onDone, onCancel }: Props) {
  const { settings, shell } = useSay();
  const { sections: words } = settings;
  const { id, name, parentId } = section;
  const queries = useQueryClient();
  const [leadTo, setLeadTo] = useState(parentId);
  const deleting = useMutation({
    mutationFn: () => deleteSection(id, leadTo),
    onSuccess: async () => {
      await settingsChanged(queries);
      tell(words.deleted(name));
      onDone();
    },
  });
  return (
    <Modal opened onClose={onCancel} title={words.deleteTitle(name)} closeButtonProps={{ 'aria-label': shell.close }}>
      <div className="stack">
        {deleting.error !== null && <RefusalNotice error={deleting.error} />}
        {articles > 0 && <Note tone="careful">{words.hasArticles(articles)}</Note>}
        <p>{words.deleteText}</p>
        <NativeSelect
          label={words.leadTo}
          value={String(leadTo ?? '')}
          onChange={({ currentTarget }) => setLeadTo(currentTarget.value === '' ? null : Number(currentTarget.value))}
          data={[
            ...sections.filter((one) => one.id !== id).map((one) => ({ value: String(one.id), label: one.name })),
            { value: '', label: words.leadNowhere },
          ]}
        />
        <div className="row row--wrap">
          {articles === 0 && (
            <Button variant="filled" color="zinjafr" loading={deleting.isPending} onClick={() => deleting.mutate()}>
              {words.deleteNow}
            </Button>
          )}
          <Button className="button--quiet" onClick={onCancel} data-autofocus>
            {shell.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
