import { expect, test } from 'vitest';
import { datesOf, offsetMinutesOf, writtenAtOf, zoneOf } from './dates.ts';
import { item } from './test-site.ts';

const ZERO = '0000-00-00 00:00:00';
const FEED = 'Sun, 10 Mar 2019 06:15:00 +0000';

const published = [
  [{ date: '2019-03-10 08:15:00', dateGmt: '2019-03-10 06:15:00' }, '2019-03-10T06:15:00.000Z', 'GMT where it is good'],
  [{ date: ZERO, dateGmt: '2017-05-06 07:08:09', pubDate: FEED }, '2017-05-06T07:08:09.000Z', 'GMT alone'],
  [{ date: '2019-01-10 08:15:00', dateGmt: ZERO }, '2019-01-10T06:15:00.000Z', 'the site’s clock in winter'],
  [{ date: '2019-07-10 08:15:00', dateGmt: '' }, '2019-07-10T05:15:00.000Z', 'the site’s clock in summer'],
  [{ date: ZERO, dateGmt: '-0001-11-30 00:00:00', pubDate: FEED }, '2019-03-10T06:15:00.000Z', 'the feed’s date last'],
  [
    { date: '', dateGmt: '', pubDate: 'Sun, 10 Mar 2019 09:15:00 +0300' },
    '2019-03-10T06:15:00.000Z',
    'a feed with an offset',
  ],
  [{ date: ZERO, dateGmt: ZERO, pubDate: 'Mon, 30 Nov -0001 00:00:00 +0000' }, null, 'no year at all'],
  [{ date: '', dateGmt: '2019-02-30 10:00:00' }, null, 'a day that doesn’t exist'],
  [{ date: '', dateGmt: '3019-02-03 10:00:00' }, null, 'a year that is none of ours'],
  [{ date: '', dateGmt: '2019-02-03 25:00:00' }, null, 'an hour that isn’t'],
  [
    { date: '', dateGmt: '', modifiedGmt: '2019-03-10 06:15:00' },
    '2019-03-10T06:15:00.000Z',
    'the last change, when nothing else is said',
  ],
] as const;
for (const [said, at, why] of published)
  test(`published: ${why}`, () =>
    expect(datesOf(item(said), 'Asia/Damascus').publishedAt?.toISOString() ?? null).toBe(at));

test.each([
  ['2019-03-10 08:15:00', '2019-03-10 06:15:00', '2019-03-10T06:15:00.000Z'],
  ['2019-03-10T08:15', ZERO, '2019-03-10T06:15:00.000Z'],
  [' 2019-03-10 08:15:07.25Z ', '', '2019-03-10T06:15:07.000Z'],
  [ZERO, '2019-3-10 08:15:00', null],
])('a comment of %s, %s was written at %s', (date, dateGmt, at) => {
  expect(writtenAtOf({ date, dateGmt }, 'Asia/Damascus')?.toISOString() ?? null).toBe(at);
});

test('what was never published has no date of publication, whatever feeds say', () => {
  const draft = item({ status: 'draft', date: '2019-03-10 08:15:00', dateGmt: ZERO, pubDate: FEED });
  expect(datesOf(draft, '+03:00')).toEqual({
    publishedAt: null,
    updatedAt: new Date('2019-03-10T05:15:00Z'),
    offsetMinutes: null,
  });
});

test('a change before publication is none', () => {
  const at = { date: '', dateGmt: '2019-03-10 06:15:00', modifiedGmt: '2019-03-09 00:00:00' };
  expect(datesOf(item(at), 'UTC').updatedAt).toEqual(new Date('2019-03-10T06:15:00Z'));
});

test('the site’s zone is the one most of its dates agree on', () => {
  const both = (date: string, dateGmt: string) => ({ date, dateGmt });
  const items = [
    both('2019-01-10 08:00:00', '2019-01-10 06:00:00'),
    both('2019-07-10 08:00:00', '2019-07-10 05:00:00'),
    both('2019-08-10 08:00:00', '2019-08-10 05:00:00'),
    both('2019-08-11 08:00:00', '2019-08-11 08:07:00'),
    both('2019-08-12 08:00:00', ZERO),
  ];
  expect(offsetMinutesOf(items)).toBe(180);
  expect(zoneOf(items, ['Africa/Cairo', 'Asia/Riyadh', 'Asia/Damascus'])).toBe('Asia/Damascus');
  expect([offsetMinutesOf([]), zoneOf([], ['Asia/Damascus'])]).toEqual([null, null]);
});
