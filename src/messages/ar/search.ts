import { counted, countNoun, formatNumber } from '../../arabic/index.ts';
import type { SearchWords } from '../../site/search-words.ts';

/** ما تقوله صفحة البحث. */
export const search: SearchWords = {
  name: 'بحث',
  of: (typed) => `بحث: ${typed}`,
  field: (paper) => `ابحث في ${paper}`,
  go: 'ابحث',
  results: (count, digits) => countNoun(count, counted('نتيجة'), { digits }),
  forms: (forms, asTyped) => [
    'نتائج تشمل: ',
    ...forms.flatMap((form, index) => (index === 0 ? [form] : ['، ', form])),
    '. للكتابة نفسها حرفيًّا ابحث عن ',
    asTyped,
    '.',
  ],
  quoted: (typed) => `«${typed}»`,
  didYouMean: (neighbour, results) => ['هل قصدت ', neighbour, `؟ (${results})`],
  onlySome: 'لم نجد مقالًا فيه كلماتك كلها. في هذه المقالات بعضها.',
  sort: 'رتّب:',
  orders: { rank: 'الأقرب', date: 'الأحدث' },
  narrow: 'ضيّق النتائج',
  narrowing: 'تضييق النتائج',
  section: 'القسم',
  allSections: 'كل الأقسام',
  time: 'التاريخ',
  allTime: 'كل التواريخ',
  period: (period, digits) =>
    ({ day: `آخر ${formatNumber(24, digits)} ساعة`, week: 'آخر أسبوع', year: 'هذا العام' })[period],
  stretch: ({ from, to }) =>
    from === null ? `حتى ${to}` : to === null ? `منذ ${from}` : from === to ? from : `من ${from} إلى ${to}`,
  from: 'من',
  to: 'إلى',
  applyDates: 'طبّق التاريخ',
  narrowedTo: 'البحث ضمن',
  filters: {
    section: (name) => `القسم: ${name}`,
    author: (name) => `الكاتب: ${name}`,
    tag: (name) => `الوسم: ${name}`,
    time: (stretch) => `التاريخ: ${stretch}`,
  },
  remove: '، إزالة هذا الشرط',
  noMorePages: (results) => `لا نعرض أكثر من ${results}. تضييق البحث يُظهر غيرها.`,
  pastLastPage: (toFirst) => ['لا نتائج في هذه الصفحة. ', toFirst('العودة إلى أول النتائج'), '.'],
  noneFor: (typed) => `لا نتائج لعبارة «${typed}»`,
  how: 'نصائح للبحث',
  tips: {
    anyWords: 'تكفي كلمة أو كلمتان: اسم، أو مكان، أو موضوع.',
    oneWord: 'جرّب كلمة واحدة بدل اثنتين.',
    otherWord: 'قد تنفع كلمة أخرى بالمعنى نفسه.',
    spelling: 'لا حاجة إلى الهمزات والتشكيل: «احمد» يجد «أحمد».',
    phrase: 'توضع العبارة بين علامتي تنصيص ليُبحث عنها بنصّها: "مجلس المدينة".',
    notAsPhrase: (link) => ['البحث الآن عن عبارة بنصّها. ', link('البحث عن كلماتها بأي صيغة')],
    allTime: (period, link) => [
      period === null ? 'البحث الآن بين تواريخ مختارة. ' : `أنت تبحث في ${period} فقط. `,
      link('ابحث في كل التواريخ'),
    ],
    noFilters: (link) => ['البحث الآن في جزء من المقالات فقط. ', link('البحث فيها كلها')],
  },
  unready: {
    title: 'نُعدّ البحث الآن',
    text: 'نفهرس مقالات الصحيفة، ويعمل البحث بعد دقائق.',
  },
};
