import { list } from '../../arabic/index.ts';
import type { AuditSentence, AuditWords, Told, ToldEntry } from '../../newsroom/audit-words.ts';
import { factOf, factsOf, isolated } from '../audit-facts.ts';

/** بين علامتي تنصيص، كيلا يختلط الاسم بالجملة؛ وما لا اسم له يُقال إنه بلا عنوان. */
const named = (text: string): string => (text === '' ? '(بلا عنوان)' : `«${isolated(text)}»`);

/** اسم الشيء كما هو الآن، أو كما كان حين وقع الفعل. */
const titleOf = ({ title, facts }: Told): string =>
  named(title ?? (factOf(facts, 'headline') || factOf(facts, 'name') || factOf(facts, 'title')));

const of =
  (before: string): AuditSentence =>
  (told) =>
    `${before} ${titleOf(told)}`;

const fact =
  (before: string, name: string): AuditSentence =>
  ({ facts }) =>
    `${before} ${named(factOf(facts, name))}`;

const ROLES: Readonly<Record<string, string>> = {
  reporter: 'مراسل',
  editor: 'محرّر',
  moderator: 'مشرف',
  curator: 'قيّم',
  file_editor: 'محرّر ملفات',
  administrator: 'مدير الموقع',
};

/** ما يُغيَّر من الإعدادات. */
const SETTINGS: Readonly<Record<string, string>> = {
  name: 'الاسم',
  tagline: 'الشعار',
  origin: 'عنوان الموقع على الشبكة',
  zone: 'المنطقة الزمنية',
  dates: 'كتابة التواريخ',
  articlePattern: 'نمط عناوين المواد',
  slugMaxBytes: 'حدّ طول الرابط',
  menu: 'القائمة',
  style: 'دليل الأسلوب',
  theme: 'المظهر',
};

/** ما وقع، لكل فعل يُعلنه النظام. */
const acts = {
  'article.created': of('أُنشئت مسودة المادة'),
  'article.saved': of('حُفظت مسودة المادة'),
  'article.submitted': of('أُرسلت إلى المراجعة المادة'),
  'article.approved': of('اعتُمدت المادة'),
  'article.published': of('نُشرت المادة'),
  'article.updated': of('حُدّثت المادة المنشورة'),
  'article.scheduled': of('جُدولت المادة'),
  'article.unscheduled': of('أُلغيت جدولة المادة'),
  'article.unpublished': of('أُلغي نشر المادة'),
  'article.withdrawn': of('سُحبت المادة'),
  'article.corrected': (told) =>
    `أُضيفت إلى المادة ${titleOf(told)} ملاحظة للقرّاء: ${named(factOf(told.facts, 'text'))}`,
  'article.related': of('اختير ما يُعرض بجانب المادة'),
  'article.imported': of('استُوردت المادة'),
  'articles.imported': () => 'استُوردت دفعة من المواد',
  'alarm.raised': of('أُطلق إنذار على المادة'),
  'alarm.settled': of('طُوي إنذار المادة'),
  'author.created': of('أُضيف الكاتب'),
  'author.updated': of('عُدّلت صفحة الكاتب'),
  'tag.created': of('أُضيف الوسم'),
  'tags.imported': () => 'استُوردت دفعة من الوسوم',
  'word.added': fact('أُضيفت إلى المعجم الكلمة', 'word'),
  'section.created': of('أُضيف القسم'),
  'section.renamed': ({ facts }) =>
    `عُدّل القسم ${named(factOf(facts, 'from'))}، وصار اسمه ${named(factOf(facts, 'to'))}`,
  'section.moved': of('نُقل القسم'),
  'section.reordered': () => 'رُتّبت الأقسام',
  'section.deleted': fact('حُذف القسم', 'name'),
  'staticPage.created': of('أُضيفت الصفحة الثابتة'),
  'staticPage.updated': of('عُدّلت الصفحة الثابتة'),
  'staticPages.imported': () => 'استُوردت دفعة من الصفحات الثابتة',
  'site.founded': () => 'أُنشئت غرفة الأخبار',
  'site.updated': ({ facts }) =>
    `عُدّلت إعدادات الموقع: ${list(factsOf(facts, 'changed').map((setting) => SETTINGS[setting] ?? setting))}`,
  'site.imported': () => 'اكتمل استيراد موقع',
  'redirect.created': (told) => `حُوّل العنوان ${named(factOf(told.facts, 'path'))} إلى ${titleOf(told)}`,
  'redirect.changed': (told) => `غُيّر تحويل العنوان ${named(factOf(told.facts, 'path'))}، وصار إلى ${titleOf(told)}`,
  'redirect.removed': fact('أُزيل تحويل العنوان', 'path'),
  'comments.imported': () => 'استُوردت دفعة من التعليقات',
  'brought.removed': () => 'أُزيل ما جاء به استيراد',
  'import.undone': fact('جرى التراجع عن استيراد الموقع', 'origin'),
  'token.created': ({ facts }) =>
    `أُنشئ مفتاح للواجهة اسمه ${named(factOf(facts, 'name'))}، ودوره: ${ROLES[factOf(facts, 'role')] ?? factOf(facts, 'role')}`,
} satisfies Readonly<Record<string, AuditSentence>>;

/** كل فعل له جملة. */
export type AuditAct = keyof typeof acts;

/** من فعل، بعد ما فُعل. */
function byWhom({ kind, name }: ToldEntry['who']): string {
  switch (kind) {
    case 'person':
      return `على يد ${isolated(name)}`;
    case 'token':
      return `بمفتاح الواجهة ${named(name)}`;
    case 'cli':
      return `من سطر الأوامر ${named(name)}`;
    case 'import':
      return 'بالاستيراد';
    default:
      return 'آليًّا';
  }
}

/** ما يقوله السجلّ. */
export const audit: AuditWords<AuditAct> = {
  acts,
  sentence: ({ who, from, act, ...told }, when) => {
    const said = (acts as Readonly<Record<string, AuditSentence>>)[act]?.(told) ?? `وقع «${isolated(act)}»`;
    const whence = from === null ? '' : `، من العنوان ${isolated(from)}`;
    return `${said}، ${byWhom(who)}، ${when}${whence}.`;
  },
};
