import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { itemOf, readAll, readText, wxrOf } from './builders.ts';
import { type ExportSource, sourceOf } from './export-source.ts';
import { readExport } from './read-export.ts';
import type { WxrRead } from './wxr-read.ts';

const itemsIn = (reads: readonly WxrRead[]) => reads.flatMap((read) => (read.kind === 'item' ? [read] : []));
const idsIn = (reads: readonly WxrRead[]) => itemsIn(reads).map(({ item }) => item.id);

/** The one item of an export, and its faults without their lines. */
async function oneItem(inside: string) {
  const [read] = itemsIn(await readText(wxrOf(itemOf(1, inside))));
  if (read === undefined) throw new Error('no item');
  return { ...read.item, faults: read.faults.map(({ kind, what, count }) => `${kind} ${what} ${count}`.trim()) };
}

describe('an element is read as it was meant', () => {
  const table = [
    ['<title>خبر &amp; آخر</title>', 'خبر & آخر', [], 'escaped once'],
    ['<title>&amp;#8220;</title>', '&#8220;', [], 'escaped twice: the second is for whoever shows it'],
    ['<title><![CDATA[أ &amp; ب]]></title>', 'أ &amp; ب', [], 'no escapes in CDATA'],
    ['<title>\n <![CDATA[خبر]]>\n</title>', 'خبر', [], 'blanks around CDATA'],
    ['<title>قال <![CDATA[<b>]]> لنا</title>', 'قال <b> لنا', [], 'text and CDATA'],
    ['<title><![CDATA[نص فيه ]]]]><![CDATA[> علامة]]></title>', 'نص فيه ]]> علامة', [], 'an end that is escaped'],
    ['<title><![CDATA[a ]]> b]]></title>', 'a ]]> b', ['cdata-nested title 1'], 'an end that is not escaped'],
    ['<title><![CDATA[]]>]]></title>', ']]>', ['cdata-nested title 1'], 'nothing but such an end'],
    ['<title><![CDATA[a <![CDATA[b]]> c]]></title>', 'a <![CDATA[b]]> c', ['cdata-nested title 1'], 'CDATA in CDATA'],
    ['<title><![CDATA[خبر</title><link>x</link>', 'خبر', ['cdata-open title 1'], 'CDATA without its end'],
    ['<title>سعر & خبز < 500</title>', 'سعر & خبز < 500', ['stray-mark title 1', 'stray-ampersand title 1'], 'bare'],
    ['<title>&laquo;خبر&raquo;&nbsp;</title>', '«خبر»\u00a0', ['html-entity title 3'], 'characters by HTML’s names'],
    ['<title>&unknown; &#x41;&#66;</title>', '&unknown; AB', ['stray-ampersand title 1'], 'a name of nothing'],
    ['<title>a&#1;b&#xFFFE;c</title>', 'abc', ['forbidden-characters  2'], 'forbidden characters by number'],
    ['<title><b>خبر</b></title>', '<b>خبر</b>', ['stray-mark title 2'], 'HTML that is not escaped'],
    ['<title>خبر<link>x</link>', 'خبر', ['not-closed title 1'], 'an element without its end'],
    ['<title>أول</title><title>ثان</title>', 'أول', ['twice title 1'], 'an element twice'],
    ['<title/>', '', [], 'an empty element'],
    ['<x:y><title>لا</title></x:y><title>خبر</title>', 'خبر', [], 'what nobody knows is passed over'],
    ['</b><title>خبر</title>', 'خبر', ['not-opened b 1'], 'an end of nothing'],
    ['<!-- <title>لا</title> --><title>خبر</title>', 'خبر', [], 'a comment'],
    ['<title>\u0627\u0654خبار</title>', 'أخبار', [], 'a hamza apart from its alef'],
  ] as const;
  test.each(table)('%s is %j', async (written, title, faults) => {
    const item = await oneItem(written);
    expect({ title: item.title, faults: item.faults }).toEqual({ title, faults });
    expect(item.id).toBe('1');
  });
});

