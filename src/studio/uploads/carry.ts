import { pause } from '../../base/pause.ts';
import { Refused, Unreachable } from '../data/api.ts';
import { begunWith, forget, markOf, remember } from './memory.ts';
import { begin, finish, offsetOf, PIECE_BYTES, sendPiece } from './tus.ts';

/** How long it waits before it tries again; the last for every further time. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** What whoever watches is told. */
export type Progress = {
  readonly onSent: (sent: number) => void;
  readonly onFinishing: () => void;
  readonly onCut: () => void;
};

/**
 * Brings a file into the library, and answers with the picture's number. A cut line is waited for, however long, and
 * what had come by then isn't sent again; a refusal is thrown.
 */
export async function carry(file: File, progress: Progress, signal: AbortSignal): Promise<number> {
  let failures = 0;
  for (;;) {
    try {
      return await attempt(file, progress, signal, () => {
        failures = 0;
      });
    } catch (error) {
      if (!mayGoOn(error)) {
        if (error instanceof Refused && !isPassing(error)) forget(markOf(file));
        throw error;
      }
      const wait = PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)] ?? 0;
      failures += 1;
      progress.onCut();
      await lineOr(wait, signal);
    }
  }
}

/** What is tried again: nothing answered, or the server has heard more or less of it than was thought here. */
const mayGoOn = (error: unknown): boolean =>
  error instanceof Unreachable ||
  (error instanceof Refused && (error.code === 'media.uploadElsewhere' || error.code === 'media.uploadUnfinished'));

/** A refusal that may be another one later: there is no room now, or too much is under way. */
export const isPassing = ({ status }: Refused): boolean => status === 503 || status === 429 || status === 401;

async function attempt(
  file: File,
  { onSent, onFinishing }: Progress,
  signal: AbortSignal,
  onAnswer: () => void,
): Promise<number> {
  const mark = markOf(file);
  const { name, size } = file;
  const known = await knownAt(mark, signal);
  const id = known?.id ?? (await begin(file, signal));
  let sent = known?.sent ?? 0;
  const came = (bytes: number) => {
    sent = bytes;
    remember({ file: mark, id, name, size, sent });
    onSent(sent);
    onAnswer();
  };
  came(sent);
  while (sent < size)
    came(await sendPiece({ id, offset: sent, bytes: file.slice(sent, sent + PIECE_BYTES) }, onSent, signal));
  onFinishing();
  const pictureId = await finish(id, signal);
  forget(mark);
  return pictureId;
}

/** How far it had come before; null where the server knows nothing of it any more. */
async function knownAt(mark: string, signal: AbortSignal): Promise<{ id: string; sent: number } | null> {
  const begun = begunWith(mark);
  if (begun === undefined) return null;
  try {
    return { id: begun.id, sent: await offsetOf(begun.id, signal) };
  } catch (error) {
    // A HEAD has no body: the status is all that is said (RFC 9110 §9.3.2).
    if (!(error instanceof Unreachable && error.said === '404')) throw error;
    forget(mark);
    return null;
  }
}

/** Until the time is over, or the network is there again. */
async function lineOr(ms: number, signal: AbortSignal): Promise<void> {
  const online = new AbortController();
  const stop = () => online.abort();
  addEventListener('online', stop, { once: true });
  try {
    await pause(ms, AbortSignal.any([online.signal, signal]));
  } finally {
    removeEventListener('online', stop);
  }
  signal.throwIfAborted();
}
