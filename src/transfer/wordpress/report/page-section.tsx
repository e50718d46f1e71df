import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../../arabic/index.ts';

/** A list of so few is shown unfolded. */
export const FEW = 5;

/** A count as the page shows it. */
export const number = (count: number): string => formatNumber(count, 'latn');

/** A part of the page below its heading. */
export const Section = ({ heading, children }: { heading: string; children: ComponentChildren }) => (
  <section class="section">
    <h2>{heading}</h2>
    {children}
  </section>
);