test('an article on exports, with their markup in it, is one article', async () => {
  const quoted = `<p>هكذا:</p> <item><title><![CDATA[خبر]]]]><![CDATA[></title></item>\n<item>`;
  const reads = await readText(
    wxrOf(itemOf(1, `<content:encoded><![CDATA[${quoted}]]></content:encoded>`) + itemOf(2)),
  );
  expect(idsIn(reads)).toEqual(['1', '2']);
  expect(itemsIn(reads)[0]?.item.content).toBe('<p>هكذا:</p> <item><title><![CDATA[خبر]]></title></item>\n<item>');
});

test('an open CDATA section at the end of an item costs the next item nothing', async () => {
  const open = '<category domain="category" nicename="a"><![CDATA[محليات</category>';
  const reads = await readText(wxrOf(`<item><wp:post_id>1</wp:post_id>${open}</item>\n${itemOf(2)}${itemOf(3)}`));
  expect(idsIn(reads)).toEqual(['1', '2', '3']);
  expect(itemsIn(reads)[0]?.item.terms).toEqual([{ domain: 'category', slug: 'a', name: 'محليات' }]);
});

test('an item without its end is whole, or is named with its line; the next is unharmed', async () => {
  const whole = '<item><title>أول</title><wp:post_id>1</wp:post_id>\n';
  const cut = '<item><title>ثان</title><wp:post_id>2</wp:post_id><content:encoded><![CDATA[نص لا\n';
  const reads = await readText(wxrOf(whole + cut + itemOf(3)));
  expect(reads.filter(({ kind }) => kind === 'item' || kind === 'unreadable')).toMatchObject([
    { kind: 'item', line: 5, faults: [{ kind: 'item-not-closed' }], item: { id: '1', title: 'أول' } },
    { kind: 'unreadable', line: 6, why: 'cut-short', id: '2', title: 'ثان' },
    { kind: 'item', line: 7, item: { id: '3' } },
  ]);
});

test('a file that was cut off says where, and names the article that must not come in', async () => {
  const whole = Buffer.from(
    wxrOf(itemOf(1) + itemOf(2, '<title>خبر مبتور</title><excerpt:encoded>نص</excerpt:encoded>')),
  );
  const end = whole.indexOf('</excerpt') - 1;
  const reads = await readAll(sourceOf('test', whole.subarray(0, end)));
  expect(idsIn(reads)).toEqual(['1']);
  expect(reads.slice(-2)).toMatchObject([
    { kind: 'unreadable', why: 'cut-off', title: 'خبر مبتور', next: { at: end } },
    { kind: 'end', isWhole: false, at: end },
  ]);
});

test('a file cut between two items is not whole, one without its last line is', async () => {
  const text = wxrOf(itemOf(1));
  const endOf = async (cut: string) => (await readText(text.slice(0, text.indexOf(cut)))).at(-1);
  expect(await endOf('</channel>')).toMatchObject({ kind: 'end', isWhole: false });
  expect(await endOf('</rss>')).toMatchObject({ kind: 'end', isWhole: true });
});

test('what stands behind the end of the document is told of and not read', async () => {
  const reads = await readText(wxrOf(itemOf(1)) + wxrOf(itemOf(1)));
  expect(idsIn(reads)).toEqual(['1']);
  expect(reads.at(-1)).toMatchObject({ kind: 'end', isWhole: true, faults: [{ kind: 'text-after-end' }] });
});

test('control characters are dropped, counted, and named with their item', async () => {
  const broken = '<content:encoded><![CDATA[قال \u0011\u0000الوزير\uFFFE]]></content:encoded>';
  const reads = await readText(wxrOf(itemOf(1) + itemOf(2, broken) + itemOf(3)));
  expect(idsIn(reads)).toEqual(['1', '2', '3']);
  expect(itemsIn(reads)[1]).toMatchObject({
    item: { content: 'قال الوزير' },
    line: 6,
    faults: [{ kind: 'forbidden-characters', count: 3, line: 6 }],
  });
});

