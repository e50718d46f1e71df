import { type Examples, exampleFrame } from '../../example-views.ts';
import { Menu } from './menu.tsx';

export const examples: Examples = { closed: <Menu frame={exampleFrame()} /> };
