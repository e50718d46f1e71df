import type { VNode } from 'preact';
import type { ArticleId, AuthorId, CorrectionId, PictureId, SectionId, StaticPageId, TagId } from '../base/ids.ts';
import { type Body, bodyFromMarkdown } from '../body/index.ts';
import { sayIn } from '../messages/index.ts';
import type {
  ArticleView,
  AuthorView,
  Card,
  FrontPageView,
  SectionBranch,
  ShownPicture,
  SiteView,
} from '../newsroom/index.ts';
import { OWN_THEME } from '../newsroom/index.ts';
import type { Hit, Piece } from '../search/index.ts';
import type { SheetText } from './assets.ts';
import type { Frame } from './frame.ts';

/*
 * Views as the newsroom would give them, of an invented paper; the examples of the components, the gallery and the
 * golden files are made of these. Each builder fills in what an example doesn't name.
 */

/** A component in the states that it must bear, by their names. */
export type Examples = Readonly<Record<string, VNode>>;

/** The instant of every example: noon in the paper's zone. */
export const EXAMPLE_NOW = new Date('2026-11-24T09:00:00Z');

const section = (id: number, name: string, below: readonly SectionBranch[] = [], above = '/'): SectionBranch => ({
  id: id as SectionId,
  name,
  address: `${above}${name.replaceAll(' ', '-')}/`,
  below,
});

const TOWNS = section(11, 'بلديات', [], '/محليات/');

/** The sections of the paper. */
export const EXAMPLE_SECTIONS: readonly SectionBranch[] = [
  section(1, 'محليات', [TOWNS, section(12, 'تعليم', [], '/محليات/'), section(13, 'نقل', [], '/محليات/')]),
  section(2, 'اقتصاد', [section(21, 'زراعة', [], '/اقتصاد/'), section(22, 'مرافئ', [], '/اقتصاد/')]),
  section(3, 'ثقافة'),
  section(4, 'علوم وصحة'),
  section(5, 'رياضة'),
  section(6, 'رأي'),
];

/** The paper, with whatever an example changes about it. */
export const exampleSite = (changes: Partial<SiteView> = {}): SiteView => ({
  isNamed: true,
  name: 'السفوح',
  tagline: 'صحيفة الإقليم: ما يجري في مدنه وقراه، ومصدر كل خبر',
  origin: 'https://paper.example',
  zone: 'Asia/Damascus',
  dates: { months: 'shami', digits: 'latn', hijri: 'off', hijriOffsetDays: 0 },
  sections: EXAMPLE_SECTIONS,
  menu: [
    { label: 'الرئيسية', address: '/' },
    ...EXAMPLE_SECTIONS.map(({ name, address }) => ({ label: name, address })),
  ],
  pages: [
    { id: 1 as StaticPageId, title: 'من نحن', address: '/من-نحن/' },
    { id: 2 as StaticPageId, title: 'اتصل بنا', address: '/اتصل-بنا/' },
  ],
  theme: OWN_THEME,
  logo: null,
  formerFolders: [],
  ...changes,
});

/** What stands for the site's sheet in them. */
const EXAMPLE_SHEET = ':root{--example:1}' as SheetText;

/** What the examples are drawn with. */
export const exampleFrame = (site: Partial<SiteView> = {}): Frame => ({
  site: exampleSite(site),
  say: sayIn('ar').site,
  origin: 'https://paper.example',
  sheet: EXAMPLE_SHEET,
  assets: {
    sheet: EXAMPLE_SHEET,
    script: '/assets/site.js',
    fonts: {
      text400: '/assets/text-400.woff2',
      text600: '/assets/text-600.woff2',
      head700: '/assets/head-700.woff2',
      headDigits: '/assets/head-num.woff2',
    },
  },
  pictureAddress: ({ hash }) => `/media/${hash}.webp`,
  renditionAddress: ({ hash }, width, format) => `/media/${hash}-${width}.${format}`,
});

