export { isolate, isolates, type Span } from './isolates.ts';
export { list } from './list.ts';
export { oneLine } from './one-line.ts';
export { shorten } from './shorten.ts';
export { unbroken } from './unbroken.ts';
