import { expect, test } from 'vitest';
import { encodingFor } from './encoding.ts';

const asked = [
  ['gzip, deflate, br, zstd', 'br', 'a browser'],
  ['gzip', 'gzip', 'a tool'],
  ['x-gzip', 'gzip', 'an old one'],
  [undefined, 'identity', 'nothing said'],
  ['', 'identity', 'nothing but identity'],
  ['br;q=0, gzip', 'gzip', 'brotli refused'],
  ['br;q=0.2, gzip;q=0.9', 'gzip', 'gzip liked better'],
  ['*', 'br', 'anything'],
  ['identity;q=0, *;q=0', 'identity', 'everything refused: bytes all the same'],
  ['br;q=بلا', 'identity', 'a weight that is none'],
  ['gzip;q=-3', 'identity', 'a weight below nought'],
] as const;
for (const [header, encoding, why] of asked)
  test(`${why}: ${header} → ${encoding}`, () => expect(encodingFor(header)).toBe(encoding));