/** A picture that is called after what it shows. */
export const examplePicture = (hash: string, changes: Partial<ShownPicture> = {}): ShownPicture => ({
  id: 1 as PictureId,
  hash,
  mediaType: 'image/webp',
  widthPx: 1200,
  heightPx: 800,
  widths: [],
  tone: null,
  focusX: 50,
  focusY: 50,
  cropFocus: null,
  alt: 'رسم لصفّ من الناس يحملون أوعية في ساحة بين بيوت قديمة',
  caption: 'سكان من حيّ الطواحين ينتظرون الصهريج في ساحة الرحى.',
  credit: 'رسم: السفوح',
  ...changes,
});

/** An author; with nothing named, all that can be known is known. */
export const exampleAuthor = (changes: Partial<AuthorView> = {}): AuthorView => ({
  id: 1 as AuthorId,
  name: 'سلمى الدالي',
  address: '/author/سلمى-الدالي/',
  kind: 'staff',
  role: 'محرّرة البلديات',
  bio: 'تغطّي بلديات الإقليم ومجالسه منذ 2014، وتكتب في النقل والطرق والأسواق.',
  portrait: examplePicture('p-salma-dali', { widthPx: 400, heightPx: 400 }),
  ...changes,
});

/** An article in a list. */
export const exampleCard = (changes: Partial<Card> = {}): Card => ({
  id: 7 as ArticleId,
  address: '/انقطاع-المياه-عن-حي-الطواحين/',
  kind: 'news',
  kicker: '',
  headline: 'انقطاع المياه عن ثلاثة آلاف أسرة في حيّ الطواحين لليوم الثالث',
  standfirst: 'هيئة المياه تعلن عطلًا في الخط الرئيسي ولا تحدّد موعدًا لعودة الضخ.',
  teaser: 'انقطعت المياه عن حيّ الطواحين في تلّ الريحان فجر الجمعة، وبقيت نحو ثلاثة آلاف أسرة بلا مياه…',
  section: { id: TOWNS.id, name: TOWNS.name, address: TOWNS.address },
  authors: [exampleAuthor()],
  picture: examplePicture('water-queue'),
  publishedAt: new Date('2026-11-24T06:30:00Z'),
  updatedAt: null,
  ...changes,
});

/** A headline that takes three lines and more wherever it stands. */
export const LONG_HEADLINE =
  'الهيئة العامة للأرصاد تتوقع شتاءً أقصر وأمطارًا أغزر في المرتفعات، وخبراء المياه يدعون إلى مراجعة خطط التخزين في السدود الصغيرة';

/** The cards that every kind of list must bear. */
export const EXAMPLE_CARDS = {
  plain: exampleCard(),
  'long headline': exampleCard({ headline: LONG_HEADLINE, kicker: 'طقس', kind: 'report' }),
  'no picture': exampleCard({ picture: null, kind: 'analysis' }),
  'Latin at the edge': exampleCard({ headline: 'سيارة من Tesla في مرأب البلدية، والنتيجة 3–1 لـ BMW', kicker: 'نقل' }),
  'headline alone': exampleCard({
    ...{ standfirst: '', teaser: '', section: null, authors: [], picture: null, publishedAt: null },
  }),
} satisfies Readonly<Record<string, Card>>;

/** Ids as they come, the same at each run. */
const counter = () => {
  let count = 0;
  return () => `b-${String(++count).padStart(12, '0')}`;
};

/** A body written in Markdown. */
export const exampleBody = (markdown: string): Body => bodyFromMarkdown(markdown, { newId: counter() }).body;

const TEXT = `انقطعت المياه عن حيّ الطواحين في تلّ الريحان فجر الجمعة، وبقيت نحو ثلاثة آلاف أسرة حتى صباح اليوم بلا مياه في المنازل. وقالت هيئة مياه السفوح إن عطلًا أصاب الخط الرئيسي الذي يغذّي الحيّ.

## ثلاثة مواضع تسرّب

وجاء في بيان أصدرته الهيئة أن فرقها كشفت عن ثلاثة مواضع تسرّب بين محطة الضخ وأول الحيّ، وأن مضخة من طراز Grundfos NK 80 تعمل منذ الفجر.

> «ظننّا يوم الجمعة أن الأمر ساعات. اليوم صرنا نحسب كم وعاءً يكفي للطبخ».
> — عفاف الكتّان، من سكان درج السقّائين

## ما طُلب من السكان

- إغلاق محابس الخزّانات المنزلية.
- غلي مياه الصهاريج قبل شربها.

## ما الذي يأتي بعد ذلك

1. الحفر عند الموضع الثالث.
2. فحص المياه قبل إعادتها.

| الموضع | الحال |
| --- | --- |
| درج السقّائين | أُصلح |
| ساحة الرحى | يُحفر |
`;

