import { type Examples, exampleArticle, exampleBody, exampleFrame } from '../../example-views.ts';
import { Contents } from './contents.tsx';

const frame = exampleFrame();
const long = exampleBody(
  '## ما جرى بين محطة الضخ وأول الحيّ في ثلاثة أيام\n\nنصّ.\n\n## مضخة Grundfos\n\nنصّ.\n\n## غدًا\n\nنصّ.',
);

export const examples: Examples = {
  plain: <Contents article={exampleArticle()} frame={frame} />,
  'long and Latin': <Contents article={exampleArticle({ body: long })} frame={frame} />,
  'with comments': <Contents article={exampleArticle({ commentCount: 42 })} frame={frame} />,
};
