import { expect, test } from 'vitest';
import { sayIn } from '../../../messages/index.ts';
import type { SearchView } from '../../../search/index.ts';
import { documentOf } from '../../document.tsx';
import { exampleFrame, exampleHit } from '../../example-views.ts';
import { examples } from './examples.ts';
import { searchPage } from './search-page.tsx';

const frame = exampleFrame();

function exampleOf(name: string) {
  const example = examples[name];
  if (example === undefined) throw new Error(`no example ${name}`);
  return example;
}

/** An example as a page, with whatever a test changes about it. */
function drawn(name: string, changes: Partial<SearchView> = {}): string {
  const { view, newest } = exampleOf(name);
  return documentOf(searchPage({ ...view, ...changes }, newest, frame), frame);
}

/** The addresses of searches that a page leads to, decoded. */
const searchesIn = (html: string): readonly string[] =>
  [...html.matchAll(/href="(\/search\/\?[^"]*)"/g)].map(([, href = '']) =>
    decodeURIComponent(href.replaceAll('&amp;', '&').replaceAll('+', ' ')),
  );

for (const [name, { view }] of Object.entries(examples)) {
  test(`${name}: tells how many were found in plain digits, and keeps what was typed`, () => {
    const html = drawn(name);
    expect(html.match(/data-total="(\d+)"/g)).toEqual([`data-total="${view.total}"`]);
    const [, typed = ''] = /<input[^>]* name="q"[^>]*? value="([^"]*)"/.exec(html) ?? [];
    expect(typed.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')).toBe(view.asked.q);
  });

  test(`${name}: is left out of search engines, and all searches are one address to them`, () => {
    const html = drawn(name);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).toContain('<link rel="canonical" href="https://paper.example/search/"/>');
  });

  test(`${name}: every way on keeps what was asked`, () => {
    const kept = Object.entries({ section: view.asked.section, author: view.asked.author }).filter(([, id]) => id);
    for (const [what, id] of kept) {
      const links = searchesIn(drawn(name));
      // One takes it off by a chip, one by its list or by the help; all else keeps it or goes to another.
      expect(links.filter((link) => !link.includes(`${what}=`)).length).toBeLessThanOrEqual(2);
      expect(links.some((link) => link.includes(`${what}=${id}`))).toBe(true);
    }
  });
}

test('a mark covers the word as it is written, and nothing is put inside a word', () => {
  const html = drawn('found');
  expect(html).toContain('انقطاع <mark>المياه</mark> عن ثلاثة آلاف أسرة في حيّ <mark>الطواحين</mark> لليوم');
  expect(html).not.toMatch(/\p{L}<\/?mark>\p{L}/u);
});

test('a Latin run stays one run, whichever of its words were looked for', () => {
  const hit = exampleHit({ headline: 'طائرة [Boeing] 737 و[شركة Airbus] أيضًا', snippet: '' });
  expect(drawn('found', { hits: [hit] })).toContain(
    'طائرة <bdi lang="en"><mark>Boeing</mark> 737</bdi> و<mark>شركة </mark><bdi lang="en"><mark>Airbus</mark></bdi> أيضًا',
  );
});

test('only spellings that were not typed are told, with the search for exactly what was', () => {
  const html = drawn('found');
  const [, note = ''] = /<p class="fold-note">(.*?)<\/p>/.exec(html) ?? [];
  expect(note.replaceAll(/<[^>]+>/g, '')).toBe(
    'نتائج تشمل: مياه، المياه، ماء. للكتابة نفسها حرفيًّا ابحث عن «مياة الطواحين».',
  );
  expect(searchesIn(note)).toEqual(['/search/?q="مياة الطواحين"']);
});

test('who searched for exactly that is told so, with the way to any form; who found nothing else is told of no spelling', () => {
  expect(drawn('one-result')).toMatch(
    /fold-note">البحث الآن عن عبارة بنصّها\. <a class="lnk" href="\/search\/\?q=[^"]*">/,
  );
  expect(drawn('found', { forms: ['الطواحين'] })).not.toContain('fold-note');
});

const COUNTS = [
  [1, 'نتيجة واحدة'],
  [2, 'نتيجتان'],
  [7, '7 نتائج'],
  [12, '12 نتيجة'],
  [100, '100 نتيجة'],
  [2864, '2,864 نتيجة'],
] as const;

for (const [total, said] of COUNTS)
  test(`${total} found is said as «${said}»`, () => {
    expect(drawn('found', { total })).toContain(`<b>${said}</b>`);
  });

test('the form of days sends on everything but the time and the page', () => {
  const [, form = ''] = /<form class="days"[^>]*>(.*?)<\/form>/.exec(drawn('last-of-fifty-pages')) ?? [];
  const sent = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(sent).toEqual([
    ['q', 'الهيئة'],
    ['order', 'date'],
    ['section', '11'],
    ['author', '1'],
    ['tag', '1'],
  ]);
  expect(form).toMatch(/name="from"[^>]* value="2026-01-01"/);
});

test('what was not counted has no number', () => {
  const [, aside = ''] = /<aside[^>]*>(.*?)<\/aside>/.exec(drawn('last-of-fifty-pages')) ?? [];
  expect([...aside.matchAll(/<span>([^<]*)<\/span>/g)].map(([, count]) => count)).toEqual(['2,864']);
});

test('what was typed can end neither an element nor the title', () => {
  const html = drawn('none-endless');
  expect(html).not.toContain('<script>"');
  expect(html).toContain('<title>بحث: ');
});

test('an English page says the same', () => {
  const english = { ...frame, say: sayIn('en').site };
  for (const { view, newest } of Object.values(examples)) {
    const html = documentOf(searchPage(view, newest, english), english);
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/.exec(html) ?? [];
    expect(main).toContain('>Search</button>');
    expect(main).not.toMatch(/نتائج|رتّب|هل قصدت|ابحث/);
  }
});
