import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import { plainTextOf, textBlocksOf } from '../../body/index.ts';
import { readSavedPage } from './read-saved-page.ts';
import type { SavedPage } from './saved-page.ts';

/** What the set says of a page; the other fields of its files are not read. */
type Expected = {
  readonly file: string;
  readonly kind: string;
  readonly title?: string;
  readonly section?: string | null;
  readonly published?: string | null;
  readonly author?: string | null;
  readonly image?: string | null;
  readonly body_contains?: readonly string[];
  readonly must_not_be_in_body?: readonly string[];
};

const folder = sharedData('pages');
const expectations =
  folder === null || !existsSync(folder)
    ? []
    : readdirSync(folder)
        .filter((name) => name.endsWith('.expect.json'))
        .map((name): Expected => JSON.parse(readFileSync(join(folder, name), 'utf8')));

const read = (file: string) => readSavedPage(readFileSync(join(folder ?? '', file)), { fileName: file });
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Furniture by whole words: «الاشتراك» is a call to subscribe, «بالاشتراك مع» is a word of an article. */
const says = (text: string, phrase: string) =>
  new RegExp(`(?<!\\p{L})${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').test(text);

test.skipIf(folder === null)('the set of saved pages is there and not empty', () => {
  expect(expectations.length).toBeGreaterThan(20);
});

test.each(expectations.filter(({ kind }) => kind !== 'not an article'))('$file is read as the set says', (expected) => {
  const page = read(expected.file);
  if (page.kind !== 'article') throw new Error(`${expected.file} was refused: ${page.why}`);
  const text = oneLine(plainTextOf(page.body));
  expect({
    title: page.headline,
    published: page.published,
    author: page.authors[0] ?? null,
    missing: (expected.body_contains ?? []).filter((beginning) => !text.includes(oneLine(beginning))),
    furniture: (expected.must_not_be_in_body ?? []).filter((phrase) => says(text, phrase)),
  }).toEqual({
    title: expected.title,
    published: expected.published ?? null,
    author: expected.author ?? null,
    missing: [],
    furniture: [],
  });
  if (expected.section) expect(page.trail).toContain(expected.section);
  if (expected.image) expect(page.picture?.address).toBe(expected.image);
});

test.each(expectations.filter(({ kind }) => kind === 'not an article'))('$file is refused as a list', ({ file }) => {
  expect(read(file)).toMatchObject({ kind: 'not-an-article', why: 'list' });
});

const articleOf = (file: string): SavedPage => {
  const page = read(file);
  if (page.kind !== 'article') throw new Error(`${file} was refused: ${page.why}`);
  return page;
};

test.skipIf(folder === null)('the page the project grew from is read to the letter', () => {
  const file = 'seed-egypt-syria.saved.txt';
  const page = articleOf(file);
  const lines = readFileSync(join(folder ?? '', file), 'utf8').split('\n');
  const inSource = lines.slice(lines.indexOf('مصر وسوريا .. والتنسيق الأمني المشترك') + 1, lines.indexOf('عن ramez'));
  const paragraphs = inSource.map((line) => line.trim()).filter((line) => line !== '');

  expect(paragraphs).toHaveLength(5);
  expect(textBlocksOf(page.body).map(({ text }) => text)).toEqual(paragraphs);
  expect({ headline: page.headline, trail: page.trail, authors: page.authors, published: page.published }).toEqual({
    headline: 'مصر وسوريا .. والتنسيق الأمني المشترك',
    trail: ['عربي وإقليمي'],
    authors: ['ramez'],
    published: null,
  });
  expect(page.related).toEqual([
    {
      title: 'عمليات نوعية في العراق تستهدف فلول ومخابئ ‘داعش’',
      address: null,
      teaser: 'كشف جهاز مكافحة الإرهاب في العراق، عن امتلاكه قاعدة بيانات كاملة لبقايا عناصر عصابات “داعش” ...',
      teaserCut: true,
    },
  ]);
});

test.skipIf(folder === null)('a page is the same article however it was saved', () => {
  const asSaved = articleOf('economy-gate-01.html');
  for (const twin of ['economy-gate-01.windows-1256.html', 'economy-gate-01.saved.txt'])
    expect(oneLine(plainTextOf(articleOf(twin).body))).toBe(oneLine(plainTextOf(asSaved.body)));
  expect(plainTextOf(articleOf('almth8f-01.browser-saved.html').body)).toBe(
    plainTextOf(articleOf('almth8f-01.html').body),
  );
  expect(plainTextOf(articleOf('goose-cnn-arabic.wrong-charset.html').body)).toBe(
    plainTextOf(articleOf('goose-cnn-arabic.html').body),
  );
});

test.skipIf(folder === null)('a wrong charset is told of, and a picture beside the page is found', () => {
  expect(articleOf('goose-cnn-arabic.wrong-charset.html').remarks).toContainEqual({
    kind: 'charset',
    what: 'iso-8859-1',
    text: 'utf-8',
    count: 1,
  });
  expect(articleOf('almth8f-01.browser-saved.html').picture?.beside).toBe(
    './صفحة_files/سداد-بطاقات-الأهلي-الائتمانية-630x300.png',
  );
});
