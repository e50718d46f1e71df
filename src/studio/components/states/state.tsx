import type { ReactNode } from 'react';
import { Dots } from '../brand/brand.tsx';
import { Icon, type IconName } from '../icon/icon.tsx';
import './state.css';

/** How a state came about: nothing yet, all done, no way in, or a fault. */
type Tone = 'empty' | 'done' | 'plain' | 'fault';

type Props = {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly title: string;
  /** The first heading where it stands for a whole page. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
  /** One or two ways on. */
  readonly ways?: ReactNode;
};

/** What stands where content would: a fact, what is safe, and a way on. */
export function State({ tone, icon, title, isPage = false, children, ways }: Props) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <section className={`state state--${tone}`}>
      {icon === undefined ? <Dots className="state__dots" /> : <Icon name={icon} />}
      <Heading className="state__title">{title}</Heading>
      <div className="state__text">{children}</div>
      {ways !== undefined && <div className="row row--wrap state__ways">{ways}</div>}
    </section>
  );
}
