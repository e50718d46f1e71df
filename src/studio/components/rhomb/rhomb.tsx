import './rhomb.css';

const OUTLINE = 'M6.5 .9 12.1 6.5 6.5 12.1 .9 6.5Z';

/** What the rhombic dot's shape tells; colour only agrees with it. */
export type RhombShape = 'dashed' | 'half' | 'clock' | 'solid' | 'missed';

/** The one sign that the studio draws. Its meaning stands in words beside it. */
export function Rhomb({ shape }: { readonly shape: RhombShape }) {
  return (
    <svg className={`rhomb rhomb--${shape}`} viewBox="0 0 13 13" aria-hidden="true">
      <path className="rhomb__edge" d={OUTLINE} />
      {shape === 'missed' && <path className="rhomb__mark" d="M6.5 3.6v3.4M6.5 9v.2" />}
      {shape === 'clock' && <path className="rhomb__mark" d="M6.5 3.4v3.3l2 1.3" />}
      {shape === 'half' && <path className="rhomb__half" d="M6.5 .9 12.1 6.5 6.5 12.1Z" />}
    </svg>
  );
}
