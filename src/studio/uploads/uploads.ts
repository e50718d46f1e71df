import { Refused } from '../data/api.ts';
import { carry, isPassing } from './carry.ts';
import { begunWith, cutInThisTab, forget, markOf } from './memory.ts';
import { remove } from './tus.ts';
import { isUnderWay, type Upload, type UploadState } from './upload.ts';

/*
 * Everything that is on its way into the library. It belongs to no screen: whoever leaves the library for another one
 * goes on uploading. One at a time would leave the line idle while the server makes a picture; more than two would only
 * share it.
 */
const AT_ONCE = 2;

/** The weight of what was measured last in the speed that is told: it changes, but doesn't jump. */
const NEWEST_SHARE = 0.3;

type Watcher = () => void;

let uploads: readonly Upload[] = cutInThisTab().map(({ file, name, size, sent }) => ({
  ...{ mark: file, name, size, sent },
  state: { is: 'orphaned' },
}));
const files = new Map<string, File>();
const stops = new Map<string, AbortController>();
const watchers = new Set<Watcher>();
let onDone: (upload: Upload) => void = () => undefined;

/** All of them, in the order in which they were chosen; the same list while nothing changes. */
export const allUploads = (): readonly Upload[] => uploads;

/** Calls whenever something changes. */
export function watchUploads(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Tells of each file that has become a picture, whichever screen is shown then. */
export function whenUploaded(tell: (upload: Upload) => void): void {
  onDone = tell;
}

/** What a picture may be by its name; what it is, the server tells by its bytes. */
const mayBePicture = ({ type }: File): boolean =>
  type === '' || (type.startsWith('image/') && type !== 'image/svg+xml');

/** Takes files in; one that is on its way already isn't taken twice, and one that was cut goes on. */
export function addFiles(chosen: readonly File[]): void {
  for (const file of chosen) {
    const mark = markOf(file);
    const known = uploads.find((upload) => upload.mark === mark);
    if (known !== undefined && isUnderWay(known)) continue;
    const { name, size } = file;
    const state: UploadState = mayBePicture(file)
      ? { is: 'waiting' }
      : { is: 'refused', refusal: null, mayPass: false };
    const next: Upload = { mark, name, size, sent: begunWith(mark)?.sent ?? 0, state };
    files.set(mark, file);
    change([...uploads.filter((upload) => upload.mark !== mark), next]);
  }
  startNext();
}

/** Lets one rest until it is told to go on. */
export function pauseUpload(mark: string): void {
  put(mark, { is: 'paused' });
  stops.get(mark)?.abort();
}

/** Goes on, or tries again at once. */
export function resumeUpload(mark: string): void {
  stops.get(mark)?.abort();
  stops.delete(mark);
  put(mark, { is: 'waiting' });
  startNext();
}

export function pauseAll(): void {
  for (const upload of uploads) if (isUnderWay(upload) && upload.state.is !== 'finishing') pauseUpload(upload.mark);
}

export function resumeAll(): void {
  for (const { mark, state } of uploads) if (state.is === 'paused') resumeUpload(mark);
}

/** Takes one out of the list; what of it has come to the server goes there too. */
export function dropUpload(mark: string): void {
  stops.get(mark)?.abort();
  stops.delete(mark);
  files.delete(mark);
  const begun = begunWith(mark);
  forget(mark);
  change(uploads.filter((upload) => upload.mark !== mark));
  // What isn't told to the server now goes there by itself after a day.
  if (begun !== undefined) remove(begun.id).catch(() => undefined);
  startNext();
}

/** Takes those that are over out of the list. */
export const clearDone = (): void => change(uploads.filter(({ state }) => state.is !== 'done'));

function change(next: readonly Upload[]): void {
  uploads = next;
  for (const watcher of watchers) watcher();
}

const put = (mark: string, state: UploadState, sent?: number) =>
  change(uploads.map((upload) => (upload.mark === mark ? { ...upload, state, sent: sent ?? upload.sent } : upload)));

/** Begins with the next that waits, while there is room. */
function startNext(): void {
  while (stops.size < AT_ONCE) {
    const next = uploads.find(({ mark, state }) => state.is === 'waiting' && !stops.has(mark));
    const file = next === undefined ? undefined : files.get(next.mark);
    if (file === undefined) return;
    void start(file);
  }
}

async function start(file: File): Promise<void> {
  const mark = markOf(file);
  const stop = new AbortController();
  stops.set(mark, stop);
  const isStill = () => stops.get(mark) === stop && !stop.signal.aborted;
  const told = <Told extends unknown[]>(tell: (...said: Told) => void) => {
    return (...said: Told) => {
      if (isStill()) tell(...said);
    };
  };
  const speed = speedometer();
  try {
    const pictureId = await carry(
      file,
      {
        onSent: told((sent: number) => put(mark, { is: 'sending', bytesPerSecond: speed(sent) }, sent)),
        onFinishing: told(() => put(mark, { is: 'finishing' }, file.size)),
        onCut: told(() => put(mark, { is: 'cut' })),
      },
      stop.signal,
    );
    files.delete(mark);
    put(mark, { is: 'done', pictureId }, file.size);
    const upload = uploads.find((one) => one.mark === mark);
    if (upload !== undefined) onDone(upload);
  } catch (error) {
    if (isStill()) put(mark, refusedBy(error));
  } finally {
    if (stops.get(mark) === stop) stops.delete(mark);
    startNext();
  }
}

function refusedBy(error: unknown): UploadState {
  if (error instanceof Refused) return { is: 'refused', refusal: error, mayPass: isPassing(error) };
  throw error;
}

/** Bytes a second, as they came lately. */
function speedometer(): (sent: number) => number | null {
  let last: { at: number; sent: number } | null = null;
  let speed: number | null = null;
  return (sent) => {
    const at = performance.now();
    if (last !== null && sent > last.sent && at > last.at) {
      const now = ((sent - last.sent) / (at - last.at)) * 1_000;
      speed = speed === null ? now : speed * (1 - NEWEST_SHARE) + now * NEWEST_SHARE;
    }
    if (last === null || sent !== last.sent) last = { at, sent };
    return speed;
  };
}

// Leaving the tab would stop them; the browser asks in its own words.
addEventListener('beforeunload', (event) => {
  if (uploads.some(isUnderWay)) event.preventDefault();
});
