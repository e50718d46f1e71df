import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.tsx';
import './note.css';

/** What a note is about: something to know, to be careful of, that went wrong, or that is well. */
type Tone = 'know' | 'careful' | 'wrong' | 'well';

const ICONS: Readonly<Record<Tone, IconName>> = {
  know: 'infoCircle',
  careful: 'alertTriangle',
  wrong: 'alertTriangle',
  well: 'shieldCheck',
};

type Props = { readonly tone: Tone; readonly icon?: IconName; readonly children: ReactNode };

/** A line in a page that stands out by a thick start edge. */
export function Note({ tone, icon = ICONS[tone], children }: Props) {
  return (
    <div className={`note note--${tone}`}>
      <Icon name={icon} />
      <div className="note__text">{children}</div>
    </div>
  );
}
