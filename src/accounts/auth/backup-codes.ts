import { randomInt } from 'node:crypto';
import { latinDigits } from '../../arabic/index.ts';

const CODES = 10;
/** Digits alone, so that a code on paper can be read to somebody and typed on any keyboard; ten are 33 bits. */
const HALF = 100_000;

const half = (): string => String(randomInt(HALF)).padStart(5, '0');

/** Codes that are each good once, for when the authenticator is lost: `48213-07730`. */
export const newBackupCodes = (): string[] => Array.from({ length: CODES }, () => `${half()}-${half()}`);

/** A code of an authenticator as it was typed: digits of either set, perhaps with spaces. */
export const authenticatorCode = (typed: string): string => latinDigits(typed).replaceAll(/[\s-]/g, '');

/** A backup code as it was typed, with or without its hyphen. */
export const backupCode = (typed: string): string => authenticatorCode(typed).replace(/^(\d{5})(\d{5})$/, '$1-$2');
