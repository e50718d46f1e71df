import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damaged } from '../../../../test/builders/damaged.ts';
import { randomFrom } from '../../../../test/builders/random.ts';
import { sharedData } from '../../../../test/shared-data.ts';
import { readAll, readText, wxrOf } from './builders.ts';
import { sourceOf } from './export-source.ts';
import { Faults } from './faults.ts';
import { LearntRuns } from './learnt-runs.ts';
import { LearntTagged } from './learnt-tagged.ts';
import { Namespaces } from './namespaces.ts';
import { openExport } from './open-export.ts';
import { PieceText } from './piece-text.ts';
import { readAsked } from './read-export.ts';
import { ITEM, type Shape } from './shapes.ts';
import { TEXTS_UNASKED } from './unasked.ts';
import type { WxrRead } from './wxr-read.ts';

/*
 * What is read at once, because an element before was written so, must say what it says when it is read with care. A
 * forbidden character has all of its item read with care, and is dropped: so the same file with one in each item is
 * the other side of the comparison.
 */

const ID_END = '</wp:post_id>';
const withCare = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(ID_END, `\u0001${ID_END}`), 'latin1');

/** What a read says, but for the bytes where it stands and the characters that were added to it. */
function said(read: WxrRead, added: number) {
  const isForbidden = ({ kind }: { readonly kind: string }) => kind === 'forbidden-characters';
  const forbidden = read.faults.filter(isForbidden).reduce((sum, { count }) => sum + count, 0);
  const faults = read.faults.filter((fault) => !isForbidden(fault));
  return { ...read, at: 0, next: read.next.line, faults, forbidden: forbidden - added };
}

async function expectSameWithCare(bytes: Buffer): Promise<void> {
  const careful = withCare(bytes);
  const reads = await readAll(sourceOf('test', bytes));
  const others = await readAll(sourceOf('test', careful));
  const addedIn = ({ at, next }: WxrRead) => careful.toString('latin1', at, next.at).split(ID_END).length - 1;
  expect(reads.map((read) => said(read, 0))).toEqual(others.map((read) => said(read, addedIn(read))));
  expect(await readAll(sourceOf('test', bytes), TEXTS_UNASKED)).toEqual(reads.map(withoutTexts));
  expect(await readOdd(bytes)).toEqual(reads.filter(isItem).filter((_, index) => index % 2 === 0));
}

const isItem = ({ kind }: { readonly kind: string }): boolean => kind === 'item' || kind === 'unreadable';

/** Every other item, from the first on. */
async function readOdd(bytes: Buffer) {
  const reads = [];
  for await (const read of readAsked(sourceOf('test', bytes), (item) => item % 2 === 1))
    if (isItem(read)) reads.push(read);
  return reads;
}

/** What a read says to who doesn't ask for texts. */
function withoutTexts(read: WxrRead): WxrRead {
  if (read.kind !== 'item' || read.item.type === 'wp_block') return read;
  const nothing = { id: '', author: '', email: '', url: '', address: '', date: '', dateGmt: '', content: '' };
  const comments = read.item.comments.map((one) => ({ ...one, ...nothing, parent: '', userId: '' }));
  const content = /\bhref\b/i.test(read.item.content) ? read.item.content : '';
  return { ...read, item: { ...read.item, content, comments } };
}

const ODD_TEXTS = [
  ...[
    'أ & ب',
    '&amp;',
    'x&y=1',
    '&#1;',
    '&nbsp;',
    '&nothing;',
    '<b>خبر</b>',
    '<',
    '>',
    ']',
    ']]',
    ']]>',
    ']]]]><![CDATA[>',
  ],
  ...[
    '<![CDATA[',
    '<![CDATA[خبر]]>',
    '\u0001',
    '\u0000',
    '\uFFFE',
    '\n',
    ' خبر ',
    '\u00a0',
    'é',
    '\u0627\u0654',
    'َّ',
    '<!-- x -->',
  ],
  ...[
    '<?x?>',
    '</item>',
    '<item>',
    '<wp:comment>',
    '</wp:comment>',
    '<wp:comment_id>',
    '<title>',
    '"',
    "'",
    '😀',
    '\r',
  ],
] as const;
const text = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('', '0', '17', 'خبر', 'Reader', 'reader@readers.example', 'خبر من المدينة') },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_TEXTS) },
);
const asIs = (name: string, inside: string) => `<${name}>${inside}</${name}>`;
const ODD_WAYS: readonly ((name: string, inside: string) => string)[] = [
  (name, inside) => `<${name} a="b">${inside}</${name}>`,
  (name, inside) => `<${name} xmlns:wp="http://other.example/">${inside}</${name}>`,
  (name, inside) => `<${name} a='>'>${inside}</${name}>`,
  (name, inside) => `<${name}\n>${inside}</${name} >`,
  (name, inside) => `<${name}> <![CDATA[${inside}]]> </${name}>`,
  (name, inside) => `<${name}><![CDATA[${inside}</${name}>`,
  (name, inside) => `<${name}>${inside}`,
  (name, inside) => asIs(name, inside) + asIs(name, 'again'),
  (name, inside) => `<!-- ${name} -->${asIs(name, inside)}<?x ${name}?>`,
  (name, inside) => `${asIs('x:y', inside)}${asIs(name, inside)} stray `,
  (name) => `<${name}/>`,
  () => '',
];
const way = fc.oneof(
  { weight: 40, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_WAYS) },
);

