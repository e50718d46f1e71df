import { EXAMPLE_CARDS, type Examples, exampleFrame, exampleHit } from '../../example-views.ts';
import { FoundArticle } from './hit.tsx';

const frame = exampleFrame();
const found = (hit: Parameters<typeof exampleHit>[0]) => <FoundArticle hit={exampleHit(hit)} frame={frame} />;

export const examples: Examples = {
  plain: found({
    headline: 'انقطاع [المياه] عن ثلاثة آلاف أسرة في حيّ [الطواحين] لليوم الثالث',
    snippet: '…وبقيت نحو ثلاثة آلاف أسرة حتى صباح اليوم بلا [مياه] في المنازل، وقالت هيئة [مياه] السفوح إن عطلًا أصاب…',
  }),
  'no picture, no date, and found by its headline alone': found({
    card: EXAMPLE_CARDS['headline alone'],
    headline: 'انقطاع [المياه] عن ثلاثة آلاف أسرة في حيّ الطواحين لليوم الثالث',
    snippet: '',
  }),
  'marks in and around Latin runs': found({
    card: { ...EXAMPLE_CARDS['Latin at the edge'], kind: 'sponsored', picture: null },
    headline: 'سيارة من [Tesla] في مرأب البلدية، والنتيجة [3–1] لـ [BMW]',
    snippet: '…طائرة [شركة Boeing 737 MAX] عادت، وفي الأسطول [Airbus] A320 واثنتان من Boeing [737] أيضًا…',
  }),
};
