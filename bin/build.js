/*
 * Builds dist/ when the sources differ from those it was built from. They are compared by content: a copy of the
 * project, as in an image, has new times and the same words.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(home, 'dist', '.stamp');
const present = stampOf();

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== present) {
  // Two that start at once: the second waits for the lock on the folder, and then finds it built.
  if (process.argv[2] === 'locked') build();
  else run('flock', [home, process.execPath, fileURLToPath(import.meta.url), 'locked']);
}

/** A fingerprint of everything that the build reads: sources, its settings, the packages' versions. */
function stampOf() {
  const sources = readdirSync(join(home, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  const settings = ['vite.config.ts', 'tsconfig.json', 'package-lock.json'].map((name) => join(home, name));
  for (const path of [...sources, ...settings])
    hash.update(path.slice(home.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function build() {
  try {
    accessSync(home, constants.W_OK);
  } catch {
    console.error(`تغيّرت مصادر ورّاق، ولا يحقّ لك البناء في ${home}. شغّل bin/build.js باسم صاحب المجلّد.`);
    console.error(`The sources have changed, and you may not build in ${home}. Run bin/build.js as its owner.`);
    process.exit(1);
  }
  console.error('يُبنى ورّاق… | Building Warraq…');
  // Without a stamp a build that is killed halfway is begun again.
  rmSync(stamp, { force: true });
  // Whatever the environment of the caller is called, what people are sent is React's production build.
  const env = { ...process.env, NODE_ENV: 'production' };
  run(process.execPath, [join(home, 'node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'], env);
  writeFileSync(stamp, present);
}

function run(program, args, env = process.env) {
  const { status, error } = spawnSync(program, args, { cwd: home, env, stdio: ['ignore', 2, 2] });
  if (error) console.error(`${program}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
