export { canonicalPath, pathIn, slugOfPath } from './path.ts';
export { percentEncodedLength } from './percent-encoding.ts';
export { DEFAULT_SLUG_BYTES, slugOf } from './slug.ts';