/** A text of an element, in CDATA or not as all of its name are, but for some that are written in an odd way. */
const field = (name: string, isSection: boolean) =>
  fc
    .tuple(text, way)
    .map(([inside, odd]) => (odd ?? asIs)(name, isSection && odd === null ? `<![CDATA[${inside}]]>` : inside));
const fields = (written: Readonly<Record<string, boolean>>, blank: string) =>
  fc
    .tuple(fc.tuple(...Object.entries(written).map(([name, isSection]) => field(name, isSection))), fc.nat(30))
    .map(([each, order]) => (order === 0 ? each.toReversed() : each).map((one) => blank + one).join(''));

const COMMENT = {
  id: false,
  author: true,
  author_email: true,
  author_url: false,
  author_IP: true,
  date: true,
  content: true,
  approved: true,
  parent: false,
};
const META = { 'wp:meta_key': true, 'wp:meta_value': true };
const commentFields = Object.fromEntries(Object.entries(COMMENT).map(([name, how]) => [`wp:comment_${name}`, how]));
const commentmeta = fields(META, '').map((inside) => asIs('wp:commentmeta', inside));
const comment = fc
  .tuple(fields(commentFields, '\n\t'), fc.oneof(fc.constant(''), commentmeta), fc.constantFrom('\n', '', ' stray '))
  .map((parts) => asIs('wp:comment', parts.join('')));
const postmeta = fields(META, '\n').map((inside) => asIs('wp:postmeta', inside));
const category = fc
  .tuple(
    fc.constantFrom('category', 'post_tag', 'a&amp;b', "a'b", 'xmlns:wp='),
    text,
    field('category', true),
    fc.nat(20),
  )
  .map(([domain, slug, element, odd]) =>
    element.replace('<category>', odd === 0 ? '<category>' : `<category domain="${domain}" nicename="${slug}">`),
  );
const item = fc
  .tuple(
    fields({ title: true, link: false, 'dc:creator': true, guid: false, description: false }, '\n\t'),
    field('content:encoded', true),
    field('excerpt:encoded', true),
    fc.nat(1000).map((id) => `<wp:post_id>${id}${ID_END}`),
    fields({ 'wp:post_date': true, 'wp:status': true, 'wp:post_parent': false, 'wp:post_type': true }, '\n\t'),
    fc.array(fc.oneof(category, postmeta, comment), { maxLength: 12 }).map((parts) => parts.join('\n')),
  )
  .map((parts) => `${asIs('item', parts.join(''))}\n`);
const file = fc.tuple(fc.array(item, { maxLength: 6 }), fc.boolean()).map(([items, isRenamed]) => {
  const whole = wxrOf(items.join(''));
  return Buffer.from(isRenamed ? whole.replaceAll('dc:', 'ns0:').replaceAll(':dc=', ':ns0=') : whole);
});

test('what is written as an element before says the same as when it is read with care', () =>
  fc.assert(fc.asyncProperty(file, expectSameWithCare), { numRuns: 1500 }));

test('so it does in a file that is damaged, or cut anywhere', () =>
  fc.assert(
    fc.asyncProperty(file, fc.nat(), (bytes, seed) => {
      const random = randomFrom(seed);
      return expectSameWithCare(damaged(bytes, (limit) => Math.floor(random() * limit)));
    }),
    { numRuns: 1500 },
  ));

