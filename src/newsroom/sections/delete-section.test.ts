import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import { changeGrants, invitePerson } from '../../accounts/index.ts';
import type { PersonId, SectionId } from '../../base/ids.ts';
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

test('what people hold in it goes with it, for good, for a night and by invitations; nothing becomes wider by it', async () => {
  await using news = await withEmptySection();
  const { sports, sectionId, administrator, db } = news;
  const at = news.clock.now();
  const person = async (name: string, role: string, within: readonly SectionId[] | null) => {
    const { id } = await db
      .insertInto('person')
      .values({ name, email: `p${name.length}@almarfa.example`, created_at: at, updated_at: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await sql`insert into person_grant values (${id}, ${role}, ${within === null ? null : [...within]}::bigint[])`.execute(
      db,
    );
    return id;
  };
  const both = await person('سلمى', 'editor', [sectionId, sports]);
  const only = await person('نور حدّاد', 'editor', [sports]);
  await person('هالة صبّاغ', 'editor', null);
  await sql`
    insert into night_grant (person_id, role, within, given_by, given_at, until)
    select ${both}, 'editor', within, 'مها', now(), now() + interval '8 hours'
    from (values (array[${sports}]::bigint[]), (array[${sports}, ${sectionId}]::bigint[])) as given(within)
  `.execute(db);
  for (const [email, within] of [
    ['one@almarfa.example', [sports]],
    ['two@almarfa.example', [sports, sectionId]],
  ] as const)
    await news.run((tx) =>
      invitePerson(tx, administrator, at, { name: email, email, language: 'ar', grants: [{ role: 'editor', within }] }),
    );
  await news.outbox();
  await news.remove(sports);
  const held = await sql`select person_id, within from person_grant order by person_id`.execute(db);
  expect(held.rows).toEqual([
    { person_id: both, within: [sectionId] },
    { person_id: both + 2, within: null },
  ]);
  const nights = await sql`select within, ended_at is null as holds from night_grant order by id`.execute(db);
  expect(nights.rows).toEqual([
    { within: [sports], holds: false },
    { within: [sectionId], holds: true },
  ]);
  const invitations = await sql`
    select grants, revoked_at is null as "isOpen", (select count(*)::integer from mail where to_address = email) as mails
    from invitation order by id
  `.execute(db);
  expect(invitations.rows).toMatchObject([
    { isOpen: false, mails: 0 },
    { isOpen: true, mails: 1, grants: [{ role: 'editor', within: [sectionId] }] },
  ]);
  expect((await news.outbox()).map(({ act }) => act)).toEqual([
    ...['invitation.revoked', 'invitation.changed', 'person.granted', 'person.granted', 'nightGrant.ended'],
    'section.deleted',
  ]);
  const told = await sql`select facts from audit where act = 'person.granted' and thing_id = ${only}`.execute(db);
  expect(told.rows).toMatchObject([{ facts: { before: [{ role: 'editor', within: [sports] }], grants: [] } }]);
  // What is left can be saved again.
  await news.run((tx) =>
    changeGrants(tx, administrator, at, {
      personId: both as PersonId,
      grants: [{ role: 'editor', within: [sectionId] }],
    }),
  );
});
