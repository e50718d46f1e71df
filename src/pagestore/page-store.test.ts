import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom, testSeed } from '../../test/builders/random.ts';
import { standingClock } from '../base/clock.ts';
import { bodyOf, createPageStore, type Rendered } from './index.ts';

const START = new Date('2026-11-25T06:00:00Z');
const MEGABYTE = 1_000_000;

const page = (body: string, tags: string[], more: Partial<Rendered> = {}): Rendered => ({
  status: 200,
  contentType: 'text/html; charset=utf-8',
  body,
  tags,
  ...more,
});

const newStore = (more: Partial<Parameters<typeof createPageStore>[0]> = {}) =>
  createPageStore({ maxBytes: MEGABYTE, clock: standingClock(START), ...more });

const textAt = (store: ReturnType<typeof newStore>, path: string) => {
  const found = store.find(path);
  return found === null ? null : bodyOf(found).toString();
};

test('a thousand who miss at once wait for one rendering', async () => {
  const store = newStore();
  let rendered = 0;
  const make = async () => page(`عدد ${++rendered}`, ['site']);
  const pages = await Promise.all(Array.from({ length: 1_000 }, () => store.render('/', make)));
  expect(rendered).toBe(1);
  expect(new Set(pages).size).toBe(1);
});

test('a rendering that fails is kept by nobody, and the next one tries anew', async () => {
  const store = newStore();
  await expect(store.render('/', () => Promise.reject(new Error('تعطّل')))).rejects.toThrow('تعطّل');
  await store.render('/', async () => page('الصفحة الأولى', []));
  expect(textAt(store, '/')).toBe('الصفحة الأولى');
});

test('a drop takes exactly the pages that show the thing', async () => {
  const store = newStore();
  await store.render('/أ/', async () => page('أ', ['article:1', 'section:1']));
  await store.render('/ب/', async () => page('ب', ['article:2', 'section:1']));
  await store.render('/ج/', async () => page('ج', ['article:3']));
  store.drop(['article:1', 'article:3']);
  expect(['/أ/', '/ب/', '/ج/'].map((path) => textAt(store, path))).toEqual([null, 'ب', null]);
});

test('who asks after a change never joins a rendering that began before it', async () => {
  const store = newStore();
  const gate = Promise.withResolvers<void>();
  const early = store.render('/', async () => {
    await gate.promise;
    return page('قبل', ['front']);
  });
  store.drop(['front']);
  const late = await store.render('/', async () => page('بعد', ['front']));
  gate.resolve();
  expect(bodyOf(await early).toString()).toBe('قبل');
  expect(bodyOf(late).toString()).toBe('بعد');
  expect(textAt(store, '/')).toBe('بعد');
});

/*
 * A source with three things, and pages that show one or two of them. Each line of a play is a step: a rendering
 * reads the source, ends, a thing changes, or the news of the oldest untold change arrives.
 */
const PAGES = [
  { path: '/', things: [0, 1] },
  { path: '/قسم/', things: [1, 2] },
  { path: '/مادة/', things: [2] },
] as const;
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('read' as const), which: fc.nat(2) }),
    fc.record({ do: fc.constant('change' as const), which: fc.nat(2) }),
    fc.record({ do: fc.constant('end' as const), which: fc.nat(5) }),
    fc.record({ do: fc.constant('tell' as const), which: fc.constant(0) }),
    fc.record({ do: fc.constant('forget' as const), which: fc.constant(0) }),
  ),
  { maxLength: 60 },
);