test('a fault is told with the line it stands on', async () => {
  const lines = '\n'.repeat(807);
  const reads = await readText(wxrOf(`${lines}${itemOf(1, '<title>سعر الخبز & الغاز</title>')}`));
  expect(itemsIn(reads)[0]).toMatchObject({
    line: 812,
    item: { title: 'سعر الخبز & الغاز' },
    faults: [{ kind: 'stray-ampersand', what: 'title', line: 812, count: 1 }],
  });
});

test('typographic quotes, dashes and spaces come through, character for character', async () => {
  const said = 'قال “نعم” — ثم\u00a0مضى 😀';
  expect((await oneItem(`<content:encoded><![CDATA[${said}]]></content:encoded>`)).content).toBe(said);
});

test('slugs and addresses stay as they are written; a cut one is told of', async () => {
  const slug = '%d8%ae%d8%b7%d8%';
  const item = await oneItem(`<wp:post_name><![CDATA[${slug}]]></wp:post_name><link>https://a.example/${slug}/</link>`);
  expect(item).toMatchObject({
    slug,
    link: `https://a.example/${slug}/`,
    faults: ['cut-escape wp:post_name 1', 'cut-escape link 1'],
  });
  const half = await oneItem('<wp:post_name>%d8%b3%d8</wp:post_name>');
  expect(half.faults).toEqual(['cut-escape wp:post_name 1']);
  const bare = await oneItem('<wp:post_name>خصم-50%</wp:post_name><link>https://a.example/خصم-50%/</link>');
  expect(bare.faults).toEqual([]);
});

test('what other programs call sections and tags is known, and what is said twice is said once', async () => {
  const term = (domain: string, slug: string, name: string) =>
    `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`;
  const { terms } = await oneItem(
    [
      term('categories', 'a', 'أ'),
      term('category', 'a', 'أ'),
      term('tags', 'b', 'ب'),
      term('tag', 'b', 'ب'),
      term('post_tag', 'a', 'أ'),
      term('post_tag', '', 'ج'),
      term('post_tag', '', 'ج'),
    ].join(''),
  );
  expect(terms).toEqual([
    { domain: 'category', slug: 'a', name: 'أ' },
    { domain: 'post_tag', slug: 'b', name: 'ب' },
    { domain: 'post_tag', slug: 'a', name: 'أ' },
    { domain: 'post_tag', slug: '', name: 'ج' },
  ]);
});

test('a bomb of entities is text', async () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const reads = await readText(wxrOf(itemOf(1, '<title>&b;&x;</title>')).replace('<rss', `${bomb}<rss`));
  expect(itemsIn(reads)[0]?.item.title).toBe('&b;&x;');
});

test('other prefixes and older namespaces mean the same', async () => {
  const text = wxrOf(itemOf(1)).replaceAll('wp:', 'ns0:').replaceAll(':wp=', ':ns0=').replaceAll('/1.2/', '/1.0/');
  const reads = await readText(text);
  expect(idsIn(reads)).toEqual(['1']);
  expect(reads[0]).toMatchObject({
    channel: { site: { version: '1.2' } },
    faults: [{ kind: 'other-prefix', what: 'ns0' }],
  });
  const from = itemsIn(reads)[0];
  const again: WxrRead[] = [];
  for await (const read of readExport(sourceOf('test', Buffer.from(text)), from && { from: from.at, line: from.line }))
    again.push(read);
  expect(idsIn(again)).toEqual(['1']);
});

