import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.tsx';
import { CopyButton } from './copy-button.tsx';

type Props = {
  readonly text: string;
  /** What is said once it is copied. */
  readonly said: string;
  readonly children: ReactNode;
};

/** A command for the server's terminal, to be read and copied. */
export function Command({ text, said, children }: Props) {
  return (
    <div className="row row--wrap">
      <code dir="ltr" className="command-line">
        {text}
      </code>
      <CopyButton text={text} said={said}>
        <Icon name="copy" size="small" />
        {children}
      </CopyButton>
    </div>
  );
}
