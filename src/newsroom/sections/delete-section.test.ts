import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import type { SectionId } from '../../base/ids.ts';
import { newsroom as ar } from '../../messages/ar/newsroom.ts';
import { deleteSection, findAddress, renameSection, saveDraft, scheduleArticle, site, updateSite } from '../index.ts';

/** A newsroom with a section that nothing is in, and its deletion. */
async function withEmptySection() {
  const news = await newsroom();
  const sports = await news.section('رياضة');
  const remove = (sectionId: SectionId, leadTo: SectionId | null = null) =>
    news.run((tx) => deleteSection(tx, news.administrator, news.clock.now(), { sectionId, leadTo }));
  return { ...news, sports, remove };
}

test('a section that nothing is in goes, out of the menu too, and its addresses lead where they are told to', async () => {
  await using news = await withEmptySection();
  const { sports, sectionId, administrator, clock } = news;
  const menu = [
    { sectionId: sports, label: '' },
    { sectionId, label: '' },
  ];
  await news.run((tx) => updateSite(tx, administrator, clock.now(), { menu }));
  await news.run((tx) =>
    renameSection(tx, administrator, clock.now(), { sectionId: sports, name: 'ملاعب', slug: 'ملاعب' }),
  );
  await news.outbox();
  await news.remove(sports, sectionId);
  expect(await news.outbox()).toEqual([{ act: 'section.deleted', tags: ['addresses', 'site'] }]);
  for (const path of ['/رياضة/', '/ملاعب/'])
    expect(await findAddress(news.db, path)).toMatchObject({ is: 'redirect', location: '/محليات/' });
  const { sections, menu: shown } = await site(news.db);
  expect([sections.map(({ name }) => name), shown]).toEqual([['محليات'], [{ label: 'محليات', address: '/محليات/' }]]);
});

test('without a section to lead to, its address is nobody’s, and another may have it', async () => {
  await using news = await withEmptySection();
  await news.remove(news.sports);
  expect(await findAddress(news.db, '/رياضة/')).toEqual({ is: 'unknown' });
  await news.section('رياضة');
  expect((await site(news.db)).sections.map(({ address }) => address)).toEqual(['/محليات/', '/رياضة/']);
});

test('what is published, drafted, scheduled or below it keeps a section', async () => {
  await using news = await withEmptySection();
  const { sports, clock, editor } = news;
  const isInUse = (facts: object) => ({ code: 'section.inUse', facts });
  const below = await news.section('كرة القدم', sports);
  await expect(news.remove(sports)).rejects.toMatchObject(isInUse({ name: 'رياضة', sections: 1, articles: 0 }));
  await news.published({ sectionIds: [below] });
  await expect(news.remove(below)).rejects.toMatchObject(isInUse({ sections: 0, articles: 1 }));

  const tennis = await news.section('تنس');
  const { articleId, revisionId } = await news.draft({ sectionIds: [tennis] });
  await expect(news.remove(tennis)).rejects.toMatchObject(isInUse({ articles: 1 }));
  const dueAt = new Date('2026-11-25T03:00:00Z');
  await news.run((tx) => scheduleArticle(tx, editor, clock.now(), { articleId, basedOn: revisionId, dueAt }));
  const content = await news.content({});
  await news.run((tx) => saveDraft(tx, editor, clock.now(), { articleId, basedOn: revisionId, content }));
  // Saved into another section since, but what will be published stands in this one.
  await expect(news.remove(tennis)).rejects.toMatchObject(isInUse({ articles: 1 }));
  await expect(news.remove(sports, sports)).rejects.toMatchObject({ code: 'newsroom.belowItself' });
  await expect(news.remove(99 as SectionId)).rejects.toMatchObject({ code: 'newsroom.unknownThing' });
});

test('who may not delete a section is told how much is in it', () => {
  const said = (articles: number, sections: number) =>
    ar.refusals['section.inUse']({ name: 'رياضة', articles, sections });
  expect(said(2, 0)).toContain('وفيه مقالان. ');
  expect(said(1, 3)).toContain('وفيه مقال واحد و3 أقسام. ');
});
