import { type Examples, exampleFrame } from '../../example-views.ts';
import { Footer } from './footer.tsx';

export const examples: Examples = {
  plain: <Footer frame={exampleFrame()} />,
  'of an empty paper': <Footer frame={exampleFrame({ sections: [], menu: [], pages: [], tagline: '' })} />,
};
