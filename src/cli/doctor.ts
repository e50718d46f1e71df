import { join } from 'node:path';
import { isMailServerSet } from '../accounts/index.ts';
import { systemClock } from '../base/clock.ts';
import { measureHealth, tellPart } from '../health/index.ts';
import { utcMinute } from '../messages/utc-minute.ts';
import { startSearchThread } from '../search/index.ts';
import { placeOf } from '../server/picture-place.ts';
import { type Command, noFile, withDatabase } from './command.ts';
import { healthWordsIn } from './languages.ts';

/** Something has to be mended now; a warning is no failure. */
const BAD = 1;

const FORMAT = { at: (instant: string) => utcMinute(new Date(instant)), digits: 'latn' } as const;

/** Whoever asks at a terminal is told of a fault of ours as of any other command's. */
function onFailed(error: unknown): never {
  throw error;
}

/** `warraq doctor`: says how the system is, and what to do where something is wrong; whether its server runs or not. */
export const doctor: Command = {
  options: { json: { type: 'boolean' } },
  run: async (context) => {
    noFile(context);
    const { dataDir } = context.config;
    const thread = startSearchThread(join(dataDir, 'search'));
    try {
      const health = await withDatabase(context, ({ db }) =>
        measureHealth({
          db,
          clock: systemClock,
          dataDir,
          place: placeOf(context.config),
          thread,
          isMailSent: async () => context.config.smtpUrl !== null || isMailServerSet(db),
          node: null,
          onFailed,
        }),
      );
      if (context.values.json === true) console.log(JSON.stringify(health));
      else for (const language of context.languages) console.log(told(healthWordsIn(language), health));
      return health.state === 'bad' ? BAD : 0;
    } finally {
      await thread.close();
    }
  },
};

function told(words: ReturnType<typeof healthWordsIn>, { parts }: Awaited<ReturnType<typeof measureHealth>>): string {
  const lines = parts.flatMap((part) => {
    const { name, headline, facts, advice } = tellPart(words, part, FORMAT);
    const known = facts.map(([fact, value]) => `${fact}: ${value}`).join(' · ');
    return [
      `${words.states[part.state]} · ${name}: ${headline}${known === '' ? '' : ` · ${known}`}`,
      ...(advice === null ? [] : [`  ${advice}`]),
    ];
  });
  return lines.join('\n');
}
