export { type Digits, inDigits, latinDigits } from './digits.ts';
export { formatNumber } from './format-number.ts';
