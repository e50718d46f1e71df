import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { LeaveGuard } from '../../../components/form/leave-guard.tsx';
import { Note } from '../../../components/note/note.tsx';
import { RefusalNotice } from '../../../components/states/refusal-notice.tsx';
import { Keys } from '../../../keys/key-caps.tsx';
import { useSay } from '../../../say.tsx';
import type { Draft } from './draft.ts';

type Props = {
  readonly draft: Omit<Draft<object>, 'change' | 'now'>;
  /** Why it can't be saved as it stands. */
  readonly problem?: string | null;
  /** What else can be done with the same thing, at the end of the foot. */
  readonly children?: ReactNode;
};

/** The foot of a tab: saving, going back to what is saved, and what stands in the way. */
export function SaveBar({ draft, problem = null, children }: Props) {
  const { settings: words } = useSay();
  const { isChanged, isSaving, isOvertaken, error, save, saveOver, drop } = draft;
  return (
    <>
      {isOvertaken && (
        <Note tone="careful">
          <p>{words.overtaken}</p>
          <div className="row row--wrap">
            <Button className="button--small" onClick={drop}>
              {words.takeTheirs}
            </Button>
            <Button className="button--small" onClick={saveOver}>
              {words.saveMine}
            </Button>
          </div>
        </Note>
      )}
      {error !== null && !isOvertaken && <RefusalNotice error={error} />}
      <footer className="settings__foot">
        <Button
          variant="filled"
          type="submit"
          loading={isSaving}
          aria-disabled={problem !== null || undefined}
          onClick={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {words.save}
          <Keys names={['Ctrl', 'S']} />
        </Button>
        {isChanged && (
          <Button className="button--quiet" onClick={drop}>
            {words.toSaved}
          </Button>
        )}
        <p className={problem === null ? 'small faint' : 'small bad'} role="status">
          {problem ?? (isChanged ? words.unsaved : words.allSaved)}
        </p>
        {children}
      </footer>
      <LeaveGuard isChanged={() => isChanged} save={save} />
    </>
  );
}