test.each(ODD_WAYS.map((odd) => [odd('wp:comment_author', 'x'), odd] as const))(
  'so it does where every comment has %j',
  async (_, odd) => {
    const commentBy = (author: string) =>
      asIs(
        'wp:comment',
        asIs('wp:comment_id', '1') + odd('wp:comment_author', author) + asIs('wp:comment_parent', '0'),
      );
    const comments = ['Reader', 'قارئ', 'Other'].map(commentBy).join('\n');
    await expectSameWithCare(Buffer.from(wxrOf(asIs('item', `<wp:post_id>1${ID_END}${comments}`))));
  },
);

const folder = sharedData('wxr');
test.skipIf(folder === null)('so it does in every export of the set', async () => {
  let documents = 0;
  for (const name of readdirSync(folder ?? '').filter((one) => /\.(?:xml|zip|gz)$/.test(one))) {
    const opened = await openExport(join(folder ?? '', name)).catch((error: unknown) => {
      // What is no export has nothing to read, in one way or the other.
      expect(error).toMatchObject({ code: 'wordpress.notAnExport' });
      return { documents: [] };
    });
    for (const document of opened.documents) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of document.read(0)) chunks.push(chunk);
      await expectSameWithCare(Buffer.concat(chunks));
      documents++;
    }
  }
  expect(documents).toBeGreaterThan(40);
});

/** The text of some elements, as it is read from. */
const pieceOf = (written: string) =>
  new PieceText({ utf8: Buffer.from(written), letters: null, line: 1, hasForbidden: false }, new Faults());
const commentShape = ITEM.holders.get('wp:comment');

/** How far each of some comments is read at once. */
function readAtOnce(shape: Shape, comments: readonly string[]) {
  const [runs, namespaces] = [new LearntRuns(new Set()), new Namespaces()];
  return comments.map((written) => {
    const piece = pieceOf(`${written}</wp:comment>`);
    const texts: Record<string, string> = {};
    runs.read(piece, { shape, behind: '', namespaces }, texts);
    return { texts, rest: piece.text.slice(piece.at) };
  });
}

test('a comment is read at once as soon as one was written so; one that isn’t is left whole', () => {
  if (commentShape === undefined) throw new Error('no comments');
  const written = (id: number, author: string) =>
    `\n<wp:comment_id>${id}</wp:comment_id>\n<wp:comment_author><![CDATA[${author}]]></wp:comment_author>\n`;
  const odd = written(4, 'x]]>y');
  const read = readAtOnce(commentShape, [
    written(1, 'Reader'),
    written(2, 'Other'),
    written(3, 'قارئ'),
    odd,
    written(5, 'قارئ'),
  ]);
  expect(read.map(({ texts }) => texts)).toEqual([
    {},
    { 'wp:comment_id': '2', 'wp:comment_author': 'Other' },
    {},
    {},
    { 'wp:comment_id': '5', 'wp:comment_author': 'قارئ' },
  ]);
  expect(read[1]?.rest).toBe('\n</wp:comment>');
  expect(read[3]?.rest).toBe(`${odd}</wp:comment>`);
});

test('a text with attributes is read at once as soon as one was written so', () => {
  const written = (slug: string) => `<category domain="post_tag" nicename="${slug}"><![CDATA[وسم]]></category>`;
  const [tagged, namespaces] = [new LearntTagged(), new Namespaces()];
  tagged.learn(written('first'), 0, 'category', namespaces);
  const attributes = new Map([
    ['domain', 'post_tag'],
    ['nicename', 'second'],
  ]);
  expect(tagged.read(pieceOf(written('second')), 0, namespaces)).toEqual({ name: 'category', attributes, text: 'وسم' });
  expect(tagged.read(pieceOf(written('a&amp;b')), 0, namespaces)).toBeNull();
  expect(tagged.read(pieceOf(written('second')), 0, new Namespaces())).toBeNull();
});

test('a learnt text may be as long as an item', async () => {
  const long = 'قال الوزير إن العمل يبدأ. '.repeat(500_000);
  const written = (content: string) =>
    asIs('wp:comment', asIs('wp:comment_id', '1') + asIs('wp:comment_content', content));
  const reads = await readText(wxrOf(asIs('item', [written('خبر'), written(long)].join(''))));
  expect(
    reads.flatMap((read) => (read.kind === 'item' ? read.item.comments.map(({ content }) => content.length) : [])),
  ).toEqual([3, long.length]);
});
