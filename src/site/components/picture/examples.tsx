import { type Examples, exampleFrame, examplePicture } from '../../example-views.ts';
import { LeadPicture, Picture } from './picture.tsx';

const frame = exampleFrame();
const picture = examplePicture('water-queue');
const made = examplePicture('water-queue', { widths: [320, 480, 800, 960, 1200], tone: 13, focusX: 22, focusY: 71 });
const narrow = examplePicture('water-queue', { widths: [240], tone: 4 });

export const examples: Examples = {
  lead: <LeadPicture picture={picture} place="frontLead" alt={picture.alt} frame={frame} />,
  'lead, in several widths': <LeadPicture picture={made} place="articleLead" alt={made.alt} frame={frame} />,
  'three to two': <Picture picture={picture} place="stacked" alt={picture.alt} frame={frame} />,
  'three to two, in several widths': <Picture picture={made} place="stacked" alt={made.alt} frame={frame} />,
  square: <Picture picture={picture} place="thumbnail" alt={picture.alt} frame={frame} />,
  'square, in the one width for it': <Picture picture={made} place="thumbnail" alt={made.alt} frame={frame} />,
  'wide, of a narrow one': <Picture picture={narrow} place="bandHead" alt={narrow.alt} frame={frame} />,
};
