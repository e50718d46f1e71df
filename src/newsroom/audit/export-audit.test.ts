import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { accounts, everywhere } from '../../../test/builders/accounts.ts';

/** The log as a table, as a browser downloads it. */
async function download({ origin, jar }: { origin: string; jar: ReadonlyMap<string, string> }, query = '') {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${origin}/api/studio/audit/export?${query}`, { headers: { cookie } });
  // `text()` would take the mark off.
  return { answer, text: Buffer.from(await answer.arrayBuffer()).toString('utf8') };
}

test('the log is a table for spreadsheets: marked as UTF-8, in sentences, with no formula in it, and told of', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator({ name: '=HYPERLINK("http://evil.example")' });
  const { answer, text } = await download(maha, 'acts=session.begun');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const [head, first, ...rest] = text.split('\r\n');
  expect(head).toBe('\uFEFF"الوقت (Asia/Damascus)","من","ما وقع","من أين","رمز الفعل","على","رقمه"');
  expect(first).toMatch(
    /^"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d","'=HYPERLINK\(""http:\/\/evil\.example""\)","سُجّل دخول برابط أول تشغيل","203\.0\.113\.7|127\.0\.0\.1","session\.begun","person","1"$/,
  );
  expect(rest).toEqual(['']);
  expect((await download(maha, 'language=en&acts=site.founded')).text).toContain('"The newsroom was founded"');
  const { json } = await maha.get('/audit?acts=audit.exported');
  expect(json.entries.map(({ facts }: { facts: object }) => facts)).toEqual([
    { what: 'site.founded' },
    { what: 'session.begun' },
  ]);
});

test('however long it is, every entry is in it once, the newest first', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  await sql`
    insert into audit (at, actor_kind, actor_name, act, thing, thing_id)
    select timestamptz '2020-01-01Z' + (n / 3) * interval '1 second', 'clock', 'clock', 'article.published', 'article', n
    from generate_series(1, 5000) n
  `.execute(news.db);
  const { text } = await download(maha, 'acts=article.published');
  const ids = [...text.matchAll(/"article","(\d+)"/g)].map(([, id]) => Number(id));
  expect(ids).toEqual(Array.from({ length: 5_000 }, (_, place) => 5_000 - place));
});

test('who may not export gets nothing, and nothing is told', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const hala = await news.colleague('hala@almarfa.example', [everywhere('editor')]);
  expect((await download(hala)).answer.status).toBe(403);
  expect((await download(news.visitor())).answer.status).toBe(401);
  const { rows } = await sql`select from audit where act = 'audit.exported'`.execute(news.db);
  expect(rows).toEqual([]);
});

test('things are found by their names, however these are spelt', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  await news.section('الأسرة والمجتمع');
  expect((await maha.get(`/audit/things?text=${encodeURIComponent('الاسره')}`)).json.things).toMatchObject([
    { thing: 'section', title: 'الأسرة والمجتمع' },
  ]);
});
