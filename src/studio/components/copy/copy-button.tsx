import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSay } from '../../say.tsx';
import { tell } from '../toast/undo.tsx';
import './copy.css';

type Props = {
  readonly text: string;
  /** What is said once it is copied. */
  readonly said: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/**
 * Copies a text. Where the browser keeps its clipboard to itself, as it does over plain HTTP (Clipboard API §4), the text
 * is shown, selected, to be copied by hand.
 */
export function CopyButton({ text, said, className = '', children }: Props) {
  const { shell } = useSay();
  const copying = useMutation({
    // Asynchronous, so that a clipboard that isn't there fails as one that says no.
    mutationFn: async () => navigator.clipboard.writeText(text),
    onSuccess: () => tell(said),
  });
  if (copying.isError)
    return (
      <Textarea
        className="copy"
        label={shell.copyByHand}
        dir="ltr"
        readOnly
        rows={text.split('\n').length}
        value={text}
        ref={(field) => field?.select()}
      />
    );
  return (
    <Button className={className} onClick={() => copying.mutate()}>
      {children}
    </Button>
  );
}
