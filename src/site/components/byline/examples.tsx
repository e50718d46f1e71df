import type { AuthorId } from '../../../base/ids.ts';
import { type Examples, exampleArticle, exampleAuthor, exampleFrame } from '../../example-views.ts';
import { Byline } from './byline.tsx';

const frame = exampleFrame();
const authors = ['سلمى الدالي', 'جابر عيدون', 'Lena Marsa'].map((name, index) =>
  exampleAuthor({ id: index as AuthorId, name, address: `/author/${index}/` }),
);

export const examples: Examples = {
  'two, updated': <Byline article={exampleArticle()} frame={frame} />,
  three: <Byline article={exampleArticle({ authors, updatedAt: null })} frame={frame} />,
  'no portrait': (
    <Byline article={exampleArticle({ authors: [exampleAuthor({ portrait: null })], updatedAt: null })} frame={frame} />
  ),
  'nobody, at no known time': (
    <Byline article={exampleArticle({ authors: [], publishedAt: null, updatedAt: null })} frame={frame} />
  ),
};