test('whatever the order of reading, changing and telling, no page of before is held after its drop', () =>
  fc.assert(
    fc.asyncProperty(steps, async (play) => {
      const store = newStore();
      const versions = [0, 0, 0];
      const untold: number[] = [];
      const waiting: { end: () => void; done: Promise<unknown> }[] = [];
      const shown = (things: readonly number[]) => things.map((thing) => `${thing}:${versions[thing]}`).join(' ');
      const tell = (how: 'drop' | 'forget') => {
        const thing = untold.shift();
        if (thing !== undefined) store[how]([`thing:${thing}`]);
      };
      for (const step of play) {
        if (step.do === 'read') {
          const { path, things } = PAGES[step.which] ?? PAGES[0];
          const gate = Promise.withResolvers<void>();
          const make = async () => {
            const body = shown(things);
            await gate.promise;
            return page(
              body,
              things.map((thing) => `thing:${thing}`),
            );
          };
          waiting.push({ end: gate.resolve, done: store.render(path, make) });
        } else if (step.do === 'change') {
          versions[step.which] = (versions[step.which] ?? 0) + 1;
          untold.push(step.which);
        } else if (step.do === 'end') {
          const [flight] = waiting.splice(step.which, 1);
          flight?.end();
        } else tell(step.do === 'tell' ? 'drop' : 'forget');
      }
      for (const { end } of waiting) end();
      await Promise.all(waiting.map(({ done }) => done));
      while (untold.length > 0) tell('drop');
      for (const { path, things } of PAGES) expect([null, shown(things)]).toContain(textAt(store, path));
    }),
    { numRuns: 300 },
  ));

test('memory stays within its bound, and what is asked for outlives what is not', async () => {
  const store = newStore({ maxBytes: 200_000 });
  const random = randomFrom(testSeed());
  const noise = () => Buffer.from(Array.from({ length: 5_000 }, () => Math.floor(random() * 256)));
  for (let i = 0; i < 200; i++) {
    await store.render(`/مادة-${i}/`, async () => ({ ...page('', [`article:${i}`]), body: noise() }));
    const kept = store.find('/مادة-0/');
    if (kept !== null) kept.used = true;
  }
  expect(store.counts().bytes).toBeLessThanOrEqual(200_000);
  expect(store.counts().pages).toBeGreaterThan(10);
  expect(store.find('/مادة-0/')).not.toBeNull();
  expect(store.find('/مادة-1/')).toBeNull();
});

test('a flood of unknown addresses pushes no page out', async () => {
  const store = newStore({ maxBytes: 300_000 });
  await store.render('/', async () => page('الصفحة الأولى', ['front']));
  for (let i = 0; i < 500; i++)
    await store.render(`/مجهول-${i}/`, async () => page('لا', ['addresses'], { status: 404 }));
  expect(textAt(store, '/')).toBe('الصفحة الأولى');
  expect(store.counts().bytes).toBeLessThan(100_000);
});

test('a page that says "today" ends with the day', async () => {
  const clock = standingClock(START);
  const store = newStore({ clock });
  await store.render('/', async () => page('اليوم', [], { expiresAt: new Date('2026-11-25T21:00:00Z') }));
  clock.set(new Date('2026-11-25T20:59:59Z'));
  expect(textAt(store, '/')).toBe('اليوم');
  clock.set(new Date('2026-11-25T21:00:00Z'));
  expect(textAt(store, '/')).toBeNull();
});

test('while the source is away the page of before is sent, unless it must not be seen', async () => {
  const clock = standingClock(START);
  const stale: string[] = [];
  const away = new Error('away');
  const store = newStore({ clock, isAway: (error) => error === away, onStale: (path) => stale.push(path) });
  const fails = () => Promise.reject(away);
  await store.render('/', async () => page('الأولى', ['front']));
  await store.render('/مسحوبة/', async () => page('خبر سُحب', ['article:7']));
  store.drop(['front']);
  store.forget(['article:7']);

  expect(bodyOf(await store.render('/', fails)).toString()).toBe('الأولى');
  expect(stale).toEqual(['/']);
  await expect(store.render('/مسحوبة/', fails)).rejects.toBe(away);
  await expect(store.render('/', () => Promise.reject(new Error('bug')))).resolves.toBeDefined();

  clock.set(new Date(START.getTime() + 1_001));
  await expect(store.render('/', () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  await store.render('/', async () => page('الجديدة', ['front']));
  expect(textAt(store, '/')).toBe('الجديدة');
});
