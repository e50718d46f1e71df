import type { Examples } from '../../example-views.ts';
import { Nuqta } from './nuqta.tsx';

export const examples: Examples = { plain: <Nuqta /> };
