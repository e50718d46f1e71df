import { EXAMPLE_CARDS, type Examples, exampleFrame } from '../../example-views.ts';
import { LargeCard } from './large-card.tsx';
import { LeadCard } from './lead-card.tsx';
import { RowCard } from './row-card.tsx';
import { SecondCard } from './second-card.tsx';
import { SmallCard } from './small-card.tsx';
import { StackedCard } from './stacked-card.tsx';
import { TextCard } from './text-card.tsx';
import { TopCard } from './top-card.tsx';

const frame = exampleFrame();
const {
  plain,
  'long headline': long,
  'no picture': words,
  'Latin at the edge': latin,
  'headline alone': bare,
} = EXAMPLE_CARDS;

export const examples: Examples = {
  lead: <LeadCard card={plain} frame={frame} />,
  'lead, long headline': <LeadCard card={long} frame={frame} />,
  'lead, no picture': <LeadCard card={words} frame={frame} />,
  'lead, headline alone': <LeadCard card={bare} frame={frame} />,
  top: <TopCard card={plain} frame={frame} />,
  large: <LargeCard card={latin} frame={frame} />,
  'large, no picture': <LargeCard card={words} frame={frame} />,
  second: <SecondCard card={long} frame={frame} />,
  'second, no picture': <SecondCard card={words} frame={frame} />,
  stacked: <StackedCard card={latin} frame={frame} />,
  'stacked, no picture': <StackedCard card={words} frame={frame} />,
  row: <RowCard card={long} frame={frame} />,
  'row, no picture': <RowCard card={words} frame={frame} />,
  text: <TextCard card={plain} frame={frame} />,
  small: <SmallCard card={plain} />,
  'small, Latin at the edge': <SmallCard card={latin} />,
};
