import type { HealthPart } from './contract.ts';
import type { Facts, HealthFormat, HealthWords } from './words.ts';

/** A part in words. `advice` is null where all is well. */
export type ToldPart = {
  readonly name: string;
  readonly headline: string;
  /** What the headline is a figure of. */
  readonly about: string;
  readonly facts: Facts;
  readonly advice: string | null;
};

/** What is said of a part, in a language. */
export function tellPart({ parts, unmeasured }: HealthWords, part: HealthPart, format: HealthFormat): ToldPart {
  // Words and part are of one name, which the compiler can't see of a union.
  const words = parts[part.part] as {
    name: string;
    about: string;
    headline: (measured: HealthPart['measured'], format: HealthFormat) => string;
    facts: (measured: HealthPart['measured'], format: HealthFormat) => Facts;
    advice: Readonly<Record<string, string>>;
  };
  const { measured, problem } = part;
  return {
    name: words.name,
    about: words.about,
    headline: measured === null ? unmeasured : words.headline(measured, format),
    facts: measured === null ? [] : words.facts(measured, format),
    advice: problem === null ? null : (words.advice[problem] ?? null),
  };
}
