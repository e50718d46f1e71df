import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { actorWith, createAuthor, createSection } from '../../src/newsroom/index.ts';
import { createToken } from '../../src/server/tokens.ts';
import { type DatabaseAddress, driverConfig } from '../../src/storage/database-address.ts';
import { DATABASE, ROLE } from '../../src/storage/embedded/settings.ts';
import { inTransaction, openDatabase } from '../../src/storage/index.ts';
import { keyFor, secretFile } from '../../src/storage/secret.ts';
import { postmasterPid } from './storage-user.ts';

/*
 * Warraq as its users have it: the built command in a process of its own, with a PostgreSQL of its own, on a data
 * folder of its own. Longer than a file should be: it is everything that the tests of faults do to one.
 */

const HOME = fileURLToPath(new URL('../../', import.meta.url));

/** The command as it is installed. */
export const WARRAQ = join(HOME, 'bin', 'warraq');

/** What `bin/warraq` becomes, for tests that start it often. */
export const BUILT = join(HOME, 'dist', 'cli.js');

/** How long something may take that comes by itself, on a machine that others use too. */
export const PATIENCE_MS = 240_000;

/** Builds what the sources say now; nothing to do where `npm test` has. */
export function build(): void {
  execFileSync(process.execPath, [join(HOME, 'bin', 'build.js')], { stdio: 'inherit' });
}

/** Looks again and again until there is something to see, and fails by name where there never is. */
export async function until<Seen>(
  what: string,
  look: () => Promise<Seen | null | false> | Seen | null | false,
): Promise<Seen> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A place for data folders, which PostgreSQL's user can reach; gone at the end, with all that ran in it. */
export type LiveHome = AsyncDisposable & {
  folder: string;
  /** Starts a server on a data folder, and waits until it serves pages. */
  start(dataDir: string, as?: As): Promise<LiveServer>;
};

/** Makes one: `await using home = await liveHome()`. */
export async function liveHome(): Promise<LiveHome> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-faults-'));
  await chmod(folder, 0o755);
  const servers: LiveServer[] = [];
  return {
    folder,
    start: async (dataDir, as) => {
      const server = new LiveServer(dataDir, as);
      servers.push(server);
      await server.isReady();
      return server;
    },
    [Symbol.asyncDispose]: async () => {
      for (const server of servers) await server.kill();
      for (const { dataDir } of servers) await endDatabase(dataDir);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Ends a data folder's database at once, where one runs. */
export async function endDatabase(dataDir: string, signal: 'SIGQUIT' | 'SIGKILL' = 'SIGQUIT'): Promise<void> {
  const pid = postmasterPid(join(dataDir, 'postgres'));
  if (pid === null || !isRunning(pid)) return;
  process.kill(pid, signal);
  await until('the end of the database', () => !isRunning(pid));
}

/** Whether a process is there and not only waiting to be buried. */
export function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch (error) {
    // There is none, or it ended while we looked.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return false;
    throw error;
  }
}

/** How a command of the command line ended. */
export type Ended = { status: number | null; said: string; complained: string };

type As = { readonly uid?: number; readonly gid?: number; readonly env?: Readonly<Record<string, string>> };

/** Runs a command to its end. */
export async function warraq(args: readonly string[], { env = {}, ...as }: As = {}): Promise<Ended> {
  const child = spawn(WARRAQ, args, { cwd: '/', env: { ...environment(), ...env }, ...as });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (text: Buffer) => {
    said += String(text);
  });
  child.stderr.on('data', (text: Buffer) => {
    complained += String(text);
  });
  const [status] = await once(child, 'close');
  return { status, said, complained };
}

/** What a command must not take from whoever runs the tests. */
export function environment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, WARRAQ_DATA: _data, PORT: _port, ...rest } = process.env;
  return rest;
}

/** An answer, read to its end. */
export type Answer = { status: number; headers: Readonly<Record<string, string>>; text: string };

type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** A running server. Its address changes with every start. */
export class LiveServer {
  readonly dataDir: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #said = '';
  /** Everything that it said on standard error, its log included. */
  log = '';