const OTHERS: readonly Partial<Card>[] = [
  { headline: 'موسم الزيتون يبدأ أبكر بأسبوعين في وادي العقيق', picture: examplePicture('olive-harvest') },
  { headline: 'مكتبة الأطفال تفتح أبوابها مساءً حتى العاشرة', kicker: 'كتب', picture: examplePicture('library') },
  { headline: 'حافلة الخط التاسع تعود إلى مسارها القديم بعد شكاوى السكان', picture: examplePicture('bus') },
  { headline: 'طيور الجزيرة تصل قبل موعدها', picture: examplePicture('birds-island') },
  { headline: 'العدّاء الذي جرى وحده', kind: 'report', picture: null },
];

/** Some cards, each another article. */
export const exampleCards = (count: number): readonly Card[] =>
  Array.from({ length: count }, (_, index) =>
    exampleCard({
      ...OTHERS[index % OTHERS.length],
      id: (100 + index) as ArticleId,
      address: `/مقال-${index}/`,
      publishedAt: new Date(EXAMPLE_NOW.getTime() - (index + 1) * 5 * 3_600_000),
    }),
  );

/** A text in pieces; what stands in [brackets] is marked. */
const examplePieces = (text: string): readonly Piece[] =>
  text
    .split(/[[\]]/)
    .map((piece, index) => ({ text: piece, isMarked: index % 2 === 1 }))
    .filter(({ text: piece }) => piece !== '');

/** An article that was found; marks are written in [brackets]. */
export const exampleHit = (hit: { card?: Card; headline: string; snippet: string }): Hit => ({
  card: hit.card ?? exampleCard(),
  headline: examplePieces(hit.headline),
  snippet: examplePieces(hit.snippet),
});

/** An article with all its parts. */
export const exampleArticle = (changes: Partial<ArticleView> = {}): ArticleView => ({
  ...exampleCard({ kicker: 'مياه' }),
  body: exampleBody(TEXT),
  pictures: new Map(),
  wordCount: 640,
  searchTitle: '',
  description: '',
  commentPolicy: 'closed',
  commentCount: 0,
  trail: [
    { id: 1 as SectionId, name: 'محليات', address: '/محليات/' },
    { id: TOWNS.id, name: TOWNS.name, address: TOWNS.address },
  ],
  authors: [
    exampleAuthor(),
    exampleAuthor({
      id: 2 as AuthorId,
      name: 'ramez',
      address: '/author/ramez/',
      role: '',
      bio: '',
      portrait: null,
    }),
  ],
  updatedAt: new Date('2026-11-24T08:10:00Z'),
  tags: [
    { id: 1 as TagId, name: 'مياه الطواحين', address: '/tag/مياه-الطواحين/' },
    { id: 2 as TagId, name: 'تلّ الريحان', address: '/tag/تل-الريحان/' },
  ],
  corrections: [
    {
      id: 1 as CorrectionId,
      kind: 'correction',
      text: 'ذكرت نسخة سابقة أن الصهاريج خمسة، والصواب ستة. نعتذر عن الخطأ.',
      madeAt: new Date('2026-11-24T08:10:00Z'),
    },
  ],
  related: exampleCards(5),
  ...changes,
});

/** A full front page. */
export const exampleFront = (changes: Partial<FrontPageView> = {}): FrontPageView => ({
  lead: exampleCard(),
  seconds: exampleCards(3),
  latest: exampleCards(8),
  opinions: exampleCards(4).map((card) => ({ ...card, kind: 'opinion' })),
  bands: EXAMPLE_SECTIONS.slice(0, 4).map((one, index) => ({ section: one, cards: exampleCards(9 - index) })),
  hasMore: true,
  ...changes,
});
