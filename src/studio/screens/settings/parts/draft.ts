import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tell } from '../../../components/toast/undo.tsx';
import { type Change, isOvertaken, saveSettings, settingsChanged } from '../../../data/settings.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { useSay } from '../../../say.tsx';

/** A part of the settings that one tab changes. */
type Part = Omit<Change, 'seen'>;

/** What is being changed in a tab, from what it began, and what can be done with it. */
export type Draft<Tab> = {
  readonly now: Tab;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly error: Error | null;
  /** Somebody else has changed the same meanwhile. */
  readonly isOvertaken: boolean;
  readonly change: (part: Partial<Tab>) => void;
  readonly save: () => Promise<boolean>;
  /** Saves although somebody else has changed the same. */
  readonly saveOver: () => void;
  readonly drop: () => void;
};

/**
 * Settings of a tab as they are being changed; nothing is sent before they are saved, by the button or by Ctrl S. What is
 * sent carries what was seen when the change began.
 */
export function useDraft<Tab extends Part>(saved: Tab, mayBeSaved: (now: Tab) => boolean = () => true): Draft<Tab> {
  const { settings: words } = useSay();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<{ begun: Tab; now: Tab } | null>(null);
  const now = draft?.now ?? saved;
  const isChanged = draft !== null && !isSame(draft.now, draft.begun);
  const saving = useMutation({
    mutationFn: saveSettings,
    onSuccess: async () => {
      await settingsChanged(queries);
      setDraft(null);
      tell(words.saved);
    },
    // Theirs is shown beside the choice what to do about it.
    onError: (error) => (isOvertaken(error) ? settingsChanged(queries) : undefined),
  });
  const send = (change: Change): Promise<boolean> =>
    saving.mutateAsync(change).then(
      () => true,
      () => false,
    );
  const save = async (): Promise<boolean> => {
    if (draft === null || !isChanged) {
      tell(words.nothingToSave);
      return true;
    }
    return mayBeSaved(draft.now) && send({ ...draft.now, seen: draft.begun });
  };
  useKeys({ 'Mod+s': () => void save() });
  return {
    now,
    isChanged,
    isSaving: saving.isPending,
    error: saving.error,
    isOvertaken: isOvertaken(saving.error),
    change: (part) => setDraft({ begun: draft?.begun ?? saved, now: { ...now, ...part } }),
    save,
    saveOver: () => void send(now),
    drop: () => {
      saving.reset();
      setDraft(null);
    },
  };
}

/** Both are plain data of one shape, made in one place. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
