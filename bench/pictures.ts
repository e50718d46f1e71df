import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderPlace, keepPicture, keepPictures, type PictureToKeep } from '../src/media/index.ts';
import { inTransaction, migrate, openDatabase, startEmbedded } from '../src/storage/index.ts';
import { paperOf } from './paper.ts';

const PICTURES = 20_000;
const ONE_BY_ONE = 100;
const ROUNDS = 3;

/**
 * The pictures of 20,000 articles, from their files into the media folder and the database: all of them, then all of
 * them again, three times. Beside it, in the same run: what the disk gives to who only writes and syncs so many files,
 * sixteen at a time, and what taking pictures in one after the other costs. `--pictures N`: so many.
 */
export async function pictures(options: readonly string[]): Promise<void> {
  const count = options[0] === '--pictures' ? Number(options[1]) : PICTURES;
  const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-pictures-'));
  // The database of a root's folder runs under another user, who must get there.
  chmodSync(folder, 0o755);
  const embedded = await startEmbedded(join(folder, 'data'), { say: () => undefined });
  try {
    await migrate(embedded.address);
    const paths = makePictures(join(folder, 'uploads'), count);
    const { db, close } = openDatabase(embedded.address, {
      name: 'bench',
      onBroken: (error) => {
        throw error;
      },
    });
    const slow = performance.now();
    const slowCpu = process.cpuUsage();
    for (const path of paths.slice(0, ONE_BY_ONE))
      await inTransaction(db, (tx) =>
        keepPicture(tx, folderPlace(join(folder, 'one by one')), readFileSync(path), { originalName: 'x.jpg' }),
      );
    report('one by one, decoded', ONE_BY_ONE, slow, process.cpuUsage(slowCpu));
    for (let round = 1; round <= ROUNDS; round++) {
      await writeOnly(join(folder, `written ${round}`), paths);
      await db.deleteFrom('picture').execute();
      const media = join(folder, `media ${round}`);
      for (const what of ['new', 'held already']) {
        const begun = performance.now();
        const cpu = process.cpuUsage();
        let kept = 0;
        for await (const each of keepPictures(db, folderPlace(media), toKeep(paths))) if ('picture' in each) kept++;
        report(`${what}, round ${round}`, kept, begun, process.cpuUsage(cpu));
      }
      console.log(`memory: ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
    }
    await close();
  } finally {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same files, written and synced as they are: the limit. */
async function writeOnly(folder: string, paths: readonly string[]): Promise<void> {
  mkdirSync(folder);
  const bytes = readFileSync(paths[0] ?? '');
  const begun = performance.now();
  const cpu = process.cpuUsage();
  let next = 0;
  const write = async () => {
    while (next < paths.length) {
      const file = await open(join(folder, String(next++)), 'wx');
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
    }
  };
  await Promise.all(Array.from({ length: 16 }, write));
  report('only written and synced', paths.length, begun, process.cpuUsage(cpu));
}

function report(what: string, count: number, begun: number, { user, system }: NodeJS.CpuUsage): void {
  const seconds = (performance.now() - begun) / 1000;
  const cpu = (user + system) / 1000 / count;
  console.log(
    `${what}: ${count} in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} a second, ${cpu.toFixed(2)} ms of CPU each`,
  );
}

/** The generator's pictures; each comes several times, with another comment, so that no two files are the same. */
function makePictures(folder: string, count: number): string[] {
  const paper = paperOf(1000);
  mkdirSync(folder);
  const drawn = readdirSync(join(paper, 'pictures')).map((name) => readFileSync(join(paper, 'pictures', name)));
  return Array.from({ length: count }, (_, index) => {
    const bytes = drawn[index % drawn.length] ?? Buffer.alloc(0);
    const comment = Buffer.from([0xff, 0xfe, 0, 10, ...Buffer.from(String(index).padStart(8, '0'))]);
    const path = join(folder, `news-${index}.jpg`);
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2)]));
    return path;
  });
}

async function* toKeep(paths: readonly string[]): AsyncGenerator<PictureToKeep<string>> {
  for (const path of paths) yield { key: path, originalName: path.slice(path.lastIndexOf('/') + 1), path };
}
