import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { needsSignIn, sentenceOf } from '../../data/sentence-of.ts';
import { useSay } from '../../say.tsx';
import type { StudioWords } from '../../words.ts';

/** How long a toast stays; longer while the pointer or the focus is on it. */
const STAYS_MS = 10_000;

type Undo = () => Promise<unknown>;

/** What was done in this session and can be taken back, the last one last. */
const done: Undo[] = [];

/** Says in passing what has happened. */
export const tell = (message: string): void => show(message);

/** Says what was done, and how to take it back: by the button, or by Ctrl Z also later. */
export function tellWithUndo(message: string, undo: Undo, { shell }: StudioWords): void {
  done.push(undo);
  show(
    <>
      <span>{message}</span>
      <UndoButton undo={undo}>{shell.undo}</UndoButton>
    </>,
  );
}

/** Forgets what can be taken back, with what is said of it: whoever comes next undoes nothing of another's. */
export function forgetUndos(): void {
  done.length = 0;
  notifications.clean();
}

/** Takes back what was done last. */
export function useUndoLast(): () => void {
  const { shell } = useSay();
  const takeBack = useTakeBack();
  return () => {
    const last = done.at(-1);
    if (last === undefined) tell(shell.nothingToUndo);
    else takeBack(last);
  };
}

function UndoButton({ undo, children }: { readonly undo: Undo; readonly children: ReactNode }) {
  const takeBack = useTakeBack();
  return (
    <button type="button" className="toast-button" onClick={() => takeBack(undo)}>
      {children}
    </button>
  );
}

/** Takes one act back, once; what fails can be tried again. */
function useTakeBack(): (undo: Undo) => void {
  const say = useSay();
  const { mutate } = useMutation({
    mutationFn: (undo: Undo) => undo(),
    onSuccess: () => tell(say.shell.undone),
    onError: (error, undo) => {
      // At the door nothing is left to be taken back.
      if (needsSignIn(error)) return;
      done.push(undo);
      tell(sentenceOf(error, say));
    },
  });
  return (undo) => {
    const place = done.indexOf(undo);
    if (place === -1) return;
    done.splice(place, 1);
    mutate(undo);
  };
}

function show(message: ReactNode): void {
  notifications.clean();
  notifications.show({ message, autoClose: STAYS_MS, withCloseButton: false, role: 'status' });
}
