import { EXAMPLE_SECTIONS, type Examples, exampleCards, exampleFrame } from '../../example-views.ts';
import { StackedCard } from '../card/stacked-card.tsx';
import { SectionBand } from './band.tsx';

const frame = exampleFrame();
const cards = exampleCards(2).map((card) => <StackedCard key={card.id} card={card} frame={frame} />);
const [towns, , culture] = EXAMPLE_SECTIONS;
if (towns === undefined || culture === undefined) throw new Error('the examples have no sections');

export const examples: Examples = {
  'with sections below': (
    <SectionBand section={towns} frame={frame}>
      <div class="cols-3 hair">{cards}</div>
    </SectionBand>
  ),
  'without any': (
    <SectionBand section={culture} frame={frame}>
      <div class="cols-3 hair">{cards}</div>
    </SectionBand>
  ),
};
