import type { ByteUnits } from '../byte-size.ts';

export const BYTES: ByteUnits = ['B', 'kB', 'MB', 'GB'];
