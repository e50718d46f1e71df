import { type Examples, exampleArticle, exampleCard, exampleFrame } from '../../example-views.ts';
import { ArticleKicker } from './article-kicker.tsx';
import { CardKicker } from './kicker.tsx';

const frame = exampleFrame();

export const examples: Examples = {
  'a section': <CardKicker card={exampleCard()} frame={frame} />,
  'a kicker and a flag': <CardKicker card={exampleCard({ kicker: 'مياه', kind: 'analysis' })} frame={frame} />,
  'a flag alone': <CardKicker card={exampleCard({ section: null, kind: 'sponsored' })} frame={frame} />,
  'of an article': <ArticleKicker article={exampleArticle({ kicker: '', kind: 'opinion' })} frame={frame} />,
};
