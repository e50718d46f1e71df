import {
  EXAMPLE_CARDS,
  type Examples,
  exampleAuthor,
  exampleCard,
  exampleCards,
  exampleFrame,
} from '../../example-views.ts';
import { Opinions } from './opinions.tsx';

const frame = exampleFrame();
const faceless = exampleCard({ authors: [exampleAuthor({ portrait: null, name: 'Lena Marsa', role: 'مصوّرة' })] });

export const examples: Examples = {
  four: <Opinions cards={exampleCards(4)} frame={frame} />,
  'one, long': <Opinions cards={[EXAMPLE_CARDS['long headline']]} frame={frame} />,
  'no portrait, no author': <Opinions cards={[faceless, EXAMPLE_CARDS['headline alone']]} frame={frame} />,
};
