import { systemClock } from '../../base/clock.ts';
import { placeOf } from '../../server/picture-place.ts';
import { type Command, withDatabase } from '../command.ts';
import { newsroomNotEmpty } from '../refusals.ts';
import { fillIfEmpty } from './fill.ts';

/** `warraq sample`: makes the sample newsroom in a data folder that has nothing yet. */
export const makeSampleNewsroom: Command = {
  options: {},
  run: async (context) => {
    const { config, speak } = context;
    const made = await withDatabase(context, (database) =>
      fillIfEmpty(database, placeOf(config), systemClock.now(), (done, all) =>
        speak(({ makingSample }) => makingSample(done, all)),
      ),
    );
    if (made === null) throw newsroomNotEmpty();
    speak(({ sampleMade }) => sampleMade(made));
    return 0;
  },
};
