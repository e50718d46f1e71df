import { type Examples, exampleFrame } from '../../example-views.ts';
import { Navigation } from './navigation.tsx';

const menu = [
  'محليات',
  'عربي وإقليمي',
  'اقتصاد وأعمال',
  'علوم وصحة',
  'ثقافة وفنون',
  'رياضة',
  'Opinion',
  'رأي',
  'صور',
  'من الأرشيف',
];

export const examples: Examples = {
  'on the front page': <Navigation frame={exampleFrame()} current={['/']} />,
  'more than the page is wide': (
    <Navigation
      frame={exampleFrame({ menu: menu.map((label) => ({ label, address: `/${label}/` })) })}
      current={['/محليات/بلديات/', '/محليات/']}
    />
  ),
};
