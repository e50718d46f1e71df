import { phraseKey } from './phrase-key.ts';

/*
 * The words with which sites surround an article, in Arabic and English, gathered from saved pages of WordPress
 * (its own translation and the themes Sahifa, Jannah, Newspaper, News Portal), Hugo, Elementor and CNN Arabic.
 * Spelling, vowel signs and punctuation don't matter: phrases are compared by `phraseKey`.
 */

const phrases = (...lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split(/\s*\|\s*/)).map(phraseKey);

/** What the first entry of a trail is called. */
const HOME = phrases(
  'الرئيسية | الرئيسيه | الصفحة الرئيسية | الصفحة الرئيسة | الرئيسة | صفحة البداية | البداية',
  'home | main',
);

/** Names in a trail that are kinds of content to a machine, and sections to nobody. */
const NOT_SECTIONS = phrases('post | posts | page | pages | article | articles | news article');

/** Headings over other articles. */
const RELATED = phrases(
  'قد يعجبك أيضا | قد يعجبك | ربما يعجبك | ربما يعجبك أيضا | قد يهمك | قد يهمك أيضا | شاهد أيضا | اقرأ أيضا | إقرأ أيضا',
  'مقالات ذات صلة | مقالات مشابهة | مواضيع ذات صلة | مواضيع مشابهة | أخبار ذات صلة | اخبار متعلقة | ذات صلة | مقترح',
  'مواضيع متعلقة | المزيد من الأخبار | موضوعات ذات صلة | موضوعات متعلقة | مقالات أخرى | اقرأ المزيد | أخبار مشابهة',
  'related | related posts | related articles | related reading | related stories | you may also like | read also',
  'you might also like | check also | more stories',
);

/** Headings over the author's own box. */
const AUTHOR_BOX = phrases('عن الكاتب | عن المؤلف | حول الكاتب | نبذة عن الكاتب', 'about the author | about author');

/** Headings and lines with which the readers' part, or the rest of the site, begins. */
const SITE_BEGINS = phrases(
  'اضف رد | أضف ردا | اترك ردا | اترك رد | اترك تعليقا | اترك تعليق | أضف تعليق | أضف تعليقا | التعليقات | تعليقات',
  'اكتب تعليقا | اكتب تعليقك | إلغاء الرد | اترك تعليقا إلغاء الرد | اترك رد إلغاء الرد | لا توجد تعليقات | شارك برأيك',
  'leave a reply | leave a comment | comments | post a comment | cancel reply | add comment | no comments',
  'تصفح المقالات | تصفح المواضيع | التالي | السابق | المقال التالي | المقال السابق | الموضوع التالي | الموضوع السابق',
  'post navigation | previous | next | previous post | next post',
  'شارك | شارك المقال | شارك المقالة | شاركها | شارك الخبر | مشاركة | شارك هذا الموضوع | شارك عبر | المشاركة | انشر',
  'هل أعجبك المقال | أعجبك المقال | share | share this | share on | tweet | loved this article',
  'الوسوم | الكلمات المفتاحية | كلمات دلالية | الكلمات الدلالية | tags',
  'الأكثر تصفحا | الأكثر قراءة | الأكثر مشاهدة | الأكثر تعليقا | الأكثر شعبية | أحدث المقالات | آخر المقالات | أحدث الأخبار',
  'مقالات منوعة | most read | most popular | popular posts | recent posts | latest posts | trending',
  'النشرة البريدية | القائمة البريدية | اشترك في النشرة البريدية | newsletter | subscribe',
  'التصنيفات | تصنيفات | الفئات | الأقسام | الأرشيف | categories | archives',
  'تابعنا | تابعونا | تواصل معنا | اتصل بنا | من نحن | سياسة الخصوصية | follow us | contact us | about us | privacy policy',
  'facebook | twitter | linkedin | whatsapp | telegram | pinterest | instagram | youtube | فيسبوك | تويتر | واتساب | تيلقرام',
  'skip to content | انتقل إلى المحتوى | التجاوز إلى المحتوى',
);

/** Headings over a list of the article's own headings. */
const CONTENTS = phrases(
  'محتويات المقال | محتويات | المحتويات | جدول المحتويات | محتويات الموضوع | في هذا المقال | قائمة المحتويات',
  'contents | table of contents | in this article',
);

/** Phrases that no article says of itself; a short paragraph that holds one belongs to the site. */
const SITE_SAYS = phrases(
  'لن يتم نشر البريد الإلكتروني | لن يتم نشر عنوان بريدك | لن ينشر عنوان بريدك | الحقول الإلزامية مشار | الحقول المطلوبة مشار',
  'احفظ اسمي بريدي الإلكتروني | your email address will not be published | required fields are marked',
  'جميع الحقوق محفوظة | كل الحقوق محفوظة | all rights reserved',
  'الآراء الواردة أدناه | لا تعبر عن رأي الموقع | ننصحك بمراجعة إرشادات الاستخدام | التعليقات قبل نشرها',
  'اشترك في نشرتنا | اشترك في القناة | اشترك الآن | تابعنا على | صفحتنا على | تابعونا على | تابعنا لمعرفة | تابعنا عبر',
  'شارك عبر واتساب | شارك على فيسبوك | follow us on | sign up for our newsletter | subscribe to our',
  'تسجيل الدخول للتعليق | يجب أنت تكون مسجل الدخول | you must be logged in',
);

