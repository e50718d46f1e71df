import type { ToldPart } from '../../../health/tell-part.ts';
import { Rhomb, type RhombShape } from '../../components/rhomb/rhomb.tsx';
import type { Health, HealthPart } from '../../data/health.ts';
import { useSay } from '../../say.tsx';
import { fillOf } from './fill-of.ts';
import { WayOn } from './way-on.tsx';

/** The sign of a state: by its shape, with which the colour only agrees. */
const SIGNS: Readonly<Record<Health['state'], RhombShape>> = { well: 'solid', warn: 'half', bad: 'missed' };

type Props = {
  readonly part: HealthPart;
  readonly told: ToldPart;
  /** The state in a word. */
  readonly state: string;
  /** How an instant is written. */
  readonly since: (instant: string) => string;
};

/** A part: how it is, the figure that tells most, what to do where something is wrong, and the other figures. */
export function PartPanel({ part, told: { name, headline, about, facts, advice }, state, since }: Props) {
  const { health: words } = useSay();
  const id = `part-${part.part}`;
  return (
    <section className={`part-panel part-panel--${part.state}`} aria-labelledby={id}>
      <header className="part-panel__head">
        <Rhomb shape={SIGNS[part.state]} />
        <h2 id={id}>{name}</h2>
        <span className={part.state === 'well' ? 'unseen' : `token token--${part.state === 'bad' ? 'bad' : 'waits'}`}>
          {state}
        </span>
      </header>
      <div className="part-panel__body">
        <p className="part-panel__headline">
          <bdi>{headline}</bdi>
        </p>
        {part.measured !== null && <p className="small faint">{about}</p>}
        {advice !== null && (
          <div className="part-panel__advice">
            <p>{advice}</p>
            {part.since !== null && <p className="tiny faint">{words.since(since(part.since))}</p>}
            <WayOn part={part} />
          </div>
        )}
        <Fill part={part} />
        {facts.length > 0 && (
          <dl className="part-panel__facts">
            {facts.map(([fact, value]) => (
              <div key={fact}>
                <dt>{fact}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </section>
  );
}

/** How much of the whole, as a bar; the figures beside it say the same. */
function Fill({ part }: { readonly part: HealthPart }) {
  const filled = fillOf(part);
  if (filled === null) return null;
  return (
    <div className="fill" aria-hidden="true">
      <span className="fill__part" style={{ inlineSize: `${Math.round(filled * 100)}%` }} />
    </div>
  );
}
