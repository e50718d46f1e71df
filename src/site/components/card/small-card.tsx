import type { Card } from '../../../newsroom/index.ts';
import { CardLink } from './card-parts.tsx';

/** A headline alone, for dense lists. */
export function SmallCard({ card }: { card: Card }) {
  return (
    <article class="card card--sm">
      <h3>
        <CardLink card={card} />
      </h3>
    </article>
  );
}
