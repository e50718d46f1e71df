import { type Examples, exampleFrame } from '../../example-views.ts';
import { Follow } from './follow.tsx';

export const examples: Examples = { plain: <Follow feed="/محليات/feed/" frame={exampleFrame()} /> };
