import type { Answered, NamedThing } from '../../../data/redirects.ts';
import type { RedirectsWords } from './words.ts';

type Words = Pick<RedirectsWords, 'things'> & { readonly tester: Pick<RedirectsWords['tester'], 'reasons'> };

/** Why an address answers as it does, in a sentence. */
export function reasonOf({ reason, steps }: Answered, { things, tester: { reasons } }: Words): string {
  const named = ({ thing, title }: NamedThing) =>
    title === null ? things[thing] : reasons.named(things[thing], title);
  const isLedOn = steps.length > 1;
  switch (reason.is) {
    case 'live':
      return isLedOn ? reasons.otherwiseWritten(named(reason.of)) : reasons.live(named(reason.of));
    case 'moved':
      return reasons[reason.why](named(reason.of));
    case 'withdrawn':
    case 'hidden':
      return reasons[reason.is](named(reason.of));
    case 'system':
      return isLedOn ? reasons.formerSite : reasons.system;
    case 'unknown':
      return steps.at(-1)?.status === 404 ? reasons.unknown : isLedOn ? reasons.formerSite : reasons.system;
    default:
      return reason satisfies never;
  }
}
