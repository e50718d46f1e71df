/*
 * Fetches the packages when the lockfile is newer than what lies in node_modules. It runs before them, on any
 * Node from 20 on, so it is plain JavaScript and says its few words itself. What it prints goes to standard
 * error: standard output belongs to the command that follows.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const writtenAt = (path) => statSync(new URL(`../${path}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** How often whoever waits is told how far it is: on a terminal in the same line, else in a new one. */
const TOLD_EVERY_SECONDS = process.stderr.isTTY ? 1 : 15;

if (writtenAt('package-lock.json') > writtenAt('node_modules/.package-lock.json')) {
  try {
    accessSync(home, constants.W_OK);
  } catch {
    console.error(`حزم ورّاق قديمة أو ناقصة، ولا يحقّ لك الكتابة في ${home}. شغّل bin/install.js باسم صاحب المجلّد.`);
    console.error(`Packages are missing or old, and you may not write in ${home}. Run bin/install.js as its owner.`);
    process.exit(1);
  }
  // Two that start at once: the second waits for the lock on the folder, and then finds nothing to do.
  if (process.argv[2] === 'locked') fetchPackages();
  else {
    const self = [process.execPath, fileURLToPath(import.meta.url), 'locked'];
    const { status, error } = spawnSync('flock', [home, ...self], { cwd: home, stdio: ['ignore', 2, 2] });
    end('flock', status, error);
  }
}

function fetchPackages() {
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // npm's own bar would be drawn over the line below.
  const options = ['ci', '--no-fund', '--no-audit', '--no-progress', '--loglevel=error'];
  const [program, ...args] = [...npm, ...options];
  console.error(
    'تُجهَّز حزم ورّاق، مرّةً واحدة، في دقيقة أو أكثر… | Fetching the packages of Warraq, once; a minute or more…',
  );
  const beganAt = Date.now();
  const tellNow = () => tell(Math.round((Date.now() - beganAt) / 1000));
  const telling = setInterval(tellNow, TOLD_EVERY_SECONDS * 1000);
  const child = spawn(program, args, { cwd: home, stdio: ['ignore', 2, 2] });
  const ended = (status, error) => {
    clearInterval(telling);
    if (status === 0) tellNow();
    if (process.stderr.isTTY) process.stderr.write('\n');
    end(program, status, error);
  };
  child.once('error', (error) => ended(null, error));
  child.once('exit', (status) => ended(status));
}

function tell(seconds) {
  const folders = packageFolders();
  const ready = folders.filter((folder) => existsSync(`${folder}/package.json`)).length;
  const said = `الثواني: ${seconds}، الحزم: ${ready} من ${folders.length} | ${seconds} s, packages: ${ready} of ${folders.length}`;
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${said}` : `${said}\n`);
}

/** The folders of the packages; npm makes all of them at once, empty, and then fills one after the other. */
function packageFolders() {
  const within = (folder) =>
    namesIn(folder)
      .filter((name) => !name.startsWith('.'))
      .map((name) => `${folder}/${name}`);
  const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
  return within(modules).flatMap((folder) => (folder.startsWith(`${modules}/@`) ? within(folder) : [folder]));
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    // npm takes folders away and moves them while it works.
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function end(program, status, error) {
  if (error) console.error(`${program}: ${error.message}`);
  process.exit(status ?? 1);
}
