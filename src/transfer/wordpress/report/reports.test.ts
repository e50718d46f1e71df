import { describe, expect, test } from 'vitest';
import { importWordpress as ar } from '../../../messages/ar/import-wordpress.ts';
import { importWordpress as en } from '../../../messages/en/import-wordpress.ts';
import { htmlReport } from './html-report.ts';
import { jsonReport } from './json-report.ts';
import type { AddressRow, RemarkRow, ReportHead } from './parity-report.ts';
import { screenReport } from './screen-report.ts';

const head: ReportHead = {
  files: ['jarida.2026-11-20.xml'],
  ...{ found: 1_250, imported: 1_190, skipped: 58, failed: 2 },
  counts: {
    byTypeAndStatus: {
      post: { publish: 980, draft: 12, future: 2, trash: 11 },
      page: { publish: 9 },
      attachment: { inherit: 231 },
      wpcf7_contact_form: { publish: 5 },
    },
    authors: { declared: 14, used: 12 },
    categories: { declared: 22, used: 19 },
    tags: { declared: 310, used: 287 },
    comments: { byApproved: { 1: 3_402, 0: 12, spam: 88 }, byType: { comment: 3_480, pingback: 22 } },
    attachments: 231,
  },
  came: { byType: { post: 994, page: 9, attachment: 187 }, commentsByState: { shown: 3_398, spam: 88, waiting: 12 } },
  reasons: { 'no-file': 42, trash: 11, type: 5, 'cut-off': 1, 'value "<b>" out of range': 1 },
  remarkCounts: { shortcode: 31, 'stray-ampersand': 400, 'no-title': 2, 'cut-off': 1 },
  answered: { all: 3, answering: 2, equal: 1, different: { picture: 1, comments: 1 } },
};

const same = { title: true, date: true, author: true, sections: true, picture: true, comments: true };
const address = (row: Partial<AddressRow>): AddressRow => ({
  ...{ old: 'https://jarida.example/2019/05/01/%d8%ae%d8%a8%d8%b1/', title: 'خبر', status: 200, location: null },
  ...{ final: 200, equal: same, why: null },
  ...row,
});
const remark = (row: Partial<RemarkRow>): RemarkRow => ({
  ...{ file: 'jarida.2026-11-20.xml', line: 120, item: 'افتتاح الجسر الجديد', kind: 'shortcode', what: 'gallery_pro' },
  ...{ instead: '', count: 1, mended: false },
  ...row,
});

const addresses = [
  address({}),
  address({
    title: 'ميزانية المدينة',
    status: 301,
    location: '/2019/05/01/%D8%AE%D8%A8%D8%B1-2',
    ...differing('picture', 'comments'),
  }),
  address({
    title: 'رسالة إلى المشتركين',
    status: 404,
    final: 404,
    equal: { ...same, title: false },
    why: 'protected',
  }),
];
const remarks = [
  remark({}),
  remark({ item: 'جدول المباريات', what: 'league_table' }),
  remark({ kind: 'misread', item: 'رسالة قديمة', what: 'ÇáãÏíäÉ', instead: 'المدينة' }),
  remark({ kind: 'type', item: 'وظيفة محرر', what: 'https://jarida.example/jobs/%d9%85%d8%ad%d8%b1%d8%b1/' }),
  remark({ kind: 'forbidden-characters', what: '', mended: true, count: 4 }),
  remark({ kind: 'picture-refused', item: 'شعار', what: 'media.notAPicture' }),
  remark({ kind: 'file-cut', item: '', what: '1048576', line: 9_120 }),
  remark({ kind: 'stray-ampersand', what: 'title', mended: true }),
  remark({ kind: 'stray-ampersand', what: 'title', mended: true, line: 7 }),
];

function differing(...names: readonly (keyof typeof same)[]): Partial<AddressRow> {
  return { equal: { ...same, ...Object.fromEntries(names.map((name) => [name, false])) }, why: names.join(', ') };
}

async function* each<Row>(rows: Iterable<Row>): AsyncGenerator<Row> {
  yield* rows;
}

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

const inLines = (html: string): string => html.replaceAll('><', '>\n<');

