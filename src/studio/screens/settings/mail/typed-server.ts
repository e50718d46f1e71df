import { latinDigits } from '../../../../arabic/numbers/index.ts';

const HOST = /^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d])?(?:\.[a-z\d_](?:[a-z\d_-]*[a-z\d])?)*|[\da-f:.]*:[\da-f:.]*)$/i;

/** Whether it can be a host's name or number; the server looks again. */
export const isHost = (typed: string): boolean => HOST.test(typed.trim());

/** A port as it was typed, in digits of any set; null for what is none. */
export function portIn(typed: string): number | null {
  const digits = latinDigits(typed.trim());
  const port = Number(digits);
  return /^\d{1,5}$/.test(digits) && port >= 1 && port <= 65_535 ? port : null;
}
