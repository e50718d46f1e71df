import { type Digits, formatNumber } from '../../arabic/numbers/index.ts';

/** `12%`, `١٢٪`: the sign follows the digits (CLDR, Arabic: U+066A beside Arabic-Indic digits). */
export const percentOf = (percent: number, digits: Digits): string =>
  `${formatNumber(percent, digits)}${digits === 'arab' ? '٪' : '%'}`;
