import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { tell, tellWithUndo } from '../../components/toast/undo.tsx';
import { Refused } from '../../data/api.ts';
import { describePicture, type Picture, type PictureChanges, pictureQuery } from '../../data/media.ts';
import { sentenceOf } from '../../data/sentence-of.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useSay } from '../../say.tsx';
import { useMediaWords } from './use-media-words.ts';

/** What is said of a picture and isn't saved yet. */
type Draft = Partial<Picture> & PictureChanges;

/** What is being saved, and what was there before, for who takes it back. */
type Saving = { readonly changes: Draft; readonly before: Draft; readonly said: string };

const NOTHING: Draft = {};

/** What readers are owed of a picture that they see. */
export type Owed = 'alt' | 'credit';
const OWED: readonly Owed[] = ['alt', 'credit'];

/** The state of what is said of a picture, from the first letter to the server. */
export type Describing = {
  readonly draft: Draft;
  /** What was emptied though readers are owed it, and has gone back to what it was. */
  readonly givenBack: readonly Owed[];
  readonly change: (changes: Draft) => void;
  /** Saves what has changed, with what is said in this moment, and tells so in these words; nothing where nothing has. */
  readonly save: (said: string, changes?: Draft) => void;
  readonly savedAt: Date | null;
  readonly isSaving: boolean;
  readonly hasFailed: boolean;
  /** Whether something is typed that is not saved. */
  readonly isUnsaved: boolean;
};

/**
 * Holds what is typed until it is saved: when a field is left, by Ctrl S, when the picture is left, or another tab or
 * program is looked at, from where phones don't always come back. Who loads the page anew is asked before. What the server
 * refuses stays as it was typed; but what readers are owed and was emptied goes back.
 *
 * @param isOwed whether readers see the picture
 * @param isTheirs whether whoever looks at it may say anything of it: what they typed before it was no longer theirs goes
 */
export function useDescribing(
  picture: Picture,
  { isOwed, isTheirs }: { isOwed: boolean; isTheirs: boolean },
): Describing {
  const say = useSay();
  const { pane: words } = useMediaWords();
  const queries = useQueryClient();
  const [typed, setDraft] = useState<Draft>({});
  const draft = isTheirs ? typed : NOTHING;
  const [givenBack, setGivenBack] = useState<readonly Owed[]>([]);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  // Who goes to another tab leaves the field too: the same is not sent twice.
  const underWay = useRef<Draft>(NOTHING);
  const saving = useMutation({
    mutationFn: ({ changes }: Saving) => describePicture(queries, picture.id, changes),
    onSuccess: (_, { changes, before, said }) => {
      setSavedAt(new Date());
      setDraft((now) => without(now, changes));
      // Where something was filled in that readers are owed, there is no way back to nothing.
      if (isOwed && emptiedIn(before).length > 0) tell(said);
      else tellWithUndo(said, () => describePicture(queries, picture.id, before), say);
    },
    onError: (error, { changes }) => {
      tell(sentenceOf(error, say));
      if (!(error instanceof Refused)) return;
      // What may be said of it is no longer what the pane knows: readers may see it since a moment ago.
      void queries.invalidateQueries({ queryKey: pictureQuery(picture.id).queryKey });
      if (error.code === 'media.owedToReaders') giveBack(emptiedIn(changes));
    },
    onSettled: () => {
      underWay.current = NOTHING;
    },
  });
  const giveBack = (fields: readonly Owed[]) => {
    setGivenBack(fields);
    setDraft((now) => leftOut(now, fields));
  };
  const change = (changes: Draft) => {
    setDraft((now) => ({ ...now, ...changes }));
    if (givenBack.some((field) => field in changes)) setGivenBack([]);
  };
  const save = (said: string, more: Draft = {}) => {
    change(more);
    const wanted = changesIn({ ...draft, ...more }, picture);
    const emptied = isOwed ? emptiedIn(wanted) : [];
    if (emptied.length > 0) giveBack(emptied);
    const changes = without(leftOut(wanted, emptied), underWay.current);
    if (Object.keys(changes).length === 0) return;
    underWay.current = { ...underWay.current, ...changes };
    saving.mutate({ changes, before: pick(picture, changes), said });
  };
  useKeys({ 'Mod+s': () => save(words.described) });
  const saveLeft = useEffectEvent(() => save(words.described));
  useEffect(() => {
    const saveHidden = () => {
      if (document.visibilityState === 'hidden') saveLeft();
    };
    document.addEventListener('visibilitychange', saveHidden);
    return () => {
      document.removeEventListener('visibilitychange', saveHidden);
      saveLeft();
    };
  }, []);
  const isUnsaved = Object.keys(changesIn(draft, picture)).length > 0;
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: isUnsaved });
  return {
    draft,
    givenBack,
    change,
    save,
    savedAt,
    isSaving: saving.isPending,
    hasFailed: saving.isError && isUnsaved,
    isUnsaved,
  };
}

type Key = keyof Draft;

/** What of it is other than what is known; blanks at the ends of a line are nothing. */
function changesIn(draft: Draft, picture: Picture): Draft {
  const trimmed = Object.entries(draft).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]);
  return Object.fromEntries(trimmed.filter(([key, value]) => picture[key as Key] !== value));
}

const emptiedIn = (changes: Draft): readonly Owed[] => OWED.filter((field) => changes[field]?.trim() === '');

const leftOut = (draft: Draft, fields: readonly Key[]): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([key]) => !fields.includes(key as Key)));

const pick = (picture: Picture, changes: Draft): Draft =>
  Object.fromEntries(Object.keys(changes).map((key) => [key, picture[key as Key]]));

/** What is other than what was saved, or is being saved: that was typed on meanwhile. */
const without = (draft: Draft, saved: Draft): Draft =>
  Object.fromEntries(
    Object.entries(draft).filter(([key, value]) => {
      const kept = saved[key as Key];
      return kept === undefined || (typeof value === 'string' ? value.trim() : value) !== kept;
    }),
  );
