import { Button, Modal } from '@mantine/core';
import { useSay } from '../../say.tsx';
import { RefusalNotice } from '../states/refusal-notice.tsx';

type Props = {
  /** What is going to happen to what; the button says the same. */
  readonly title: string;
  readonly text: string;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks once more before something that can't be taken back. What can be is done at once, with an undo. */
export function Confirm({ title, text, error, isPending, onConfirm, onCancel }: Props) {
  const { shell } = useSay();
  return (
    <Modal opened onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': shell.close }}>
      <div className="stack">
        {error !== null && <RefusalNotice error={error} />}
        <p>{text}</p>
        <div className="row row--wrap">
          <Button variant="filled" color="zinjafr" loading={isPending} onClick={onConfirm}>
            {title}
          </Button>
          <Button className="button--quiet" onClick={onCancel} data-autofocus>
            {shell.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