/** What stands before an author's name. Longer ones first, so that the shorter doesn't leave a rest. */
export const AUTHOR_PREFIXES = [
  ...['بقلم الكاتب', 'بقلم', 'كتب بواسطة', 'كتبه', 'كتبت', 'كتب', 'بواسطة', 'نشر بواسطة', 'تحرير', 'إعداد', 'الكاتب'],
  ...['written by', 'posted by', 'by', 'author'],
];

/** What a box under the article says before its author's name: «عن فلان». */
export const ABOUT_AUTHOR = ['عن', 'حول', 'about'];

/** Between a byline and the count of its comments, where a theme glues them together. */
export const COMMENT_COUNTS = [
  ...['leave a comment', 'no comments', 'اترك تعليق', 'أضف تعليق', 'لا توجد تعليقات', 'لا تعليقات', 'التعليقات على'],
];

/** Before a date in a byline. */
export const DATE_PREFIXES = [
  'آخر تحديث',
  'تاريخ النشر',
  'نشر في',
  'نشرت في',
  'نشر',
  'بتاريخ',
  'published',
  'posted on',
  'on',
];

/** How a list says at its head what it lists. */
const LIST_HEADS =
  /^(?:التصنيف|تصنيف|القسم|الوسم|وسم|الأرشيف|أرشيف|أرشيفات|الكاتب|نتائج البحث|نتيجة البحث|category|tag|archives?|author|search results)\s*(?:[:：]|عن |لـ? ?["«])/i;

/** How a line of tags begins. */
const TAG_LINE =
  /^(?:الوسوم|وسوم|الكلمات المفتاحية|كلمات دلالية|الكلمات الدلالية|كلمات مفتاحية|tags?|tagged)\s*[:：]|^tagged\s/i;

/** How lines begin that are only ever the site's: a copyright, a count of readers, the time a reading takes. */
const SITE_LINES =
  /^(?:©|copyright\b|حقوق النشر|powered by|(?:عدد )?(?:ال)?مشاهدات\s*[:：]?\s*[\d٠-٩]|views?\s*[:：]\s*\d|(?:وقت|مدة) القراءة\s*[:：]?\s*[\d٠-٩])/i;

/** What leads from a card to its article. */
const READ_MORE = phrases('اقرأ المزيد | أكمل القراءة | إقرأ المزيد | read more | continue reading | full story');

const RELATED_SET = new Set(RELATED);
const AUTHOR_SET = new Set(AUTHOR_BOX);
const SITE_SET = new Set(SITE_BEGINS);
const CONTENTS_SET = new Set(CONTENTS);
const HOME_SET = new Set(HOME);
const NOT_SECTIONS_SET = new Set(NOT_SECTIONS);
const READ_MORE_SET = new Set(READ_MORE);

/** A heading longer than this says something of its own. */
const HEADING_MAX = 60;

/** A paragraph longer than this is an article's, whatever phrase it holds. */
const SITE_SENTENCE_MAX = 420;

/** What a heading announces that is not the article's; null for one of the article's own. */
export type FurnitureHeading = 'related' | 'author' | 'site' | 'contents';

export function furnitureHeadingOf(text: string): FurnitureHeading | null {
  if (text.length > HEADING_MAX) return null;
  const key = phraseKey(text);
  if (RELATED_SET.has(key)) return 'related';
  if (AUTHOR_SET.has(key)) return 'author';
  if (CONTENTS_SET.has(key)) return 'contents';
  return SITE_SET.has(key) ? 'site' : null;
}

/** Whether a paragraph is the site speaking (a form's note, a copyright, a call to subscribe). */
export function isSiteSentence(text: string): boolean {
  if (text.length > SITE_SENTENCE_MAX) return false;
  const key = phraseKey(text);
  return SITE_LINES.test(text) || SITE_SAYS.some((phrase) => key.includes(phrase));
}

const isOneOf = (names: ReadonlySet<string>, text: string) => text.length <= HEADING_MAX && names.has(phraseKey(text));
export const isHome = (text: string): boolean => isOneOf(HOME_SET, text);
export const isNoSection = (text: string): boolean => isOneOf(NOT_SECTIONS_SET, text);
export const isReadMore = (text: string): boolean => isOneOf(READ_MORE_SET, text);
/** Whether a line is the list of an article's tags: «الوسوم: كذا، كذا». */
export const isTagLine = (text: string): boolean => TAG_LINE.test(text);
export const isListHead = (text: string): boolean => LIST_HEADS.test(text.trim());
