import { type Examples, exampleAuthor, exampleFrame } from '../../example-views.ts';
import { AuthorBox } from './author-box.tsx';

const frame = exampleFrame();

export const examples: Examples = {
  plain: <AuthorBox author={exampleAuthor()} frame={frame} />,
  'no portrait': <AuthorBox author={exampleAuthor({ portrait: null })} frame={frame} />,
  'a name alone': (
    <AuthorBox author={exampleAuthor({ name: 'ramez', role: '', bio: '', portrait: null })} frame={frame} />
  ),
};
