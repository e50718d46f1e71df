import { type Examples, exampleFrame } from '../../example-views.ts';
import { Pager } from './pager.tsx';

const frame = exampleFrame();
const pager = (page: number, pages: number) => <Pager list="/محليات/" page={page} pages={pages} frame={frame} />;

export const examples: Examples = {
  first: pager(1, 9),
  middle: pager(4, 9),
  last: pager(9, 9),
  two: pager(2, 2),
  hundreds: pager(412, 1208),
};
