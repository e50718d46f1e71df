import { notifications } from '@mantine/notifications';
import type { StudioWords } from '../../words.ts';

/** How long a toast stays; longer while the pointer or the focus is on it. */
const STAYS_MS = 10_000;

type Undo = () => Promise<unknown>;

/** What was done in this session and can be taken back, the last one last. */
const done: Undo[] = [];

/** Says in passing what has happened. */
export function tell(message: string): void {
  notifications.clean();
  notifications.show({ message, autoClose: STAYS_MS, withCloseButton: false, role: 'status' });
}

/** Says what was done, and how to take it back: by the button, or by Ctrl Z also later. */
export function tellWithUndo(message: string, undo: Undo, { shell }: StudioWords): void {
  done.push(undo);
  const press = () => {
    const place = done.indexOf(undo);
    if (place >= 0) done.splice(place, 1);
    void takeBack(undo, shell.undone);
  };
  notifications.clean();
  notifications.show({
    autoClose: STAYS_MS,
    withCloseButton: false,
    role: 'status',
    message: (
      <>
        <span>{message}</span>
        <button type="button" className="toast-button" onClick={press}>
          {shell.undo}
        </button>
      </>
    ),
  });
}

/** Takes back what was done last. */
export function undoLast({ shell }: StudioWords): void {
  const undo = done.pop();
  if (undo === undefined) tell(shell.nothingToUndo);
  else void takeBack(undo, shell.undone);
}

async function takeBack(undo: Undo, said: string): Promise<void> {
  try {
    await undo();
    tell(said);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    tell(error.message);
  }
}
