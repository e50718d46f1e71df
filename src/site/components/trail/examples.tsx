import { type Examples, exampleArticle, exampleFrame, LONG_HEADLINE } from '../../example-views.ts';
import { Trail } from './trail.tsx';

const frame = exampleFrame();

export const examples: Examples = {
  'of a section': <Trail steps={[]} here="محليات" frame={frame} />,
  'with a long end': <Trail steps={exampleArticle().trail} here={LONG_HEADLINE} frame={frame} />,
  'Latin at the end': <Trail steps={[]} here="سيارة من Tesla" frame={frame} />,
};
