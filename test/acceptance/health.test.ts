import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { Health } from '../../src/health/index.ts';
import {
  askDatabase,
  build,
  type Founded,
  found,
  type LiveHome,
  type LiveServer,
  liveHome,
  until,
  warraq,
} from '../builders/live-server.ts';

/* How a running newsroom says it is. One server for the whole file; each test goes on where the one before ended. */

let home: LiveHome;
let server: LiveServer;
let founded: Founded;

beforeAll(async () => {
  build();
  home = await liveHome();
  server = await home.start(join(home.folder, 'data'));
  founded = await found(server);
  return () => home[Symbol.asyncDispose]();
});

const asked = async () => {
  const { status, text } = await server.ask('/health');
  expect(status).toBe(200);
  const { is, ...health } = JSON.parse(text);
  expect(is).toBe('up');
  return Health.parse(health);
};

const partOf = async (name: string) => (await asked()).parts.find(({ part }) => part === name);

/** Health is remembered for some seconds. */
const becomes = (name: string, state: string, problem: string | null) =>
  until(`${name} that is ${state}`, async () => {
    const part = await partOf(name);
    return part?.state === state && part.problem === problem;
  });

test('a newsroom that is well says so of each part, to programs and to people', async () => {
  await server.publish(founded.token, 'خبر واحد');
  await until('an index in step', async () => {
    const search = await partOf('search');
    return search?.part === 'search' && search.measured?.indexed === 1;
  });
  // On a busy machine the database may have answered slowly a moment ago, which is told rightly.
  const unwell = async () => (await asked()).parts.filter(({ part, state }) => part !== 'disk' && state !== 'well');
  await expect.poll(unwell).toEqual([]);
  const { parts } = await asked();
  expect(parts.map(({ part }) => part)).toEqual([
    ...['database', 'disk', 'schedule', 'search', 'pictures', 'clock', 'mail', 'outbox', 'pages'],
  ]);
  await expect.poll(() => server.measure('warraq_health\\{part="database"\\}')).toBe(0);
  const told = await until('a doctor whom the database answers in time', async () => {
    const ended = await warraq(['doctor', '--data', server.dataDir, '--lang', 'ar']);
    return ended.said.includes('سليم · قاعدة البيانات') && ended;
  });
  expect(told.status).toBe(0);
  expect(told.said).toMatch(/^سليم · قاعدة البيانات: [\d.]+ م\.ث · الحجم: .* م\.ب/m);
  expect(told.said).toContain('سليم · البحث: 1 من مقال واحد');
  const { said } = await warraq(['doctor', '--json', '--data', server.dataDir]);
  expect(Health.parse(JSON.parse(said)).parts.map(({ part }) => part)).toEqual([
    ...['database', 'disk', 'schedule', 'search', 'pictures', 'clock', 'mail'],
  ]);
});

test('without the database it is up all the same, and says what is away', async () => {
  const bringBack = await server.takeDatabaseAway();
  await becomes('database', 'bad', 'away');
  expect((await asked()).state).toBe('bad');
  expect(await server.measure('warraq_health\\{part="database"\\}')).toBe(2);
  await bringBack();
  await becomes('database', 'well', null);
  expect(server.logged(50)).toEqual([]);
});

test('a part that fails by a fault of ours is told as unknown, and the others go on being told', async () => {
  await askDatabase(server.dataDir, 'alter table mail rename to mail_away');
  await becomes('mail', 'warn', 'unknown');
  await becomes('database', 'well', null);
  expect(server.logged(50).map(({ msg }) => msg)).toContain('health not measured');
  await askDatabase(server.dataDir, 'alter table mail_away rename to mail');
  await becomes('mail', 'well', null);
});
