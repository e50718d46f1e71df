import type { ByteUnits } from '../byte-size.ts';

export const BYTES: ByteUnits = ['بايت', 'ك.ب', 'م.ب', 'ج.ب'];