describe('in any encoding', () => {
  const text = wxrOf(itemOf(1, '<title>رئيس الوزراء يفتتح الجسر الجديد في المدينة</title>') + itemOf(2));
  const wide = [
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE with a mark', iconv.encode(`\uFEFF${text}`, 'utf-16le')],
    ['UTF-16BE with a mark', iconv.encode(`\uFEFF${text}`, 'utf-16be')],
    ['UTF-16LE', iconv.encode(text, 'utf-16le')],
    ['UTF-16BE', iconv.encode(text, 'utf-16be')],
    ['windows-1256, as it says', iconv.encode(text.replace('UTF-8', 'windows-1256'), 'windows-1256')],
    ['windows-1256, though it says UTF-8', iconv.encode(text, 'windows-1256')],
    ['ISO 8859-6, as it says', iconv.encode(text.replace('UTF-8', 'iso-8859-6'), 'iso-8859-6')],
    ['UTF-8, though it says windows-1256', Buffer.from(text.replace('UTF-8', 'windows-1256'))],
  ] as const;
  test.each(wide)('%s', async (_, bytes) => {
    const items = itemsIn(await readAll(sourceOf('test', bytes)));
    expect(items.map(({ item }) => item.title)).toEqual(['رئيس الوزراء يفتتح الجسر الجديد في المدينة', 'خبر']);
    const second = items[1];
    if (second === undefined) throw new Error('no second item');
    const from: WxrRead[] = [];
    for await (const read of readExport(sourceOf('test', bytes), { from: second.at, line: second.line }))
      from.push(read);
    expect(from[0]).toEqual(second);
  });

  test('an item in another encoding than its file is read right and told of', async () => {
    const odd = iconv.encode(itemOf(2, '<title>خبر من برنامج قديم جدا</title>'), 'windows-1256');
    const bytes = Buffer.from(wxrOf(itemOf(1)));
    const at = bytes.indexOf('</channel>');
    const reads = await readAll(sourceOf('test', Buffer.concat([bytes.subarray(0, at), odd, bytes.subarray(at)])));
    expect(itemsIn(reads)[1]).toMatchObject({
      item: { title: 'خبر من برنامج قديم جدا' },
      faults: [{ kind: 'other-encoding', what: 'windows-1256' }],
    });
  });

  test('a broken byte costs its letter only, and is counted', async () => {
    const bytes = Buffer.from(wxrOf(itemOf(1, '<title>خبر عاجل من المدينة</title>')));
    bytes[bytes.indexOf('عاجل')] = 0xff;
    const [read] = itemsIn(await readAll(sourceOf('test', bytes)));
    expect(read).toMatchObject({
      item: { title: 'خبر \uFFFD\uFFFDاجل من المدينة' },
      faults: [{ kind: 'invalid-bytes', count: 2 }],
    });
  });
});

/** A text again and again, up to a size; the same pieces whatever the size. */
function endless(head: string, repeated: string, bytes: number): ExportSource {
  const part = Buffer.from(repeated.repeat(Math.ceil(65_536 / repeated.length)));
  return {
    name: 'endless',
    async *read() {
      yield Buffer.from(head);
      for (let sent = 0; sent < bytes; sent += part.length) yield part;
    },
  };
}

const COMMENT =
  '<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[x]]></wp:comment_content></wp:comment>';
const COMMENTS = Array.from({ length: 500 }, (_, at) =>
  COMMENT.replace('<wp:comment_content', `${' '.repeat(at)}$&`),
).join('');
const CATEGORY = '<category domain="post_tag" nicename="a"><![CDATA[x]]></category>';

