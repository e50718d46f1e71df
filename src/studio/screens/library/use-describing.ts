import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { tell, tellWithUndo } from '../../components/toast/undo.tsx';
import { describePicture, type Picture, type PictureChanges } from '../../data/media.ts';
import { sentenceOf } from '../../data/sentence-of.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useSay } from '../../say.tsx';
import { useMediaWords } from './use-media-words.ts';

/** What is said of a picture and isn't saved yet. */
type Draft = Partial<Picture> & PictureChanges;

/** What is being saved, and what was there before, for who takes it back. */
type Saving = { readonly changes: Draft; readonly before: Draft; readonly said: string };

/** The state of what is said of a picture, from the first letter to the server. */
export type Describing = {
  readonly draft: Draft;
  readonly change: (changes: Draft) => void;
  /** Saves what has changed, with what is said in this moment, and tells so in these words; nothing where nothing has. */
  readonly save: (said: string, changes?: Draft) => void;
  readonly savedAt: Date | null;
  readonly isSaving: boolean;
  readonly hasFailed: boolean;
};

/**
 * Holds what is typed until it is saved: when a field is left, by Ctrl S, or when the picture is left. What the server
 * refuses stays as it was typed.
 */
export function useDescribing(picture: Picture): Describing {
  const say = useSay();
  const { pane: words } = useMediaWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>({});
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const saving = useMutation({
    mutationFn: ({ changes }: Saving) => describePicture(queries, picture.id, changes),
    onSuccess: (_, { changes, before, said }) => {
      setSavedAt(new Date());
      setDraft((now) => without(now, changes));
      tellWithUndo(said, () => describePicture(queries, picture.id, before), say);
    },
    onError: (error) => tell(sentenceOf(error, say)),
  });
  const change = (changes: Draft) => setDraft((now) => ({ ...now, ...changes }));
  const save = (said: string, more: Draft = {}) => {
    change(more);
    const changes = changesIn({ ...draft, ...more }, picture);
    if (Object.keys(changes).length > 0) saving.mutate({ changes, before: pick(picture, changes), said });
  };
  useKeys({ 'Mod+s': () => save(words.described) });
  const saveLeft = useEffectEvent(() => save(words.described));
  useEffect(() => () => saveLeft(), []);
  return {
    draft,
    change,
    save,
    savedAt,
    isSaving: saving.isPending,
    hasFailed: saving.isError,
  };
}

type Key = keyof Draft;

/** What of it is other than what is known; blanks at the ends of a line are nothing. */
function changesIn(draft: Draft, picture: Picture): Draft {
  const trimmed = Object.entries(draft).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]);
  return Object.fromEntries(trimmed.filter(([key, value]) => picture[key as Key] !== value));
}

const pick = (picture: Picture, changes: Draft): Draft =>
  Object.fromEntries(Object.keys(changes).map((key) => [key, picture[key as Key]]));

/** What was typed on while it was being saved stays. */
const without = (draft: Draft, saved: Draft): Draft =>
  Object.fromEntries(
    Object.entries(draft).filter(([key, value]) => {
      const kept = saved[key as Key];
      return kept === undefined || (typeof value === 'string' ? value.trim() : value) !== kept;
    }),
  );
