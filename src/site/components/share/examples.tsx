import { type Examples, exampleArticle, exampleFrame } from '../../example-views.ts';
import { Share } from './share.tsx';

export const examples: Examples = { closed: <Share article={exampleArticle()} frame={exampleFrame()} /> };
