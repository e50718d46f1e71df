import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tell } from '../../../components/toast/undo.tsx';
import { type Change, isOvertaken, saveSettings, settingsChanged } from '../../../data/settings.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { useSay } from '../../../say.tsx';

/** What is being changed, from what it began, and what can be done with it. */
export type Draft<Part> = {
  readonly now: Part;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly error: Error | null;
  /** Somebody else has changed the same meanwhile. */
  readonly isOvertaken: boolean;
  readonly change: (part: Partial<Part>) => void;
  /** Says whether nothing is left to be saved. */
  readonly save: () => Promise<boolean>;
  /** Saves although somebody else has changed the same. */
  readonly saveOver: () => void;
  readonly drop: () => void;
};

type Saving<Part> = {
  /** Sends it to the server, with what was seen when the change began; null: whatever is there by now. */
  readonly send: (now: Part, seen: Part | null) => Promise<unknown>;
  readonly mayBeSaved?: (now: Part) => boolean;
};

/** Something as it is being changed; nothing is sent before it is saved, by the button or by Ctrl S. */
export function useDraft<Part extends object>(
  saved: Part,
  { send, mayBeSaved = () => true }: Saving<Part>,
): Draft<Part> {
  const { settings: words } = useSay();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<{ begun: Part; now: Part } | null>(null);
  const now = draft?.now ?? saved;
  const isChanged = draft !== null && !isSame(draft.now, draft.begun);
  const saving = useMutation({
    mutationFn: ({ seen }: { seen: Part | null }) => send(now, seen),
    onSuccess: async () => {
      await settingsChanged(queries);
      setDraft(null);
      tell(words.saved);
    },
    // Theirs is fetched, so that it is there when somebody chooses it.
    onError: (error) => (isOvertaken(error) ? settingsChanged(queries) : undefined),
  });
  const sendIt = (seen: Part | null): Promise<boolean> =>
    saving.mutateAsync({ seen }).then(
      () => true,
      () => false,
    );
  const save = async (): Promise<boolean> => {
    if (draft === null || !isChanged) {
      tell(words.nothingToSave);
      return true;
    }
    return mayBeSaved(now) && !saving.isPending && sendIt(draft.begun);
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
    saveOver: () => void sendIt(null),
    drop: () => {
      saving.reset();
      setDraft(null);
    },
  };
}

/** The same for some of the settings, which are saved together. */
export const useSettingsDraft = <Part extends Omit<Change, 'seen'>>(saved: Part, mayBeSaved?: (now: Part) => boolean) =>
  useDraft(saved, {
    send: (now, seen) => saveSettings(seen === null ? now : { ...now, seen }),
    ...(mayBeSaved === undefined ? {} : { mayBeSaved }),
  });

/** Both are plain data of one shape, made in one place. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
