import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { lacksRoom } from '../index-file/lacks-room.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Jobs } from './jobs.ts';

/* The thread in which the index is asked and changed: one job after the other, so that no page waits for a search. */

const { folder } = z.object({ folder: z.string() }).parse(workerData);
const desk = openDesk(folder);

type Asked = { [Name in keyof Jobs]: { id: number; name: Name; takes: Jobs[Name]['takes'] } }[keyof Jobs];

parentPort?.on('message', ({ id, ...job }: Asked) => {
  try {
    // As one text, which is handed over in a fraction of the time that so many small things take.
    parentPort?.postMessage({ id, gives: JSON.stringify(answerOf(desk, job)) });
  } catch (error) {
    // What else an error carries is lost on the way.
    parentPort?.postMessage({ id, error, lacksRoom: lacksRoom(error) });
  }
});

function answerOf(at: Desk, job: Omit<Asked, 'id'>): unknown {
  return (at[job.name] as (takes: unknown) => unknown)(job.takes);
}
