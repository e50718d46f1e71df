import { type Examples, exampleArticle, exampleBody, exampleFrame } from '../../example-views.ts';
import { Contents } from './contents.tsx';

const frame = exampleFrame();
const long = exampleBody(
  '## ما جرى بين محطة الضخ وأول الحيّ في ثلاثة أيام\n\nنصّ.\n\n## مضخة Grundfos\n\nنصّ.\n\n## غدًا\n\nنصّ.',
);

export const examples: Examples = {
  plain: <Contents body={exampleArticle().body} frame={frame} />,
  'long and Latin': <Contents body={long} frame={frame} />,
};
