import { PATHS } from './paths.ts';
import './icon.css';

/** What an icon shows. */
export type IconName = keyof typeof PATHS;

type Props = {
  readonly name: IconName;
  /** 14 px beside small text, 17 px in rows and buttons. */
  readonly size?: 'small' | 'usual';
  /** Turned where reading runs to the left: arrows, doors. */
  readonly isMirrored?: boolean;
};

/** A line drawing beside words; it says nothing by itself. */
export function Icon({ name, size = 'usual', isMirrored = false }: Props) {
  const className = `icon${size === 'small' ? ' icon--small' : ''}${isMirrored ? ' icon--mirrored' : ''}`;
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
