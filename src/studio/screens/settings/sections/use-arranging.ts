import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tell, tellWithUndo } from '../../../components/toast/undo.tsx';
import { moveSection, type SettingsSection, showAlready } from '../../../data/sections.ts';
import { settingsChanged, settingsQuery } from '../../../data/settings.ts';
import { useSay } from '../../../say.tsx';
import { besideIn, type Place, placed, placeOf } from './arranging.ts';

type Move = { readonly section: SettingsSection; readonly place: Place };

const KEY = ['settings', 'arranging'];

/**
 * Moves sections: shown at once, sent one after another in the order in which they were moved, and taken back where the
 * server refuses.
 */
export function useArranging(): (section: SettingsSection, place: Place) => void {
  const say = useSay();
  const queries = useQueryClient();
  const sectionsNow = () => queries.getQueryData(settingsQuery.queryKey)?.sections ?? [];
  const send = ({ section, place }: Move) => {
    const order = besideIn(placed(sectionsNow(), section.id, place), place.parentId).map(({ id }) => id);
    return moveSection(section.id, { parentId: place.parentId, order });
  };
  const moving = useMutation({
    mutationKey: KEY,
    scope: { id: 'arranging' },
    mutationFn: send,
    onMutate: async ({ section, place }) => {
      const before = placeOf(sectionsNow(), section.id);
      await showAlready(queries, (known) => ({ ...known, sections: [...placed(known.sections, section.id, place)] }));
      return before;
    },
    onError: (error) => tell(error.message),
    onSuccess: (_done, { section }, before) => {
      const undo = () => send({ section, place: before }).then(() => settingsChanged(queries));
      tellWithUndo(say.settings.sections.moved(section.name), undo, say);
    },
    // Moves that still wait are shown already: what the server would answer between them is older.
    onSettled: () => (queries.isMutating({ mutationKey: KEY }) === 1 ? settingsChanged(queries) : undefined),
  });
  return (section, place) => moving.mutate({ section, place });
}
