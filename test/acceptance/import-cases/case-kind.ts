/** A failing case of another program, in words: what came in, and what must come of it. */
export type Case = {
  readonly id: string;
  readonly area: string;
  readonly symptom: string;
  readonly input: string;
  readonly outcome: string;
};

/** A kind of case: how a set says its input and its outcome, and what is then done and held. */
export type CaseKind = {
  readonly input: RegExp;
  readonly outcome: RegExp;
  /** What stands in the brackets of both, the input's first. */
  readonly holds: (words: readonly string[], said: Case) => Promise<void>;
};

/** A character written as `\u00a0` or as `U+0011`. */
export const withCharacters = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})|U\+([0-9A-F]{4})/gi, (_, low = '', high = '') =>
    String.fromCharCode(Number.parseInt(low || high, 16)),
  );

/** `9,001` as a number. */
export const numberOf = (said = ''): number => Number(said.replaceAll(',', ''));
