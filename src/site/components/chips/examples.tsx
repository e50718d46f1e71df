import type { TagId } from '../../../base/ids.ts';
import { type Examples, exampleFrame } from '../../example-views.ts';
import { Tags } from './tags.tsx';

const frame = exampleFrame();
const NAMES = [
  'مياه الطواحين',
  'COP30',
  'الاتفاقية الإطارية للتعاون بين بلديات الساحل والجبل',
  'سدود',
  'أمطار',
  'شتاء 2026',
];
const tags = NAMES.map((name, index) => ({ id: index as TagId, name, address: `/tag/${index}/` }));

export const examples: Examples = {
  one: <Tags tags={tags.slice(0, 1)} frame={frame} />,
  many: <Tags tags={tags} frame={frame} />,
};
