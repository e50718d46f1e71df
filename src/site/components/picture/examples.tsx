import { type Examples, exampleFrame, examplePicture } from '../../example-views.ts';
import { LeadPicture, Picture } from './picture.tsx';

const frame = exampleFrame();
const picture = examplePicture('water-queue');

export const examples: Examples = {
  lead: <LeadPicture picture={picture} shape="r169" alt={picture.alt} frame={frame} />,
  'three to two': <Picture picture={picture} shape="r32" alt={picture.alt} frame={frame} />,
  square: <Picture picture={picture} shape="r11" alt={picture.alt} frame={frame} />,
};