describe('the page', () => {
  for (const words of [ar, en])
    test(`says what came, what did not, and what to do (${words.lang})`, async () => {
      const html = await textOf(htmlReport(head, each(addresses), each(remarks), words));
      await expect(inLines(html)).toMatchFileSnapshot(`golden/report.${words.lang}.html`);
    });

  test('of an import without remarks says that nothing waits', async () => {
    const answered = { all: 1, answering: 1, equal: 1, different: {} };
    const clean = { ...head, skipped: 0, failed: 0, reasons: {}, answered };
    const html = await textOf(htmlReport(clean, each([address({})]), each([]), ar));
    for (const sentence of [
      ar.page.nothingLeft,
      ar.page.nothingToLookAt,
      ar.page.nothingMended,
      ar.page.answered(answered),
    ])
      expect(html).toContain(sentence);
  });

  const HOSTILE = [
    '<script>alert(1)</script>',
    '</title></style><img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '&lt;script&gt;',
    '\u202Eلا\u2069\u2066 \u0000\u0007',
    '__proto__',
    '\ud800',
  ];
  const NAMES = [
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'header',
    'main',
    'section',
    'div',
    'span',
    'p',
    'h1',
  ];
  const OURS = new Set([...NAMES, 'h2', 'h3', 'dl', 'dt', 'dd', 'ul', 'ol', 'li', 'bdi', 'details', 'summary']);
  for (const tag of ['table', 'thead', 'tbody', 'tr', 'th', 'td', '!doctype']) OURS.add(tag);

  test('shows markup of the old site as text, wherever it stands', async () => {
    const hostileHead: ReportHead = {
      ...head,
      files: HOSTILE,
      counts: {
        ...head.counts,
        byTypeAndStatus: Object.fromEntries(HOSTILE.map((text) => [text, { [text]: 1 }])),
        comments: { byApproved: Object.fromEntries(HOSTILE.map((text) => [text, 1])), byType: {} },
      },
      came: { byType: Object.fromEntries(HOSTILE.map((text) => [text, 1])), commentsByState: {} },
      reasons: Object.fromEntries(HOSTILE.map((text) => [text, 1])),
    };
    const html = await textOf(
      htmlReport(
        hostileHead,
        each(
          HOSTILE.flatMap((text) => [
            address({ old: text, title: text, location: text, why: text }),
            address({ old: `javascript:${text}`, status: 404, final: 404, why: text }),
          ]),
        ),
        each(HOSTILE.map((text) => remark({ file: text, item: text, what: text }))),
        ar,
      ),
    );
    const tags = [...html.matchAll(/<\/?([!a-z][^\s>/]*)/gi)].map(([, name]) => name?.toLowerCase() ?? '');
    expect(tags.filter((name) => !OURS.has(name))).toEqual([]);
    expect(html).not.toMatch(/<[^>]*\s(on[a-z]+|href|src|style)\s*=/i);
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n]/u);
    expect(html.isWellFormed()).toBe(true);
  });

  test('shows a hundred remarks of a kind and five hundred addresses, and holds no more of a hundred thousand', async () => {
    function* many() {
      for (let line = 1; line <= 100_000; line += 1) yield remark({ line, item: `مادة ${line}` });
    }
    function* unlike() {
      for (let id = 1; id <= 100_000; id += 1) yield address({ old: `https://jarida.example/?p=${id}`, why: 'date' });
    }
    const answered = { all: 100_000, answering: 100_000, equal: 0, different: { date: 100_000 } };
    const html = await textOf(htmlReport({ ...head, answered }, each(unlike()), each(many()), ar));
    expect(html.match(/<bdi dir="auto">مادة \d+</g)).toHaveLength(100);
    expect(html).toContain(ar.page.more(99_900));
    expect(html).toContain(ar.page.moreAddresses(99_500));
    // All are counted by what differs, for whoever decides from the number.
    expect(html).toContain(`<th scope="row">${ar.compared.date}</th><td class="number">100,000</td>`);
    expect(html.length).toBeLessThan(400_000);
  });
});

describe('the report for programs', () => {
  test('is the figures, then every address and every remark', async () => {
    const text = await textOf(jsonReport(head, each(addresses), each(remarks)));
    expect(JSON.parse(text)).toEqual({ ...head, addresses, remarks });
  });

  test('is whole without a row, and with more rows than are written at once', async () => {
    for (const count of [0, 1, 499, 500, 501, 1_000]) {
      const rows = Array.from({ length: count }, (_, line) => remark({ line, item: '"\\\n\u2028' }));
      const parsed = JSON.parse(await textOf(jsonReport(head, each([]), each(rows))));
      expect(parsed.remarks).toEqual(rows);
      expect(parsed.addresses).toEqual([]);
    }
  });
});

