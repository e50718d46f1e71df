import { OF_ADDRESSES } from './of-addresses.ts';
import { OF_BODIES } from './of-bodies.ts';
import { OF_COMMENTS } from './of-comments.ts';
import { OF_FILES } from './of-files.ts';
import { OF_STATES } from './of-states.ts';
import { OF_TERMS } from './of-terms.ts';
import { OF_WORDS } from './of-words.ts';
import type { Rule, Seen, Trap } from './seen-import.ts';

/** Every kind of outcome that is known. */
export const RULES: readonly Rule[] = [
  ...OF_FILES,
  ...OF_TERMS,
  ...OF_ADDRESSES,
  ...OF_WORDS,
  ...OF_STATES,
  ...OF_COMMENTS,
  ...OF_BODIES,
];

type Known = { readonly said: string; readonly holds: (seen: Seen) => Promise<void> };

/**
 * What a trap's words ask for, one after the other: parts are set apart by `;`, and where no rule knows a part as a
 * whole, by commas.
 *
 * @throws when a part says what no rule knows: nobody may take that for met
 */
export function outcomesOf(trap: Trap, before: Trap | null): readonly Known[] {
  return trap.outcome
    .trim()
    .split(/\s*;\s+/)
    .flatMap((part) => {
      if (part === 'as above' && before !== null) return outcomesOf(withoutExamples(before), null);
      const whole = known(part);
      return whole === null ? part.split(/, (?:and )?/).map((one) => known(one) ?? unknown(trap, one)) : [whole];
    });
}

function known(said: string): Known | null {
  const found = RULES.flatMap((rule) => {
    const words = rule.said.exec(said);
    return words === null ? [] : [{ rule, words: words.slice(1) }];
  });
  if (found.length > 1) throw new Error(`${found.length} rules know «${said}»: ${found.map(({ rule }) => rule.said)}`);
  const [one] = found;
  return one === undefined ? null : { said, holds: (seen) => one.rule.holds(seen, one.words) };
}

function unknown({ where, outcome }: Trap, said: string): never {
  throw new Error(`a kind of outcome that no rule knows: «${said}», of ${where}: ${outcome}`);
}

/** Another trap has other words in it than those of the one that is meant. */
const withoutExamples = (trap: Trap): Trap => ({ ...trap, outcome: trap.outcome.replace(/ \(«[^»]*»\)/g, '') });
