import type { SectionId } from '../../../base/ids.ts';
import type { Card } from '../../../newsroom/index.ts';
import { SearchAsked } from '../../../search/contract.ts';
import type { Hit, SearchView } from '../../../search/index.ts';
import { EXAMPLE_CARDS, exampleCard, exampleCards, exampleHit, LONG_HEADLINE } from '../../example-views.ts';

type SearchExample = { readonly view: SearchView; readonly newest: readonly Card[] };

/** A search for something, and what an example says came of it; what it doesn't say is what there is without it. */
const searched = (asked: Partial<SearchAsked>, came: Partial<SearchView>, newest = 0): SearchExample => ({
  view: {
    asked: SearchAsked.parse(asked),
    state: 'found',
    ...{ total: 0, page: asked.page ?? 1, pages: 1, hits: [], forms: [], sections: [], section: null, periods: [] },
    ...{ author: null, tag: null, neighbour: null },
    ...came,
  },
  newest: exampleCards(newest),
});

const narrowed = (names: Readonly<Record<string, number | null>>): SearchView['sections'] =>
  Object.entries(names).map(([name, articles], index) => ({
    choice: { id: (index + 1) as SectionId, name },
    articles,
  }));

const periods = (day: number | null, week: number | null, year: number | null): SearchView['periods'] => [
  { choice: 'day', articles: day },
  { choice: 'week', articles: week },
  { choice: 'year', articles: year },
];

const [olives, library, bus, , runner] = exampleCards(5);

const HITS: readonly Hit[] = [
  exampleHit({
    headline: 'انقطاع [المياه] عن ثلاثة آلاف أسرة في حيّ [الطواحين] لليوم الثالث',
    snippet: 'هيئة [المياه] تعلن عطلًا في الخط الرئيسي ولا تحدّد موعدًا لعودة الضخ إلى [الطواحين].',
  }),
  exampleHit({
    ...(olives && { card: olives }),
    headline: 'موسم الزيتون يبدأ أبكر بأسبوعين في وادي العقيق',
    snippet: '…وقال المزارعون إن حصّتهم من [مياه] السدّ قلّت، وإن معاصر [الطواحين] القديمة ستعمل هذا العام ليلًا، وإن…',
  }),
  exampleHit({
    ...(runner && { card: runner }),
    headline: 'العدّاء الذي جرى وحده',
    snippet: '…عند جسر [الطواحين] وقف ليشرب، ولم تكن على الطريق كله نقطة [ماء] سواها…',
  }),
  exampleHit({
    ...(bus && { card: bus }),
    headline: 'حافلة الخط التاسع تعود إلى مسارها القديم بعد شكاوى السكان',
    snippet: '…أُغلق شارع [الطواحين] أسبوعًا لإصلاح أنبوب [المياه] الرئيسي، فحُوّلت الحافلات…',
  }),
  exampleHit({
    ...(library && { card: { ...library, kind: 'opinion' } }),
    headline: 'مكتبة الأطفال تفتح أبوابها مساءً حتى العاشرة',
    snippet: '',
  }),
];

/** Four hundred letters and signs of HTML without a space, as nobody types and somebody sends. */
const ENDLESS = `<script>"${'لاشيءهنا'.repeat(49)}`;

/** A search in each of its states, and with what makes a page of it burst. */
export const examples: Readonly<Record<string, SearchExample>> = {
  found: searched(
    { q: 'مياة الطواحين' },
    {
      ...{ total: 137, pages: 14, hits: HITS, forms: ['مياه', 'الطواحين', 'المياه', 'ماء'] },
      sections: narrowed({ محليات: 61, اقتصاد: 34, ثقافة: 27, 'علوم وصحة': 15 }),
      periods: periods(4, 19, 88),
    },
  ),
  'one-result': searched(
    { q: '"حيّ الطواحين"' },
    {
      ...{ total: 1, periods: periods(0, 0, 1), forms: ['حي', 'الطواحين'] },
      hits: [
        exampleHit({
          card: EXAMPLE_CARDS['headline alone'],
          headline: 'انقطاع المياه عن ثلاثة آلاف أسرة في [حيّ الطواحين] لليوم الثالث',
          snippet: '',
        }),
      ],
    },
  ),
  'last-of-fifty-pages': searched(
    { q: 'الهيئة', order: 'date', section: 11, author: 1, tag: 1, from: '2026-01-01', to: '2026-11-24', page: 50 },
    {
      ...{ total: 2864, pages: 50, hits: HITS.slice(0, 2), forms: ['هيئة', 'للهيئة', 'والهيئة'] },
      ...{ author: 'سلمى الدالي', tag: 'مياه الطواحين', section: { id: 11 as SectionId, name: 'بلديات' } },
      periods: periods(null, null, null),
    },
  ),
  'chosen-section': searched(
    { q: 'جسر', section: 1, period: 'week' },
    {
      ...{ total: 2, hits: HITS.slice(0, 2), section: { id: 1 as SectionId, name: 'محليات' } },
      sections: narrowed({ بلديات: 1, نقل: 1 }),
      periods: periods(0, 2, 2),
    },
  ),
  'latin-and-long': searched(
    { q: 'Grundfos "NK 80"' },
    {
      ...{ total: 12, pages: 2, forms: ['grundfos', 'غروندفوس'], periods: periods(1, 12, 12) },
      sections: narrowed({ 'الهيئة العامة للأرصاد الجوية والزلازل والمياه الجوفية في الإقليم كله': 12 }),
      hits: [
        exampleHit({
          card: exampleCard({ picture: null, kind: 'sponsored' }),
          headline: LONG_HEADLINE,
          snippet: '…وأن مضخة من طراز [Grundfos] [NK 80] تعمل منذ الفجر، وثانية من [Grundfos] Holding A/S في الطريق…',
        }),
        exampleHit({ headline: LONG_HEADLINE, snippet: 'From [Grundfos], by ship: pumps for [NK 80] stations.' }),
      ],
    },
  ),
  some: searched(
    { q: 'مذنّب الطواحين الكبير' },
    {
      ...{ state: 'some', total: 2, hits: HITS.slice(0, 2), periods: periods(1, 2, 2) },
      neighbour: { q: 'مذهب الطواحين الكبير', total: 3 },
      sections: narrowed({ محليات: 2 }),
    },
  ),
  'past-the-last-page': searched({ q: 'جسر', page: 9 }, { total: 25, pages: 3, periods: periods(1, 12, 25) }),
  none: searched(
    { q: 'تلسكوف المرصد', period: 'day' },
    { state: 'none', pages: 0, neighbour: { q: 'تلسكوب المرصد', total: 12 } },
    4,
  ),
  'none-narrowed': searched(
    { q: '«شقائق النعمان»', section: 3, author: 404, from: '2026-11-20' },
    { state: 'none', pages: 0, section: { id: 3 as SectionId, name: 'ثقافة' } },
    4,
  ),
  'none-endless': searched({ q: ENDLESS }, { state: 'none', pages: 0 }, 3),
  empty: searched({}, { state: 'empty', pages: 0 }, 4),
  'empty-in-an-empty-paper': searched({}, { state: 'empty', pages: 0 }),
  unready: searched({ q: 'مياه' }, { state: 'unready', pages: 0 }, 4),
};
