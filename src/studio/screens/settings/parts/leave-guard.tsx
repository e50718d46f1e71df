import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useSay } from '../../../say.tsx';

type Props = { readonly isChanged: boolean; readonly save: () => Promise<boolean> };

/** Stands between unsaved changes and another tab: nothing that was typed is lost by a careless click. */
export function LeaveGuard({ isChanged, save }: Props) {
  const { settings: words, shell } = useSay();
  const blocked = useBlocker({
    shouldBlockFn: () => isChanged,
    enableBeforeUnload: () => isChanged,
    withResolver: true,
  });
  if (blocked.status !== 'blocked') return null;
  const { proceed, reset } = blocked;
  return (
    <Modal opened onClose={reset} title={words.leaving} closeButtonProps={{ 'aria-label': shell.close }}>
      <div className="stack">
        <p>{words.leavingText}</p>
        <div className="row row--wrap">
          <Button
            variant="filled"
            data-autofocus
            onClick={() => void save().then((isSaved) => (isSaved ? proceed() : reset()))}
          >
            {words.saveAndLeave}
          </Button>
          <Button onClick={reset}>{words.stay}</Button>
          <Button className="button--danger" onClick={proceed}>
            {words.leave}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
