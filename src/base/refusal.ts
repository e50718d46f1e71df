/** What sort of no it is. The server alone turns a kind into an HTTP status. */
export type RefusalKind = 'invalid' | 'unknown' | 'gone' | 'forbidden' | 'conflict' | 'busy';

/** Facts a refusal's sentence needs; plain values, never an address of a person or a secret. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * An expected no: a person or program asked for something that can't be done as asked.
 * Everything else that is thrown is a bug.
 *
 * `code` is stable and listed in `docs/refusals.md`; the sentence for it stands in `messages/`.
 */
export class Refusal<Code extends string = string, F extends Facts = Facts> extends Error {
  readonly kind: RefusalKind;
  readonly code: Code;
  readonly facts: F;

  constructor(kind: RefusalKind, code: Code, facts: F, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.facts = facts;
  }
}

/** One sentence for each refusal of a part; a refusal without a sentence doesn't compile. */
export type Sentences<R extends Refusal> = { [Each in R as Each['code']]: (facts: Each['facts']) => string };
