import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Imperatives as the catalogues would write them; what is spelled like a noun without its shadda is listed with it. */
const IMPERATIVES = `
  أعد أعِد أعط أعطِ أدخل أرسل أزل أزِل أصلح أضف أغلق أفرغ أكّد أكمل ألغ ألغِ أنشئ أوقف أبق أبقِ أخبر
  اذكر استأنف استبدل استعد استعمل استورد اسحب اصنع اطلب اقرأ اكتب امسح انتظر انتقل انسخ انشر انظر انقل اختر اختصر
  ابحث ابدأ اتصل اترك احذف احفظ ادخل ادمج ارفع اضغط افتح
  تأكد تأكّد تابع تحقق تحقّق جدوِل جرب جرّب جهّز حاول حدّث حدّد حمّل خذ راجع رتب رتّب رقّ رقِّ سجّل سمّ شارك
  شغّل صحّح صدّر صغّر ضع ضيّق ضمّن طبّق عُد عدّل عيّن غيّر قارن قسّم كرّر نزّل وجّه`;

/** Verbs of the second person, whom they take for a man. */
const ADDRESSED = 'أنت تبحث تجد تريد تضغط تختار أردت اخترت استطعت شئت طلبت قصدت راسلت';

const FORMS = `${IMPERATIVES} ${ADDRESSED}`.trim().split(/\s+/).join('|');
const ADDRESS = new RegExp(String.raw`(?<![\p{L}\p{M}])[وف]?(?:${FORMS})(?:هما|هم|ها|ه|نا)?(?![\p{L}\p{M}])`, 'gu');

/** Sentences of the reader's pages that stand so in their drawing, and words of other kinds that are spelled alike. */
const ALLOWED = [
  ...['ابحث في $', "go: 'ابحث'", 'نفسها حرفيًّا ابحث عن', 'هل قصدت ', 'رتّب:', 'ضيّق النتائج', 'طبّق التاريخ'],
  ...['جرّب كلمة واحدة بدل اثنتين', 'أنت تبحث في $', 'ابحث في كل التواريخ', "follow: 'تابع'"],
  ...['شارك المقال', 'رابط المقال، انسخه', 'أرسله بالبريد', 'أغلق هذا الاقتراح', 'قبل أن تضغط الزر'],
  ...['أرسلها الموقع', 'ما أرسله المتصفّح', 'ممّن أرسله', 'عيّنه المهندس', 'المطلوب وضعه', 'تطبيق تحقّق'],
];

const COMMENT = /\/\*.*?\*\//gs;

const catalogues = globSync('src/messages/ar/*.ts').map(
  (file) => [file, readFileSync(file, 'utf8').replace(COMMENT, '')] as const,
);

test.each(catalogues)('%s commands nobody and takes nobody for a man', (_, text) => {
  const rest = ALLOWED.reduce((left, allowed) => left.replaceAll(allowed, ''), text);
  expect(rest.match(ADDRESS) ?? []).toEqual([]);
});

test('nothing is allowed that is no longer said', () => {
  const said = catalogues.map(([, text]) => text).join('\n');
  expect(ALLOWED.filter((allowed) => !said.includes(allowed))).toEqual([]);
});

test.each(['احذفه', 'وأعد', 'فاحفظها', 'حدّث', 'أردته'])('%s is found', (word) => expect(word).toMatch(ADDRESS));
test.each(['أُعيد', 'أُرسل', 'حدث', 'عُدّل', 'غير', 'أعدّ'])('%s is not', (word) => expect(word).not.toMatch(ADDRESS));
