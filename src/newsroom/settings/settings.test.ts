import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import { styleFindings } from '../../arabic/index.ts';
import { OWN_THEME, SiteChange, settings, site, updateSite } from '../index.ts';

test('every setting is changed by itself, and is there the next time it is asked for', async () => {
  await using news = await newsroom();
  const change = (asked: object) =>
    news.run((tx) => updateSite(tx, news.administrator, news.clock.now(), SiteChange.parse(asked)));
  const dates = { months: 'masri', digits: 'arab', hijri: 'on', hijriOffsetDays: -1 };
  const style = { tanween: 'before-alef', off: ['taMarbuta', 'hamza', 'hamza'] };
  const before = await settings(news.db);
  const changes = [
    { name: 'المرفأ' },
    { tagline: 'صحيفة الساحل' },
    { origin: 'https://almarfa.example' },
    { zone: 'Africa/Cairo' },
    { dates },
    { articlePattern: '/{year}/{slug}/' },
    { slugMaxBytes: 240 },
    { menu: [{ sectionId: news.sectionId, label: 'بلدنا' }] },
    { style },
    { theme: { accentLight: '#0B6455', accentDark: null } },
  ];
  for (const one of changes) await change(one);
  const { sections, ...after } = await settings(news.db);
  expect(after).toEqual({
    ...Object.assign({}, ...changes),
    logo: null,
    style: { tanween: 'before-alef', off: ['taMarbuta', 'hamza'] },
    theme: { ...OWN_THEME, accentLight: '#0b6455' },
  });
  expect(sections).toEqual(before.sections);
  // What is switched off is no finding any more.
  const asked = { field: 'body', digits: 'latn', ...after.style } as const;
  expect(styleFindings('سافر الى بيروت', asked)).toEqual([]);
  expect((await site(news.db)).theme).toEqual({ ...OWN_THEME, accentLight: '#0b6455' });
});

test('the audit names what is other than it was, whatever was sent with it; what changes nothing is noted nowhere', async () => {
  await using news = await newsroom();
  const save = (change: SiteChange) => news.run((tx) => updateSite(tx, news.administrator, news.clock.now(), change));
  const { sections: _, logo: _logo, style, ...all } = await settings(news.db);
  const whole = {
    ...all,
    style: { ...style, off: [...style.off] },
    menu: [{ sectionId: news.sectionId, label: 'بلدنا' }],
  };
  await save(whole);
  await news.outbox();
  await save(whole);
  expect(await news.outbox()).toEqual([]);
  await save({ ...whole, articlePattern: '/{year}/{slug}/', origin: 'https://almarfa.example' });
  const told = await news.db.selectFrom('audit').select('facts').orderBy('id', 'desc').executeTakeFirst();
  expect(told).toEqual({ facts: { changed: ['origin', 'articlePattern'] } });
});

test('a change is refused where somebody else changed the same since it was looked at, and nothing else hinders it', async () => {
  await using news = await newsroom();
  const save = (change: SiteChange, seen: SiteChange) =>
    news.run((tx) => updateSite(tx, news.administrator, news.clock.now(), change, seen));
  const { tagline, dates } = await settings(news.db);
  await save({ dates: { ...dates, months: 'masri' } }, { dates });
  await save({ tagline: 'صحيفة الساحل' }, { tagline });
  await news.outbox();
  await expect(save({ tagline: 'صحيفة المرفأ' }, { tagline })).rejects.toMatchObject({
    code: 'site.changedMeanwhile',
    facts: { changed: ['tagline'] },
  });
  expect(await news.outbox()).toEqual([]);
  expect((await settings(news.db)).tagline).toBe('صحيفة الساحل');
});

test('sections stand in their order, each before those below it', async () => {
  await using news = await newsroom();
  const sports = await news.section('رياضة');
  await news.section('بلديات', news.sectionId);
  await news.section('كرة القدم', sports);
  const { sections } = await settings(news.db);
  expect(sections.map(({ name, parentId }) => [name, parentId])).toEqual([
    ['محليات', null],
    ['بلديات', news.sectionId],
    ['رياضة', null],
    ['كرة القدم', sports],
  ]);
});

test('an accent that can’t be read on paper is refused with its contrast, and changes nothing', async () => {
  await using news = await newsroom();
  const set = (theme: SiteChange['theme']) =>
    news.run((tx) => updateSite(tx, news.administrator, news.clock.now(), { theme }));
  await news.outbox();
  await expect(set({ accentLight: '#ff8800', accentDark: null })).rejects.toMatchObject({
    code: 'theme.lowContrast',
    facts: { mode: 'light', color: 'accent', ratio: 2.1, least: 4.5 },
  });
  await expect(set({ accentLight: null, accentDark: '#1b3a8a' })).rejects.toMatchObject({ facts: { mode: 'dark' } });
  // By itself the accent can be read; with a paper that is chosen after it no longer.
  await expect(set({ paperLight: '#4a5a8a' })).rejects.toMatchObject({ facts: { mode: 'light', color: 'accent' } });
  expect(await news.outbox()).toEqual([]);
  await set({ accentLight: '#1b3a8a', accentDark: '#a9c0ff' });
  expect(await news.outbox()).toEqual([{ act: 'site.updated', tags: ['site'] }]);
});

const NO_SETTINGS = [
  [{ style: { tanween: 'off', off: ['nonsense'] } }, 'a rule that there is none of'],
  [{ theme: { accentLight: 'red', accentDark: null } }, 'a colour by its name'],
  [{ theme: { bodySizePx: 12 } }, 'text that is too small to be read'],
  [{ theme: { headFace: 'comic' } }, 'a face that isn’t sent'],
  [{ theme: { accentLight: '#fff;}body{display:none}', accentDark: null } }, 'what would go on in a style sheet'],
  [{ zone: 'Mars/Base' }, 'a zone that there is none of'],
] as const;
for (const [asked, why] of NO_SETTINGS)
  test(`${why} is no setting`, () => expect(SiteChange.safeParse(asked).success).toBe(false));
