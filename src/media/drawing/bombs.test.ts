import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../../test/builders/database.ts';
import { pngChunk } from '../../../test/builders/png.ts';
import { childrenOf } from '../../../test/builders/processes.ts';
import { drawingProcess, MOST_HELD_BYTES } from './drawing-process.ts';

/*
 * Files of some kilobytes that are whole pictures of a hundred megapixels, of every kind that is taken: some of them are
 * decoded in stripes, and some only whole. What the process that serves readers holds is looked at, and what the one
 * that decodes does: on Linux, where the system keeps the most that a process ever held.
 */

const WIDTH = 11_000;
const HEIGHT = 9_000;
/** The widest that a WebP can be. */
const WEBP_WIDTH = 16_383;

/** What the server may take more than it has, whatever is sent: bytes as they came, and as they go from hand to hand. */
const SERVER_BYTES = 40_000_000;
/** How far a decoder gets between two looks at it, and what looks from outside are late by. */
const LATE_BYTES = 150_000_000;

/** Where the seven passes of an interlaced PNG begin, and their steps (PNG §8.2). */
const PASSES = [
  ...[[0, 0, 8, 8] as const, [4, 0, 8, 8] as const, [0, 4, 4, 8] as const, [2, 0, 4, 4] as const],
  ...[[0, 2, 2, 4] as const, [1, 0, 2, 2] as const, [0, 1, 1, 2] as const],
];

/** A black PNG: every row begins with its filter, which is none. */
function png({ dotBits, interlaced }: { dotBits: 24 | 64; interlaced: boolean }): Buffer {
  const passes = interlaced ? PASSES : [[0, 0, 1, 1] as const];
  const bytes = passes.reduce((sum, [x, y, stepX, stepY]) => {
    const [wide, high] = [Math.ceil((WIDTH - x) / stepX), Math.ceil((HEIGHT - y) / stepY)];
    return sum + high * (1 + (wide * dotBits) / 8);
  }, 0);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set(dotBits === 24 ? [8, 2] : [16, 6], 8);
  head[12] = interlaced ? 1 : 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[pngChunk('IHDR', head), pngChunk('IDAT', deflateSync(Buffer.alloc(bytes))), pngChunk('IEND', Buffer.alloc(0))],
  ]);
}

const plain = (width = WIDTH, height = HEIGHT) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' }, limitInputPixels: false });

const TAKEN = { widthPx: 1600 };
const HEAVY = { code: 'media.pictureTooHeavy' };

const bombs: readonly (readonly [string, () => Promise<Buffer> | Buffer, object])[] = [
  ['a PNG', () => png({ dotBits: 24, interlaced: false }), TAKEN],
  ['an interlaced PNG', () => png({ dotBits: 24, interlaced: true }), TAKEN],
  ['an interlaced PNG of 64 bits a dot', () => png({ dotBits: 64, interlaced: true }), HEAVY],
  ['a progressive JPEG', () => plain().jpeg({ progressive: true }).toBuffer(), TAKEN],
  ['a WebP', () => plain(WEBP_WIDTH, 6_000).webp({ effort: 0 }).toBuffer(), TAKEN],
  ['a WebP without loss', () => plain(WEBP_WIDTH, 6_000).webp({ lossless: true, effort: 0 }).toBuffer(), TAKEN],
  ['a GIF', () => plain().gif({ effort: 1 }).toBuffer(), TAKEN],
  ['an AVIF', () => plain().avif({ effort: 0 }).toBuffer(), HEAVY],
];

const PROGRAM = fileURLToPath(new URL('../../../test/builders/draw-apart-program.ts', import.meta.url));

/** The most that a running process has held (proc(5)); nothing where it has ended. */
const mostHeldBy = async (pid: number): Promise<number> =>
  Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1] ?? 0) * 1024;

