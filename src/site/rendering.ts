import type { Db } from '../storage/index.ts';
import type { Frame } from './frame.ts';

/** What the renderers work with: where to ask, what to draw with, and the present instant. */
export type Rendering = { readonly db: Db; readonly frame: Frame; readonly now: Date };
