import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const entry = fileURLToPath(new URL('predict.ts', import.meta.url));
const run = (kind: readonly string[], rows: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...kind], {
    input: rows.join('\n'),
    encoding: 'utf8',
  });
  return { status, lines: stdout.split('\n').filter((line) => line !== ''), said: stderr };
};

test('a row without what is expected gets a line in the form of its scorer', () => {
  const row = { id: 'a', kind: 'title', input: { title: 'خبر عاجل', maxBytes: 300 } };
  expect(run(['slugs'], [JSON.stringify(row), ''])).toEqual({
    status: 0,
    lines: ['{"id":"a","slug":"خبر-عاجل"}'],
    said: '',
  });
});

test('rows about house style get findings, rows about isolation runs', () => {
  const input = { text: 'هل تفوقت OpenAI?', field: 'title', settings: { digits: 'latn', tanween: 'off' } };
  const rows = [
    { id: 's', kind: 'style', input },
    { id: 'i', kind: 'isolate', input },
  ];
  const { lines } = run(
    ['typography'],
    rows.map((row) => JSON.stringify(row)),
  );
  expect(lines).toEqual([
    '{"id":"s","findings":[{"rule":"question","start":15,"end":16,"fix":"؟"}]}',
    '{"id":"i","isolates":[{"start":9,"end":15}]}',
  ]);
});

test('a row that can not be read is named, and the others are answered', () => {
  const good = JSON.stringify({ id: 'g', kind: 'parse', input: { text: '15 آذار 2011' } });
  const { status, lines, said } = run(['dates'], ['{"id":', '{"id":"x","kind":"parse","input":{}}', good]);
  expect(status).toBe(1);
  expect(lines).toEqual(['{"id":"g","output":"2011-03-15"}']);
  expect(said).toMatch(/line 1 of the rows[^\n]*\nline 2 of the rows/);
});

const refused = [
  [['story-dates'], /does not predict story-dates yet/],
  [['ranking'], /Say over which documents/],
  [['ranking', '--docs', 'no-such.jsonl'], /no-such\.jsonl/],
  [['poems'], /no kind poems/],
  [[], /Say which kind/],
] as const;
test.each(refused)('predict %j is refused in a sentence', (kind, sentence) => {
  const { status, lines, said } = run(kind, []);
  expect(status).toBe(2);
  expect(lines).toEqual([]);
  expect(said).toMatch(sentence);
});