/** Takes a picture in by a server of its own; `programBytes` is the most that its drawing program was seen to hold. */
async function takenIn(bytes: Uint8Array) {
  await using database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'warraq-bombs-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [first, weighed] = [join(folder, 'first'), join(folder, 'weighed')];
  await writeFile(first, await plain(30, 20).gif().toBuffer());
  await writeFile(weighed, bytes);
  const args = [PROGRAM, JSON.stringify(database.address), join(folder, 'media'), first, weighed];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  // Also where the time is over: nobody else would end it.
  onTestFinished(async () => {
    server.kill('SIGKILL');
    await ended;
  });
  let programBytes = 0;
  let isOver = false;
  // One look after another: looks that begin by the clock pile up on a busy machine until none is done in time.
  const looking = (async () => {
    let known: readonly number[] = [];
    while (!isOver) {
      const held = await Promise.all(known.map(mostHeldBy));
      programBytes = Math.max(programBytes, ...held);
      if (!held.some((bytesHeld) => bytesHeld > 0)) known = await childrenOf(server.pid ?? 0, 'drawing-program');
      await pause(50);
    }
  })();
  onTestFinished(() => {
    isOver = true;
    return looking;
  });
  const said: { outcome: object; grownBytes: number; programBytes: number } = JSON.parse(await text(server.stdout));
  // One that ended itself is only seen from here, and one that was quick only at its end.
  return { ...said, programBytes: Math.max(programBytes, said.programBytes) };
}

test.runIf(process.platform === 'linux').each(bombs)(
  '%s of a hundred megapixels and few bytes takes from the server next to nothing',
  async (_kind, make, expected) => {
    const bytes = await make();
    expect(bytes.length).toBeLessThan(1_200_000);
    const { outcome, grownBytes, programBytes } = await takenIn(bytes);
    expect(outcome).toEqual(expected);
    expect(grownBytes).toBeLessThan(SERVER_BYTES);
    expect(programBytes).toBeGreaterThan(0);
    expect(programBytes).toBeLessThan(MOST_HELD_BYTES + LATE_BYTES);
  },
);

test('what it draws is what is drawn here, and refusals are the same; one that died is started anew', async () => {
  const drawing = drawingProcess();
  onTestFinished(() => drawing.close());
  const { draw } = drawing;
  const bytes = await plain(300, 200).jpeg().toBuffer();
  expect(await draw({ bytes, clean: null, name: 'x' })).toMatchObject({ mediaType: 'image/webp', widthPx: 300 });
  await expect(draw({ bytes: Buffer.from('<html>'), clean: null, name: 'x.jpg' })).rejects.toMatchObject({
    ...{ kind: 'invalid', code: 'media.notAPicture', facts: { name: 'x.jpg' } },
  });
  const avif = await plain(9_000, 9_000).avif({ effort: 0 }).toBuffer();
  await expect(draw({ bytes: avif, clean: null, name: 'x' })).rejects.toMatchObject(HEAVY);
  const clean = { mediaType: 'image/jpeg', widthPx: 300, heightPx: 200, bytes, isProven: false } as const;
  expect(await draw({ bytes, clean, name: 'x' })).toMatchObject({ mediaType: 'image/jpeg', widthPx: 300 });
});

test('how the program ends is not held against a picture, unless a decoder broke over it', async () => {
  const drawing = drawingProcess();
  onTestFinished(() => drawing.close());
  const bytes = await plain(6_000, 6_000).png({ compressionLevel: 1 }).toBuffer();
  const drawn = () => drawing.draw({ bytes, clean: null, name: 'x' });
  const programs = () => childrenOf(process.pid, 'drawing-program');
  const tell = async (...signals: NodeJS.Signals[]) => {
    for (const pid of await programs()) for (const signal of signals) process.kill(pid, signal);
  };
  const small = await plain(30, 20).png().toBuffer();
  /** Stopped before it is asked, so that it can't have drawn when the signal comes. */
  const stopped = async () => {
    await drawing.draw({ bytes: small, clean: null, name: 'x' });
    await tell('SIGSTOP');
  };
  const killed = async (signal: NodeJS.Signals) => {
    await stopped();
    const outcome = drawn().catch((error: unknown) => error);
    await tell(signal, 'SIGCONT');
    return outcome;
  };
  // Somebody else's hand, or memory that ran out: another one tries it.
  expect(await killed('SIGKILL')).toMatchObject({ widthPx: 1600 });
  // Sent to all at the terminal: the server hears it, and ends the program itself.
  expect(await killed('SIGTERM')).toMatchObject({ widthPx: 1600 });
  expect(await killed('SIGSEGV')).toMatchObject({ code: 'media.notAPicture' });
  await stopped();
  const ended = expect(drawn()).rejects.toThrow('the program that draws pictures ended: SIGKILL');
  // It is on its way to the program by then.
  await turn();
  drawing.close();
  await ended;
  await expect(drawn()).rejects.toThrow('ended with the server');
});
