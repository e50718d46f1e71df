import { type ReactNode, useEffect } from 'react';
import { Logo } from '../../components/brand/brand.tsx';
import { Rhomb } from '../../components/rhomb/rhomb.tsx';
import { useSay } from '../../say.tsx';
import { useLanding } from '../../shell/use-landing.ts';
import './setup.css';

/** The steps of the first run, in their order. */
export const STEPS = ['paper', 'sections', 'dates', 'import'] as const;
export type SetupStep = (typeof STEPS)[number];

type Props = {
  readonly step: SetupStep;
  readonly title: string;
  readonly lead: string;
  /** What the choices lead to, as readers will see it. */
  readonly preview: ReactNode;
  readonly children: ReactNode;
};

/** A step of the first run: which steps there are, what is asked, and what comes of it. */
export function SetupFrame({ step, title, lead, preview, children }: Props) {
  const { setup: words, shell } = useSay();
  const main = useLanding();
  const at = STEPS.indexOf(step);
  useEffect(() => {
    document.title = `${title} · ${shell.studio}`;
  }, [title, shell.studio]);
  return (
    <div className="setup">
      <aside className="setup__steps">
        <p className="row setup__brand">
          <Logo />
          <b>{words.title}</b>
        </p>
        <ol>
          {STEPS.map((one, place) => (
            <li key={one} className="setup__step" aria-current={one === step ? 'step' : undefined}>
              <Rhomb shape={place < at ? 'solid' : place === at ? 'half' : 'dashed'} />
              {words.steps[one]}
            </li>
          ))}
        </ol>
        <p className="tiny faint setup__kept">{words.kept[step]}</p>
      </aside>
      <main id="main" ref={main} tabIndex={-1} className="setup__asks">
        <p className="tiny faint">{words.step(at + 1, STEPS.length)}</p>
        <h1>{title}</h1>
        <p className="small quiet setup__lead">{lead}</p>
        {children}
      </main>
      <aside className="setup__preview" aria-label={words.onSite}>
        {preview}
      </aside>
    </div>
  );
}
