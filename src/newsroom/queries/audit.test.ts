import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import type { PersonId } from '../../base/ids.ts';
import { sayIn } from '../../messages/index.ts';
import type { AuditSentence } from '../audit-words.ts';
import { type Actor, publishArticle, saveDraft, updateSite } from '../index.ts';
import { AUDIT_PAGE, type AuditFilter, type AuditView, audit, auditQuery } from './audit.ts';

const ALL: AuditFilter = { personId: null, acts: [], thing: null, since: null, until: null, before: null };

/** Without what keeps a name of another script apart. */
const plain = (sentence: string) => sentence.replace(/[\u2068\u2069]/g, '');

/** What, by whom, from where. */
const said = (locale: 'ar' | 'en', entry: AuditView) => {
  const { acts, who } = sayIn(locale).audit;
  const sentences: Readonly<Record<string, AuditSentence>> = acts;
  return [plain(sentences[entry.act]?.(entry, (kept) => kept) ?? ''), who(entry.who), entry.from];
};

test('the log reads as sentences: what was done, by whom, when, from where', async () => {
  await using news = await newsroom();
  const rana: Actor = { ...news.administrator, name: 'رنا منصور', personId: 7 as PersonId, from: '203.0.113.9' };
  const content = await news.content({ headline: 'العاصفة تصل الساحل' });
  const at = news.clock.now();
  const draft = await news.run((tx) => saveDraft(tx, rana, at, { articleId: null, content }));
  await news.run((tx) => publishArticle(tx, rana, at, { ...draft, basedOn: draft.revisionId }));
  await news.run((tx) => updateSite(tx, rana, at, { name: 'المرفأ', zone: 'Asia/Beirut' }));
  const entries = await audit(news.db, { ...ALL, personId: 7 as PersonId });
  expect(entries.map((entry) => said('ar', entry))).toEqual([
    ['عُدّلت إعدادات الموقع: الاسم والمنطقة الزمنية', 'رنا منصور', '203.0.113.9'],
    ['نُشر المقال «العاصفة تصل الساحل»', 'رنا منصور', '203.0.113.9'],
    ['أُنشئت مسودة المقال «العاصفة تصل الساحل»', 'رنا منصور', '203.0.113.9'],
  ]);
  expect(entries.map(({ at: when }) => when)).toEqual([at, at, at]);
  const [first] = entries;
  if (first === undefined) throw new Error('no entry');
  expect(said('en', first)).toEqual([
    'The settings of the site were changed: name, time zone',
    'رنا منصور',
    '203.0.113.9',
  ]);
  const [founded] = await audit(news.db, { ...ALL, acts: ['site.founded'] });
  expect(founded && said('ar', founded)).toEqual(['أُنشئت غرفة الأخبار', 'مها العلي', null]);
});

/** As of some years: a person who did a tenth of it, and acts of which one is rare. */
const YEARS = sql`
  insert into audit (at, actor_kind, actor_name, person_id, act, thing, thing_id)
  select timestamptz '2020-01-01Z' + n * interval '1 hour', 'person', 'سلمى', case n % 10 when 0 then 7 else 8 end,
    case when n % 1000 = 0 then 'article.withdrawn' else 'article.saved' end, 'article', n % 2000
  from generate_series(1, 40000) n
`;

test('each filter leaves out the rest, and a cursor goes on where a page ended, also within one instant', async () => {
  await using news = await newsroom();
  await YEARS.execute(news.db);
  await sql`update audit set at = '2021-01-01Z' where at between '2021-01-01Z' and '2021-01-05Z'`.execute(news.db);
  const idsOf = (entries: readonly { readonly id: number }[]) => entries.map(({ id }) => id);
  const filter = { ...ALL, since: new Date('2020-12-31Z'), until: new Date('2021-01-06Z'), personId: 8 as PersonId };
  const all: AuditView[] = [];
  for (let before: number | null = null; ; ) {
    const page: readonly AuditView[] = await audit(news.db, { ...filter, before });
    all.push(...page);
    if (page.length < AUDIT_PAGE) break;
    before = page.at(-1)?.id ?? null;
  }
  const { rows } = await sql<{ id: number }>`
    select id from audit where at >= '2020-12-31Z' and at < '2021-01-06Z' and person_id = 8 order by at desc, id desc
  `.execute(news.db);
  expect(idsOf(all)).toEqual(idsOf(rows));
  expect(all.length).toBeGreaterThan(2 * AUDIT_PAGE);
  const rare = await audit(news.db, { ...ALL, acts: ['article.withdrawn'], personId: 7 as PersonId });
  expect(new Set(rare.map(({ act, who }) => `${act} ${who.personId}`))).toEqual(new Set(['article.withdrawn 7']));
  const ofOne = await audit(news.db, { ...ALL, thing: { kind: 'article', id: 77 } });
  expect(ofOne).toHaveLength(20);
  expect(new Set(ofOne.map(({ thingId }) => thingId))).toEqual(new Set([77]));
});

test('whatever is asked for, no plan reads through the log', async () => {
  await using news = await newsroom();
  await YEARS.execute(news.db);
  await sql`vacuum analyze audit`.execute(news.db);
  const since = new Date('2023-01-01Z');
  const until = new Date('2023-02-01Z');
  const questions: Readonly<Record<string, Partial<AuditFilter>>> = {
    'the newest': {},
    'further on': { before: 20_000 },
    'of a month': { since, until },
    'of a person': { personId: 7 as PersonId },
    'of an act': { acts: ['article.withdrawn'] },
    'of several acts': { acts: ['article.withdrawn', 'article.corrected'] },
    'of a person and an act, within a month': { personId: 8 as PersonId, acts: ['article.withdrawn'], since, until },
    'of a thing': { thing: { kind: 'article', id: 77 } },
  };
  const plans: string[] = [];
  for (const [name, asked] of Object.entries(questions)) {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain (costs off) ${auditQuery({ ...ALL, ...asked })}
    `.execute(news.db);
    const plan = rows.map((row) => row['QUERY PLAN']);
    // What things are called is asked in other tables, once for each entry that is shown.
    plans.push(
      name,
      ...plan.slice(
        0,
        plan.findIndex((line) => line.includes('SubPlan')),
      ),
      '',
    );
  }
  const golden = plans.join('\n');
  expect(golden).not.toMatch(/Seq Scan on audit/);
  await expect(golden).toMatchFileSnapshot('golden/audit-plans.txt');
});