describe('no text takes longer than its length', () => {
  const head = wxrOf('').replace('</channel></rss>\n', '');
  const FOUR_MB = 4 * 1024 * 1024;
  const marks = [
    ['items', '', '<item>'],
    ['ends of items', '', '</item>'],
    ['CDATA', '', '<![CDATA['],
    ['CDATA in an item', '<item>', '<![CDATA['],
    ['CDATA in a title', '<item><title>', '<![CDATA['],
    ['titles with CDATA', '<item>', '<title><![CDATA['],
    ['closed CDATA that closes nothing', '<item>', '<title><![CDATA[]]>x'],
    ['CDATA ends in a title', '<item><title><![CDATA[', ']]>x'],
    ['CDATA ends', '', ']]>'],
    ['joints of CDATA', '<item><title><![CDATA[', ']]><![CDATA['],
    ['marks', '<item>', '<'],
    ['marks in a title', '<item><title>', '<'],
    ['marks and ends', '<item><title>', '</'],
    ['titles', '<item>', '<title>'],
    ['titles in an unclosed title', '<item><title>', '<b>'],
    ['comments of readers', '<item>', '<wp:comment>'],
    ['comments that begin as one before', `<item>${COMMENT}`, COMMENT.slice(0, COMMENT.indexOf(']]>'))],
    ['comments, each written in another way', '<item>', COMMENTS],
    ['sections that begin as one before', `<item>${CATEGORY}`, CATEGORY.slice(0, CATEGORY.indexOf('">'))],
    ['unknown elements', '<item>', '<x:a>'],
    ['elements of ever other names', '<item>', Array.from({ length: 9000 }, (_, at) => `<a${at}:title>`).join('')],
    ['comments', '', '<!--'],
    ['comments in an item', '<item>', '<!--'],
    ['declarations', '', '<?'],
    ['document types', '', '<!DOCTYPE['],
    ['ampersands', '<item><title>', '&'],
    ['quotes', '<item>', '<a x="'],
    ['items in CDATA', '<item><content:encoded><![CDATA[', '<item></item>\n'],
    ['items, each open in CDATA', '', '<item><title><![CDATA[</item>\n'],
    ['blanks', '<item><title>', ' '],
    ['ends of items and blanks', '<item><title><![CDATA[', `</item>${' '.repeat(5000)}`],
  ] as const;
  test.each(marks)('megabytes of %s', async (_, before, repeated) => {
    const source = endless(head + before, repeated, FOUR_MB);
    const began = process.cpuUsage();
    let last: WxrRead | null = null;
    for await (const read of readExport(source)) last = read;
    const { user, system } = process.cpuUsage(began);
    expect(last?.kind).toBe('end');
    // Where each mark is looked at from each other, it takes many minutes.
    expect((user + system) / 1e6).toBeLessThan(30);
  });
});

test('an item longer than any article is given up, and costs the others nothing', async () => {
  const part = Buffer.from('قال الوزير إن العمل يبدأ. '.repeat(20_000));
  const source: ExportSource = {
    name: 'long',
    async *read() {
      yield Buffer.from(wxrOf(itemOf(1)).replace('</channel></rss>\n', ''));
      yield Buffer.from('<item><title>طويل</title><wp:post_id>2</wp:post_id><content:encoded><![CDATA[');
      for (let sent = 0; sent < 36 * 1024 * 1024; sent += part.length) yield part;
      yield Buffer.from(`]]></content:encoded></item>${itemOf(3)}</channel></rss>`);
    },
  };
  const reads = await readAll(source);
  expect(idsIn(reads)).toEqual(['1', '3']);
  expect(reads).toContainEqual(
    expect.objectContaining({ kind: 'unreadable', why: 'too-long', id: '2', title: 'طويل' }),
  );
});

test('memory stays flat, however long the file', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const item = itemOf(1, `<content:encoded><![CDATA[${'قال الوزير إن العمل يبدأ. '.repeat(400)}]]></content:encoded>`);
  const source = endless(wxrOf('').replace('</channel></rss>\n', ''), item, 60 * 1024 * 1024);
  let [items, most, first] = [0, 0, 0];
  for await (const read of readExport(source)) {
    if (read.kind !== 'item' || ++items % 500 !== 0) continue;
    collect();
    const { heapUsed, external } = process.memoryUsage();
    first ||= heapUsed + external;
    most = Math.max(most, heapUsed + external);
  }
  expect(items).toBeGreaterThan(2500);
  expect(most - first).toBeLessThan(16 * 1024 * 1024);
});

test('what a fault names is short text, whatever stands in the file', async () => {
  const broken = `<b\0${'x'.repeat(5_000)}/><wp:\0post_id>`;
  const faults = (await readText(wxrOf(`${itemOf(1)}</x\0y><excerp\0t></excerp\0t>${broken}${itemOf(2)}`))).flatMap(
    (read) => read.faults,
  );
  expect(faults.length).toBeGreaterThan(0);
  for (const { what } of faults) expect(what).toMatch(/^[^\0]{0,200}$/);
});
