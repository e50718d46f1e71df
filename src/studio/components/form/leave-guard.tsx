import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useSay } from '../../say.tsx';

/** Where somebody is going. */
export type Place = { readonly pathname: string; readonly search: object };

type Props = {
  /** Asked at the moment of leaving. */
  readonly isChanged: () => boolean;
  /** Whether what was begun is gone there; without it, everywhere else. */
  readonly isLeftBy?: (next: Place) => boolean;
  /** Says whether nothing is left to be saved. Without it nothing can be kept by going. */
  readonly save?: () => Promise<boolean>;
};

/** Stands between what isn't saved or sent and another place: nothing that was typed is lost by a careless click. */
export function LeaveGuard({ isChanged, isLeftBy = () => true, save }: Props) {
  const { shell, fields } = useSay();
  const { leaving: words } = fields;
  const blocked = useBlocker({
    shouldBlockFn: ({ next }) => isChanged() && isLeftBy(next),
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  if (blocked.status !== 'blocked') return null;
  const { proceed, reset } = blocked;
  const { title, text, leave } = save === undefined ? words.unsent : words.unsaved;
  return (
    <Modal opened onClose={reset} title={title} closeButtonProps={{ 'aria-label': shell.close }}>
      <div className="stack">
        <p>{text}</p>
        <div className="row row--wrap">
          {save !== undefined && (
            <Button
              variant="filled"
              data-autofocus
              onClick={() => void save().then((isSaved) => (isSaved ? proceed() : reset()))}
            >
              {words.saveAndLeave}
            </Button>
          )}
          <Button data-autofocus={save === undefined || undefined} onClick={reset}>
            {words.stay}
          </Button>
          <Button className="button--danger" onClick={proceed}>
            {leave}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
