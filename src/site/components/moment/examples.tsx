import { EXAMPLE_NOW, type Examples, exampleFrame } from '../../example-views.ts';
import { Moment, RecentMoment } from './moment.tsx';

const egyptian = exampleFrame({ dates: { months: 'masri', digits: 'arab', hijri: 'off', hijriOffsetDays: 0 } });

export const examples: Examples = {
  'a date': <Moment at={EXAMPLE_NOW} style="date" frame={exampleFrame()} />,
  'in other months and digits': <Moment at={EXAMPLE_NOW} style="full-datetime" frame={egyptian} />,
  'put into words by the device': <RecentMoment at={EXAMPLE_NOW} style="date" frame={exampleFrame()} />,
};
