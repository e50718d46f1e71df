import { EXAMPLE_NOW, EXAMPLE_SECTIONS, type Examples, exampleFrame, examplePicture } from '../../example-views.ts';
import { FrontMasthead, Masthead } from './masthead.tsx';

const LONG = 'صحيفة المرتفعات والسهول الداخلية';

export const examples: Examples = {
  'of the front page': <FrontMasthead frame={exampleFrame()} now={EXAMPLE_NOW} />,
  'of any other': <Masthead frame={exampleFrame()} current={['/محليات/بلديات/', '/محليات/']} />,
  'of a paper with a long name': (
    <Masthead frame={exampleFrame({ name: LONG, sections: EXAMPLE_SECTIONS.slice(4), menu: [] })} current={[]} />
  ),
  'of a paper with a logo': (
    <Masthead frame={exampleFrame({ logo: examplePicture('logo', { widthPx: 900, heightPx: 260 }) })} current={[]} />
  ),
  'of an empty paper': <Masthead frame={exampleFrame({ sections: [], menu: [], tagline: '' })} current={[]} />,
};
