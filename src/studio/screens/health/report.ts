import type { ToldPart } from '../../../health/tell-part.ts';
import type { HealthWords } from '../../../health/words.ts';
import type { HealthPart } from '../../data/health.ts';
import type { HealthScreenWords } from './words.ts';

type Report = {
  readonly title: string;
  /** When it was measured. */
  readonly at: string;
  /** Which studio told it. */
  readonly from: string;
  readonly parts: readonly { readonly part: HealthPart; readonly told: ToldPart }[];
  readonly words: Pick<HealthScreenWords, 'since'>;
  readonly states: HealthWords['states'];
};

/** All of it as plain text, to be sent to an engineer: in words, with the names and instants that logs have. */
export function reportOf({ title, at, from, parts, words, states }: Report): string {
  const told = parts.map(({ part, told: { name, headline, facts, advice } }) => {
    const code = part.problem === null ? part.part : `${part.part}/${part.problem}`;
    const figures = [headline, ...facts.map(([fact, value]) => `${fact}: ${value}`)].join(' · ');
    return [
      `${states[part.state]} · ${name} (${code})`,
      `  ${figures}`,
      ...(part.since === null ? [] : [`  ${words.since(part.since)}`]),
      ...(advice === null ? [] : [`  ${advice}`]),
    ].join('\n');
  });
  return [`${title} · ${at}\n${from}`, ...told].join('\n\n').concat('\n');
}
