import { hrefOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';

/** A step of the way to a page. */
export type TrailStep = { readonly name: string; readonly address: string };

/** The way from the front page to this one; its own title stands whole, however long. */
export function Trail({ steps, here, frame: { say } }: { steps: readonly TrailStep[]; here: string; frame: Frame }) {
  return (
    <nav class="trail" aria-label={say.trail}>
      <ol>
        <li>
          <a href="/">{say.home}</a>
        </li>
        {steps.map(({ name, address }) => (
          <li key={address}>
            <a href={hrefOf(address)}>
              <Isolated text={name} />
            </a>
          </li>
        ))}
        <li>
          <span aria-current="page">
            <Isolated text={here} />
          </span>
        </li>
      </ol>
    </nav>
  );
}
