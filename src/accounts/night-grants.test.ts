import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { accounts, everywhere } from '../../test/builders/accounts.ts';
import type { SectionId } from '../base/ids.ts';
import type { Grant } from '../newsroom/index.ts';
import { covers } from './people/lending.ts';

const OMAR = 'omar@almarfa.example';
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const section = (id: number) => id as SectionId;
/** Sports (2) lies in local (1). */
const trailOf = (id: SectionId) => (id === 2 ? [section(2), section(1)] : [id]);
const within = (role: Grant['role'], ...ids: number[]): Grant => ({ role, within: ids.map(section) });

const held = [
  [[everywhere('administrator')], everywhere('administrator'), true, 'an administrator gives all'],
  [[everywhere('editor')], everywhere('administrator'), false, 'no editor makes an administrator'],
  [[everywhere('editor')], everywhere('reporter'), true, 'an editor may all that a reporter may'],
  [[everywhere('editor')], everywhere('curator'), false, 'and no more than is held'],
  [[everywhere('editor'), everywhere('curator')], everywhere('curator'), true, 'a role that is held beside it'],
  [[within('editor', 1)], within('editor', 2), true, 'a section stands for those below it'],
  [[within('editor', 2)], within('editor', 1), false, 'and not for those above it'],
  [[within('editor', 1)], everywhere('editor'), false, 'nor for the whole paper'],
  [[within('editor', 1), within('reporter', 3)], within('reporter', 1, 3), true, 'what is held in parts, together'],
  [[within('administrator', 1)], within('administrator', 1), false, 'an administrator of a section gives no such role'],
] as const;
for (const [own, given, is, why] of held) test(why, () => expect(covers(own, given, trailOf)).toBe(is));

/** An editor, and a reporter who is to publish tonight. */
async function evening() {
  const news = await accounts();
  const maha = await news.firstAdministrator();
  const hala = await news.colleague('hala@almarfa.example', [everywhere('editor')], 'هالة صبّاغ');
  const omar = await news.colleague(OMAR, [everywhere('reporter')]);
  const omarId = (await omar.get('/me')).json.personId;
  const give = (role: string, until = inHours(8), sections: readonly number[] | null = null) =>
    hala.post(`/people/${omarId}/night`, { role, within: sections, until });
  const mayPublish = async () => (await omar.get('/me')).json.may['article.publish'];
  return { ...news, maha, hala, omar, omarId, give, mayPublish };
}

test('a role for one night holds at once, where it was given, and is seen in what somebody may do', async () => {
  await using news = await evening();
  expect(await news.mayPublish()).toBeUndefined();
  expect((await news.give('editor', inHours(8), [news.sectionId])).status).toBe(200);
  expect(await news.mayPublish()).toEqual([news.sectionId]);
  const { people } = (await news.maha.get('/people')).json;
  expect(people.find(({ id }: { id: number }) => id === news.omarId)).toMatchObject({
    grants: [everywhere('reporter')],
    may: { 'article.publish': [news.sectionId] },
  });
  const { json } = await news.maha.get('/audit?acts=nightGrant.given');
  expect(json.entries[0]).toMatchObject({
    who: { name: 'هالة صبّاغ' },
    facts: { name: 'عمر درويش', sections: ['محليات'], until: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) },
  });
});

test('it ends by itself, by the clock of the database and not of the node', async () => {
  await using news = await evening();
  await news.give('editor');
  // The node's clock is a year ahead: nothing ends for that.
  news.passes(20 * 24 * 60);
  expect(await news.mayPublish()).toBeNull();
  await sql`update night_grant set given_at = given_at - interval '9 hours', until = now()`.execute(news.db);
  expect(await news.mayPublish()).toBeUndefined();
  expect((await news.hala.get('/nights')).json.nights).toEqual([]);
});

test('it is taken back early, and given again for what was left of the night', async () => {
  await using news = await evening();
  const until = inHours(8);
  const { json } = await news.give('editor', until);
  expect((await news.hala.post(`/nights/${json.nightGrantId}/end`)).status).toBe(200);
  expect(await news.mayPublish()).toBeUndefined();
  expect(await news.hala.post(`/nights/${json.nightGrantId}/end`)).toMatchObject({ status: 404 });
  await news.give('editor', until);
  expect((await news.hala.get('/nights')).json.nights).toMatchObject([{ name: 'عمر درويش', until }]);
  expect((await news.maha.get('/audit?acts=nightGrant.ended')).json.entries).toHaveLength(1);
});

test('nobody gives more than they hold for good, nor to whom they may not, nor for longer than a night', async () => {
  await using news = await evening();
  const refused = (code: string) => ({ json: { code: `accounts.${code}` } });
  for (const role of ['administrator', 'curator'])
    expect(await news.give(role), role).toMatchObject({ status: 403, ...refused('moreThanHeld') });
  for (const until of [inHours(-1), inHours(25)])
    expect(await news.give('editor', until)).toMatchObject({ status: 422, ...refused('notOneNight') });
  expect(await news.give('editor', inHours(1), [99])).toMatchObject({ status: 404, ...refused('unknownThing') });
  const halaId = (await news.hala.get('/me')).json.personId;
  const byOmar = () => news.omar.post(`/people/${halaId}/night`, { role: 'editor', within: null, until: inHours(1) });
  expect(await byOmar()).toMatchObject({ status: 403, ...refused('notAllowed') });
  // What was given for a night isn't handed on.
  await news.give('editor');
  expect(await byOmar()).toMatchObject({ status: 403, ...refused('moreThanHeld') });
  // Of what an administrator gave an editor takes nothing back that they couldn't give.
  const { json } = await news.maha.post(`/people/${news.omarId}/night`, {
    ...{ role: 'administrator', within: null, until: inHours(2) },
  });
  expect(await news.hala.post(`/nights/${json.nightGrantId}/end`)).toMatchObject(refused('moreThanHeld'));
});

test('who may give sees names and roles of colleagues, and nothing of how they come in', async () => {
  await using news = await evening();
  const { json } = await news.hala.get('/nights');
  expect(json.roles).toEqual(['reporter', 'editor']);
  expect(json.colleagues).toContainEqual({
    ...{ id: news.omarId, name: 'عمر درويش', roleForm: 'masculine', grants: [everywhere('reporter')] },
  });
  expect(JSON.stringify(json)).not.toContain('@');
});

test('an administrator for one night is not the last one who may do everything', async () => {
  await using news = await evening();
  await news.maha.post(`/people/${news.omarId}/night`, { role: 'administrator', within: null, until: inHours(2) });
  expect(await news.maha.post('/people/1/grants', { grants: [everywhere('editor')] })).toMatchObject({
    json: { code: 'accounts.lastAdministrator' },
  });
});
