import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

const cases = [
  ['نُشرت المادة', '"نُشرت المادة"', 'words'],
  ['قال "نعم"، ثم\nسكت', '"قال ""نعم""، ثم\nسكت"', 'quotes and lines'],
  ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`, 'a formula'],
  ['+1', `"'+1"`, 'a formula that begins with a sign'],
  ['-2+3', `"'-2+3"`, 'one with minus'],
  ['@SUM(A1)', `"'@SUM(A1)"`, 'one of an old program'],
  ['\t=1', `"'\t=1"`, 'one behind a tab'],
  ['＝1', `"'＝1"`, 'a full-width one'],
  ['a=1', '"a=1"', 'a sign in the middle'],
] as const;
for (const [text, line, why] of cases) test(`${why}: ${line}`, () => expect(csvLine([text])).toBe(`${line}\r\n`));
