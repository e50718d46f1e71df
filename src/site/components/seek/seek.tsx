import { SEARCH } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Kept, type Parameter } from '../field/kept.tsx';

type SeekProps = {
  /** What was typed, and stays in the field. */
  readonly typed: string;
  /** What else the search goes on with. */
  readonly kept: readonly Parameter[];
  readonly frame: Frame;
};

/** The field in which readers search. What they may go on to type is suggested by islands/suggest.island.ts. */
export function Seek({ typed, kept, frame: { say, site } }: SeekProps) {
  return (
    <search>
      <form class="seek" action={SEARCH}>
        <label class="sr" for="q">
          {say.search.field(site.name)}
        </label>
        <input class="in" id="q" name="q" type="search" dir="auto" autocomplete="off" value={typed} data-suggest />
        <Kept parameters={kept} />
        <button class="btn" type="submit">
          {say.search.go}
        </button>
      </form>
    </search>
  );
}
