import { expect, test } from 'vitest';
import { stateOf } from './state.ts';
import { item } from './test-site.ts';

const at = { zone: 'Asia/Damascus', now: new Date('2026-01-01T00:00:00Z') };
const good = { date: '2031-01-01 06:00:00', dateGmt: '2031-01-01 03:00:00' };

const states = [
  [{ status: 'publish' }, { state: 'published' }],
  [
    { status: 'publish', password: 'سر' },
    { state: 'draft', why: 'password' },
  ],
  [
    { status: 'future', ...good },
    { state: 'scheduled', dueAt: new Date('2031-01-01T03:00:00Z') },
  ],
  [
    { status: 'future', ...good, password: 'سر' },
    { state: 'draft', why: 'password' },
  ],
  [
    { status: 'future', dateGmt: '2020-01-01 00:00:00' },
    { state: 'draft', why: 'due-passed' },
  ],
  [
    { status: 'future', pubDate: 'Sun, 10 Mar 2030 06:15:00 +0000' },
    { state: 'draft', why: 'no-date' },
  ],
  [{ status: 'private' }, { state: 'draft', why: 'private' }],
  [{ status: 'pending' }, { state: 'draft', why: 'pending' }],
  [{ status: 'draft' }, { state: 'draft', why: 'draft' }],
  [{ status: 'trash' }, { state: 'skipped', why: 'trash' }],
  [{ status: 'auto-draft' }, { state: 'skipped', why: 'auto-draft' }],
  [
    { status: 'inherit', type: 'revision' },
    { state: 'skipped', why: 'revision' },
  ],
  [
    { status: 'publish', type: 'revision' },
    { state: 'skipped', why: 'revision' },
  ],
  [{ status: 'archived' }, { state: 'draft', why: 'unknown-status' }],
  [{ status: '' }, { state: 'draft', why: 'unknown-status' }],
] as const;
for (const [said, state] of states)
  test(`${JSON.stringify(said)} becomes ${JSON.stringify(state)}`, () =>
    expect(stateOf(item(said), at)).toEqual(state));

test('only what anybody could read is published', () => {
  const published = states.filter(([said]) => stateOf(item(said), at).state === 'published');
  expect(published.map(([said]) => said)).toEqual([{ status: 'publish' }]);
});
