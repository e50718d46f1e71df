import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { until } from '../../builders/live-server.ts';
import type { RunningStudio } from '../../builders/running-studio.ts';

const DRAWINGS = fileURLToPath(new URL('../../../sample/pictures', import.meta.url));

type Known = { readonly artist?: string; readonly noise?: boolean };

/** Files as a device has them. */
export type Photographs = {
  /** Drawings of the sample paper, by their names. */
  readonly names: readonly string[];
  /** A drawing as a camera would have taken it; with noise it is some megabytes. */
  take(drawing: string, name: string, known?: Known): Promise<string>;
  /** A file of any bytes. */
  file(name: string, bytes: string | Buffer): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** Puts photographs into the library by the screen itself, and says something of every other one. */
export async function fillLibrary(page: Page, studio: RunningStudio, photos: Photographs, count = 6): Promise<void> {
  const files: string[] = [];
  for (const [index, name] of photos.names.slice(0, count).entries())
    files.push(await photos.take(name, `${name}.jpg`, index % 3 === 0 ? {} : { artist: 'Karim Zein' }));
  await page.goto(studio.at('/media'));
  await page.locator('input[type=file][multiple]').setInputFiles(files);
  await until('all pictures', async () => (await page.locator('.upload--done').count()) === count);
  await sql`
    update picture set alt = 'رافعتان تفرغان حاويات من سفينة في حوض الميناء عند شروق الشمس', caption = 'رافعات الميناء صباحًا',
      agency = 'المرفأ', taken_on = '2016-10-17', folded = 'رافعات الميناء صباحا'
    where id % 2 = 0
  `.execute(studio.db);
}

/** A folder of photographs, as files that somebody chooses from a device; it goes with the test. */
export async function photographs(): Promise<Photographs> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-photographs-'));
  const drawings = readdirSync(DRAWINGS).filter((name) => name.endsWith('.svg'));

  return {
    names: drawings.map((name) => name.replace('.svg', '')),

    async take(drawing, name, { artist, noise = false } = {}) {
      const path = join(folder, name);
      const grain = sharp({
        create: {
          ...{ width: 1800, height: 1200, channels: 3, background: '#1b3a8a' },
          noise: { type: 'gaussian', mean: 128, sigma: 60 },
        },
      });
      const whole = noise ? grain : sharp(join(DRAWINGS, `${drawing}.svg`)).resize(1800);
      const said = artist === undefined ? whole : whole.withExif({ IFD0: { Artist: artist } });
      await writeFile(path, await said.jpeg({ quality: 92 }).toBuffer());
      return path;
    },

    async file(name, bytes) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
