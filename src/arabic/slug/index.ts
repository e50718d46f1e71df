export { canonicalPath, pathIn, slugOfPath } from './path.ts';
export { decodedWhole, percentEncodedLength } from './percent-encoding.ts';
export { DEFAULT_SLUG_BYTES, slugOf } from './slug.ts';
