import { readFileSync, writeFileSync } from 'node:fs';
import { drawingProcess, folderPlace, keepPictures } from '../../src/media/index.ts';
import { openDatabase } from '../../src/storage/index.ts';
import { childrenOf } from './processes.ts';

/*
 * Takes in two pictures as the server does, drawn apart from it, and prints as JSON what became of the second and how
 * many bytes more than after the first this process held at most (Linux), and its drawing program in all, where that is
 * still there. In a process of its own, because what a test
 * makes, and what runs it, has no place in what is weighed. Arguments: the database's address as JSON, the media folder,
 * the file of a picture that asks for nothing, and the file of the one that is weighed.
 */
const [address = '', mediaFolder = '', first = '', weighed = ''] = process.argv.slice(2);

const database = openDatabase(JSON.parse(address), {
  name: 'warraq test',
  onBroken: (error) => {
    throw error;
  },
});
/** Beside other tests a picture may take several times as long as beside readers. */
const drawing = drawingProcess({ mostMs: 240_000 });

/** Bytes of a process's memory (proc(5)). */
const held = (what: 'VmHWM' | 'VmRSS', pid: number | 'self' = 'self'): number =>
  Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;

async function take(path: string) {
  async function* only() {
    yield { key: path, originalName: 'صورة', path };
  }
  const [kept] = await Array.fromAsync(keepPictures(database.db, folderPlace(mediaFolder), only(), null, drawing.draw));
  if (kept === undefined) throw new Error('a picture was neither held nor refused');
  return 'picture' in kept ? { widthPx: kept.picture.widthPx } : { code: kept.refusal.code };
}

// What threads, the connection and codecs take for themselves isn't the other picture's.
await take(first);
const before = held('VmRSS');
// From here on the most that it holds is counted anew (proc_pid_clear_refs(5)).
writeFileSync('/proc/self/clear_refs', '5');
const outcome = await take(weighed);
const grownBytes = held('VmHWM') - before;
const [program] = await childrenOf(process.pid, 'drawing-program');
process.stdout.write(
  JSON.stringify({ outcome, grownBytes, programBytes: program === undefined ? 0 : held('VmHWM', program) }),
);
drawing.close();
await database.close();