describe('the report in the terminal', () => {
  test('is a few lines of Arabic', () => {
    expect(screenReport(head, ar, ['report.json', 'report.html']).join('\n')).toMatchInlineSnapshot(`
      "في الملفات: 1,250. دخل: 1,190. تُرك: 58. تعذّر: 2.
      دخل: مقالات 994 من 1,005، صفحات 9 من 9، صور ومرفقات 187 من 231.
      ما لم يدخل: 42 ملف وسائط بلا نسخة في مجلد الصور؛ 11 عنصرًا من سلة المهملات؛ 5 عناصر من أنواع لا مكان لها هنا، كالنماذج وإعدادات الإضافات؛ عنصر واحد عند موضع انقطاع الملف.
      التعليقات التي دخلت: 3,498 (ظاهر: 3,398، مزعج: 88، موقوف: 12)، من 3,502 في الملفات.
      العناوين القديمة التي تجيب: 2 من 3، وكما كانت تمامًا: 1. ما يختلف: الصورة: 1، عدد التعليقات: 1.
      ما يحتاج إلى نظر:
        عناصر انقطع الملف عندها: 1
        رموز قصيرة صنعتها إضافات ليست هنا: 31
        مقالات بلا عنوان: 2
      التقرير كاملًا: report.json report.html"
    `);
  });

  test('is the same in English, and says how to get all', () => {
    expect(screenReport(head, en).join('\n')).toMatchInlineSnapshot(`
      "In the files: 1,250. Came: 1,190. Left out: 58. Failed: 2.
      Came: Articles 994 of 1,005, Pages 9 of 9, Pictures and attachments 187 of 231.
      Did not come: 42 media files without a copy in the folder of pictures; 11 items from the trash; 5 items of kinds that have no place here, such as forms and settings of plug-ins; 1 item at which the file breaks off.
      Comments that came: 3,498 (shown: 3,398, spam: 88, held: 12), of 3,502 in the files.
      Old addresses that answer: 2 of 3, with everything as before: 1. Different: the picture: 1, the number of comments: 1.
      To look at:
        Items at which the file breaks off: 1
        Shortcodes of plug-ins that are not here: 31
        Articles without a title: 2
      For the whole report add --report FILE to the command"
    `);
  });

  test('raises no alarm about addresses that answer, and says how pictures come where none did', () => {
    const without = {
      ...head,
      came: { ...head.came, byType: { post: 27 } },
      answered: { all: 27, answering: 27, equal: 0, different: { 'address-taken': 1, picture: 26 } },
    };
    const said = (words: typeof ar) =>
      screenReport(without, words).filter((line) => line.includes('27') || line.includes('--media'));
    expect(said(ar).join('\n')).toMatchInlineSnapshot(`
      "دخل: مقالات 27 من 1,005، صفحات 0 من 9، صور ومرفقات 0 من 231.
      لم تدخل صورة: 42 بلا ملف. المطلوب التراجع بالأمر warraq import undo، ثم الاستيراد من جديد بالخيار ‎--media ومعه المجلد wp-content/uploads.
      العناوين القديمة التي تجيب: 27 من 27، وكما كانت تمامًا: 0. ما يختلف: الصورة: 26، مقال آخر هناك: 1."
    `);
    expect(said(en).join('\n')).toMatchInlineSnapshot(`
      "Came: Articles 27 of 1,005, Pages 0 of 9, Pictures and attachments 0 of 231.
      No picture came: of 42 no file was found. Undo with warraq import undo, and import again with --media and the folder wp-content/uploads.
      Old addresses that answer: 27 of 27, with everything as before: 0. Different: the picture: 26, another article is there: 1."
    `);
  });

  test('hands on no sign that a terminal obeys', () => {
    const came = { ...head.came, commentsByState: { '\u001b[2J\u202E0\n1': 1 } };
    const lines = screenReport({ ...head, came }, ar);
    expect(lines.join('')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
  });

  test('has five to twelve lines, whatever there is to tell', () => {
    const kinds = Object.keys(ar.remarks);
    const came = { ...head.came, byType: {} };
    const full = { ...head, came, remarkCounts: Object.fromEntries(kinds.map((kind) => [kind, 3])) };
    expect(screenReport(full, ar).length).toBeLessThanOrEqual(12);
    const bare = { ...head, reasons: {}, remarkCounts: {} };
    expect(screenReport(bare, ar).length).toBeGreaterThanOrEqual(5);
  });
});

test('every kind of remark has a heading of its own', () => {
  for (const { remarks } of [ar, en]) {
    const headings = Object.values(remarks).map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
  }
});
