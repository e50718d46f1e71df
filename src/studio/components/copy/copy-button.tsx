import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSay } from '../../say.tsx';
import { dirOf } from '../form/dir-of.ts';
import { tell } from '../toast/undo.tsx';
import './copy.css';

type Props = {
  readonly text: string;
  /** What is said once it is copied. */
  readonly said: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** So many lines are seen at once. */
const MOST_ROWS = 12;

const select = (field: HTMLTextAreaElement | null): void => field?.select();

/**
 * Copies a text. Where the browser keeps its clipboard to itself, as it does over plain HTTP (Clipboard API §4), the text
 * is shown, selected, to be copied by hand.
 */
export function CopyButton({ text, said, className = '', children }: Props) {
  const { shell } = useSay();
  const copying = useMutation({
    // Asynchronous, so that a clipboard that isn't there fails as one that says no.
    mutationFn: async (asked: string) => navigator.clipboard.writeText(asked),
    onSuccess: () => tell(said),
  });
  if (copying.isError)
    return (
      <Textarea
        className="copy"
        label={shell.copyByHand}
        dir={dirOf(copying.variables)}
        readOnly
        rows={Math.min(copying.variables.split('\n').length, MOST_ROWS)}
        // As it was asked for: what is drawn anew meanwhile would change under the hand that copies it.
        value={copying.variables}
        ref={select}
      />
    );
  return (
    <Button className={className} onClick={() => copying.mutate(text)}>
      {children}
    </Button>
  );
}
