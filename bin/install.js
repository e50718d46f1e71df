/*
 * Fetches the packages when the lockfile is newer than what lies in node_modules. It runs before them, on any
 * Node from 20 on, so it is plain JavaScript and says its one sentence itself. What it prints goes to standard
 * error: standard output belongs to the command that follows.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const writtenAt = (path) => statSync(new URL(`../${path}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (writtenAt('package-lock.json') > writtenAt('node_modules/.package-lock.json')) {
  const self = [process.execPath, fileURLToPath(import.meta.url), 'locked'];
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  try {
    accessSync(home, constants.W_OK);
  } catch {
    console.error(`حزم ورّاق قديمة أو ناقصة، ولا يحقّ لك الكتابة في ${home}. شغّل bin/install.js باسم صاحب المجلّد.`);
    console.error(`Packages are missing or old, and you may not write in ${home}. Run bin/install.js as its owner.`);
    process.exit(1);
  }
  const isLocked = process.argv[2] === 'locked';
  // Two that start at once: the second waits for the lock on the folder, and then finds nothing to do.
  const [program, ...args] = isLocked
    ? [...npm, 'ci', '--no-fund', '--no-audit', '--loglevel=error']
    : ['flock', home, ...self];
  if (isLocked) console.error('تُجهَّز حزم ورّاق، مرّةً واحدة… | Fetching the packages of Warraq, once…');
  const { status, error } = spawnSync(program, args, { cwd: home, stdio: ['ignore', 2, 2] });
  if (error) console.error(`${program}: ${error.message}`);
  process.exit(status ?? 1);
}