  constructor(dataDir: string, { env = {}, ...as }: As = {}) {
    const args = [BUILT, 'start', '--data', dataDir, '--port', '0', '--no-sample'];
    this.dataDir = dataDir;
    this.#child = spawn(process.execPath, args, { cwd: '/', env: { ...environment(), ...env }, ...as });
    this.#ended = once(this.#child, 'close');
    this.#child.stdout?.on('data', (text: Buffer) => {
      this.#said += String(text);
    });
    this.#child.stderr?.on('data', (text: Buffer) => {
      this.log += String(text);
    });
  }

  async isReady(): Promise<void> {
    await until('a server that is ready', () => {
      if (this.hasEnded()) throw new Error(`it did not start: ${this.log}`);
      return this.address !== '';
    });
  }

  get address(): string {
    return /^ready (.+)$/m.exec(this.#said)?.[1] ?? '';
  }

  get port(): number {
    return Number(new URL(this.address).port);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** `kill -9`, without any word. Its database goes on. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Ends it as its user does; returns its exit code. */
  async end(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    await this.#ended;
    return this.#child.exitCode;
  }

  /** Asks for an address exactly as it is written, on a connection of its own. */
  ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asking = request({ port: this.port, path, method, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers as Answer['headers'], text }),
        );
        response.on('error', reject);
      });
      asking.on('error', reject);
      asking.end(body);
    });
  }

  /** Asks the newsroom's interface; a body makes it a command. */
  async api(token: string, path: string, body?: object): Promise<{ status: number; json: Record<string, unknown> }> {
    const { status, text } = await this.ask(`/api${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
    });
    return { status, json: JSON.parse(text) as Record<string, unknown> };
  }

  /** Publishes an article by the newsroom's interface; its number, and its address as it is asked for. */
  async publish(token: string, headline: string, text = headline): Promise<{ id: number; path: string }> {
    const { json } = await this.api(token, '/articles', { content: contentOf(headline, text) });
    const told = await this.api(token, `/articles/${json.articleId}/publish`, { basedOn: json.revisionId });
    if (told.status !== 200) throw new Error(`not published: ${JSON.stringify(told.json)}`);
    return { id: Number(json.articleId), path: encodeURI(String(told.json.path)) };
  }

  /**
   * Takes its database away, as when a disk is taken off: ended, and not to be started again where it was. Returns what
   * brings it back.
   */
  async takeDatabaseAway(): Promise<() => Promise<void>> {
    const cluster = join(this.dataDir, 'postgres');
    const pid = postmasterPid(cluster);
    if (pid === null) throw new Error('no database runs');
    await rename(cluster, `${cluster}.away`);
    process.kill(pid, 'SIGINT');
    await until('the end of the database', () => !isRunning(pid));
    return () => rename(`${cluster}.away`, cluster);
  }

  /**
   * Asks for a page until it is answered from memory. A page that was asked for while what it shows was changing is
   * sent and not kept.
   */
  async holds(path: string): Promise<void> {
    const hits = () => this.measure('warraq_page_store_hits');
    await until(`a page that is held: ${path}`, async () => {
      const before = await hits();
      await this.ask(path);
      return (await hits()) > before;
    });
  }

  /** The present value of one measure of its own. */
  async measure(name: string): Promise<number> {
    const { text } = await this.ask('/metrics');
    return Number(new RegExp(`^${name} (.+)$`, 'm').exec(text)?.[1]);
  }

  /** What it logged from a level on: 40 warnings, 50 errors (pino). */
  logged(from: number): Record<string, unknown>[] {
    return this.log
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ level }) => Number(level) >= from);
  }
}

/** The first section and author of a newsroom that has nothing else, and a token of an editor. */
export type Founded = { token: string; section: string };

const FOUNDER = actorWith('person', 'مها العلي', 'administrator');

/** Gives a running server's newsroom what an article needs to be published. */
export async function found({ dataDir }: LiveServer): Promise<Founded> {
  const now = new Date();
  const { db, close } = openDatabase(addressOf(dataDir), { name: 'test', onBroken: () => 'its query tells' });
  try {
    return await inTransaction(db, async (tx) => {
      const section = { parentId: null, name: 'محليات', slug: null, description: '' };
      await createSection(tx, FOUNDER, now, section);
      const author = { kind: 'staff', name: 'سلمى الدالي', slug: null, role: '', bio: '', portraitId: null } as const;
      await createAuthor(tx, FOUNDER, now, author);
      const token = await createToken(tx, FOUNDER, now, { name: 'test', role: 'editor' });
      return { token, section: encodeURI('/محليات/') };
    });
  } finally {
    await close();
  }
}

/** What an article needs to be published in such a newsroom. */
export const contentOf = (headline: string, text: string) => ({
  ...{ headline, sectionIds: [1], authorIds: [1] },
  body: {
    type: 'doc',
    attrs: { version: 1 },
    content: [{ type: 'paragraph', attrs: { id: 'b-1' }, content: [{ type: 'text', text }] }],
  },
});

/** How a data folder's running database is reached from outside its server. */
function addressOf(dataDir: string): DatabaseAddress {
  // The folder of its socket is the fifth line of its lock file (PostgreSQL, `miscadmin.h`).
  const host = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '';
  // Read and not asked for: whoever asks for a secret tries to make it first, which a full disk doesn't take.
  const root = readFileSync(secretFile(dataDir), 'utf8').trim();
  const password = keyFor({ root, isNew: false }, 'postgres');
  return { host, port: 5432, user: ROLE, password, database: DATABASE };
}

/** Asks a data folder's running database. */
export async function askDatabase<Row extends pg.QueryResultRow>(dataDir: string, question: string): Promise<Row[]> {
  const client = new pg.Client(driverConfig(addressOf(dataDir)));
  client.on('error', () => 'its query tells');
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}

/** The words of a page, without its elements. */
export const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, '');
