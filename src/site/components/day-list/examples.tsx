import { EXAMPLE_CARDS, type Examples, exampleCards, exampleFrame } from '../../example-views.ts';
import { DayList } from './day-list.tsx';

const frame = exampleFrame();

export const examples: Examples = {
  'two days': <DayList cards={exampleCards(3)} frame={frame} />,
  'a day, and at no known time': (
    <DayList cards={[EXAMPLE_CARDS['no picture'], EXAMPLE_CARDS['headline alone']]} frame={frame} />
  ),
};
