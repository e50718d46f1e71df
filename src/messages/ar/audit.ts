import { list } from '../../arabic/index.ts';
import type { AuditSentence, AuditWords, Told } from '../../newsroom/audit-words.ts';
import { factOf, factsOf, grantsIn } from '../audit-facts.ts';
import { isolated } from '../isolated.ts';
import { ROLES } from './roles.ts';
import { settingName } from './settings-names.ts';

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

/** الدور كما يُذكر عن صاحبه، وما لا يُعرف كما كُتب. */
const roleNamed = (role: string): string =>
  new Map<string, { readonly masculine: string }>(Object.entries(ROLES)).get(role)?.masculine ?? role;

/** ما أثبت صاحب الحساب نفسه به. */
const PROVED: Readonly<Record<string, string>> = {
  password: 'بكلمة مرور',
  code: 'بكلمة مرور ورمز',
  backupCode: 'بكلمة مرور ورمز احتياطي',
  passkey: 'بمفتاح مرور',
  invitation: 'بدعوة',
  welcome: 'برابط أول تشغيل',
  link: 'برابط من سطر الأوامر',
};

/** أدوار الحساب وأين تسري، أو «لا شيء». */
function grants(facts: Told['facts'], name: string): string {
  const told = grantsIn(facts, name).map(({ role, isLimited }) => `${roleNamed(role)}${isLimited ? ' في أقسام' : ''}`);
  return told.length === 0 ? 'لا شيء' : list(told);
}

/** لمن دور الليلة الواحدة، وما هو، وأين. */
function night(facts: Told['facts']): string {
  const [role] = grantsIn(facts, 'grants').map((grant) => roleNamed(grant.role));
  const sections = factsOf(facts, 'sections');
  const where = sections.length === 0 ? '' : ` في ${list(sections.map(named))}`;
  return `${named(factOf(facts, 'name'))} دور ${role ?? 'غير معروف'}${where}`;
}

/** مَن يُلزَم بالتحقّق بخطوتين. */
const DUTY: Readonly<Record<string, string>> = { editors: 'المديرون والمحرّرون', everybody: 'الجميع' };

/** ما وقع، لكل فعل يُعلنه النظام. */
const acts = {
  'article.created': of('أُنشئت مسودة المقال'),
  'article.saved': of('حُفظت مسودة المقال'),
  'article.submitted': of('أُرسل إلى المراجعة المقال'),
  'article.approved': of('اعتُمد المقال'),
  'article.published': of('نُشر المقال'),
  'article.updated': of('حُدّث المقال المنشور'),
  'article.scheduled': of('جُدول المقال'),
  'article.unscheduled': of('أُلغيت جدولة المقال'),
  'article.unpublished': of('أُلغي نشر المقال'),
  'article.withdrawn': of('سُحب المقال'),
  'article.corrected': (told) =>
    `أُضيفت إلى المقال ${titleOf(told)} ملاحظة للقرّاء: ${named(factOf(told.facts, 'text'))}`,
  'article.related': of('اختير ما يُعرض بجانب المقال'),
  'article.imported': of('استُورد المقال'),
  'articles.imported': () => 'استُوردت دفعة من المقالات',
  'article.pictureReplaced': of('استُبدلت صورة في المقال'),
  'alarm.raised': of('أُطلق إنذار على المقال'),
  'alarm.settled': of('طُوي إنذار المقال'),
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
  'site.updated': ({ facts }) => `عُدّلت إعدادات الموقع: ${list(factsOf(facts, 'changed').map(settingName))}`,
  'site.logo': fact('صارت شعارًا للموقع الصورة', 'name'),
  'site.logoRemoved': () => 'أُزيل شعار الموقع، ويُكتب اسمه مكانه',
  'site.imported': () => 'اكتمل استيراد موقع',
  'redirect.created': (told) => `حُوّل العنوان ${named(factOf(told.facts, 'path'))} إلى ${titleOf(told)}`,
  'redirect.changed': (told) => `غُيّر تحويل العنوان ${named(factOf(told.facts, 'path'))}، وصار إلى ${titleOf(told)}`,
  'redirect.removed': fact('أُزيل تحويل العنوان', 'path'),
  'picture.uploaded': fact('رُفعت الصورة', 'name'),
  'picture.described': fact('عُدّل وصف الصورة', 'name'),
  'picture.replaced': fact('استُبدلت في كل مواضعها الصورة', 'name'),
  'picture.triedAgain': ({ facts }) =>
    `أُعيدت محاولة صنع مقاسات الصور المتعذّرة، وعددها ${factOf(facts, 'pictures') || 'غير معروف'}`,
  'picture.deleted': fact('حُذفت الصورة', 'name'),
  'comments.imported': () => 'استُوردت دفعة من التعليقات',
  'brought.removed': () => 'أُزيل ما جاء به استيراد',
  'import.undone': fact('جرى التراجع عن استيراد الموقع', 'origin'),
  'audit.exported': ({ facts }) =>
    factOf(facts, 'what') === '' ? 'صُدّر السجلّ كاملًا' : `صُدّر من السجلّ ما يطابق: ${isolated(factOf(facts, 'what'))}`,
  'token.created': ({ facts }) =>
    `أُنشئ مفتاح للواجهة اسمه ${named(factOf(facts, 'name'))}، ودوره: ${roleNamed(factOf(facts, 'role'))}`,
  'token.revoked': fact('أُبطل مفتاح الواجهة', 'name'),
  'session.begun': ({ facts }) => ['سُجّل دخول', PROVED[factOf(facts, 'by')]].filter(Boolean).join(' '),
  'session.ended': () => 'أُنهيت جلسة',
  'sessions.ended': ({ facts }) =>
    factOf(facts, 'name') === '' ? 'أُنهيت الجلسات الأخرى' : `أُنهيت جلسات ${named(factOf(facts, 'name'))}`,
  'signIn.paused': ({ facts }) =>
    factOf(facts, 'name') === ''
      ? 'فشل الدخول مرّات متتالية ببريد لا حساب له، وبدأت مهلة'
      : `فشل الدخول مرّات متتالية إلى حساب ${named(factOf(facts, 'name'))}، وبدأت مهلة`,
  'welcomeLink.made': () => 'أُصدر رابط الحساب الأول للصحيفة',
  'signInLink.made': fact('أُصدر رابط دخول إلى حساب', 'name'),
  'password.changed': () => 'غُيّرت كلمة مرور الحساب وأُنهيت جلساته الأخرى',
  'twoFactor.demanded': ({ facts }, momentOf) =>
    factOf(facts, 'who') === ''
      ? 'صار التحقّق بخطوتين مستحسنًا لا مُلزمًا'
      : `أُلزم بالتحقّق بخطوتين ${DUTY[factOf(facts, 'who')] ?? ''} من ${isolated(momentOf(factOf(facts, 'from')))}`,
  'twoFactor.reminded': ({ facts }) =>
    `أُرسل تذكير بالتحقّق بخطوتين إلى ${list(factsOf(facts, 'names').map(named)) || named('')}`,
  'twoFactor.on': () => 'فُعّل التحقّق بخطوتين',
  'twoFactor.ended': fact('أُبطل التحقّق بخطوتين لحساب', 'name'),
  'twoFactor.off': () => 'أُوقف التحقّق بخطوتين',
  'backupCodes.made': () => 'أُنشئت رموز احتياطية جديدة',
  'passkey.added': fact('أُضيف مفتاح المرور', 'name'),
  'passkey.removed': fact('أُزيل مفتاح المرور', 'name'),
  'person.invited': fact('وُجّهت دعوة إلى', 'name'),
  'invitation.revoked': fact('سُحبت دعوة', 'name'),
  'invitation.renewed': fact('جُدّدت دعوة', 'name'),
  'invitation.changed': ({ facts }) =>
    `غُيّرت حقوق دعوة ${named(factOf(facts, 'name'))}: كانت ${grants(facts, 'before')}، وصارت ${grants(facts, 'grants')}`,
  'nightGrant.given': ({ facts }, momentOf) =>
    `مُنح لليلة واحدة ${night(facts)} حتى ${isolated(momentOf(factOf(facts, 'until')))}`,
  'nightGrant.ended': ({ facts }) => `أُنهي قبل موعده منح الليلة الواحدة: ${night(facts)}`,
  'email.changeAsked': fact('طُلب بريد جديد لحساب', 'name'),
  'email.changed': fact('تغيّر بعد التأكيد بريد حساب', 'name'),
  'email.takenBack': fact('أُعيد البريد السابق وأُنهيت الجلسات في حساب', 'name'),
  'person.joined': fact('انضمّ إلى الصحيفة', 'name'),
  'person.changed': ({ facts }) => {
    const [name, to] = [factOf(facts, 'name'), factOf(facts, 'to')];
    return `عُدّل حساب ${named(name)}${to === '' || to === name ? '' : `، وصار اسمه ${named(to)}`}`;
  },
  'person.granted': ({ facts }) =>
    `غُيّرت حقوق ${named(factOf(facts, 'name'))}: كانت ${grants(facts, 'before')}، وصارت ${grants(facts, 'grants')}`,
  'person.disabled': fact('عُطّل حساب', 'name'),
  'person.enabled': fact('أُعيد تفعيل حساب', 'name'),
  'mail.dropped': fact('أُلغيت رسالة منتظرة إلى', 'name'),
  'mail.serverSet': ({ facts }) =>
    `عُيّن خادم البريد ${named(factOf(facts, 'host'))}، والمرسِل ${named(factOf(facts, 'from'))}`,
  'mail.serverForgotten': fact('أُزيل خادم البريد', 'host'),
  'mail.tried': fact('أُرسلت رسالة تجربة بخادم البريد', 'host'),
} satisfies Readonly<Record<string, AuditSentence>>;

/** كل فعل له جملة. */
export type AuditAct = keyof typeof acts;

/** مَن لا حساب له ولا اسم. */
const WITHOUT_ACCOUNT: Readonly<Record<string, string>> = { clock: 'النظام', import: 'النقل', nobody: 'مجهول' };

/** ما يقوله السجلّ. */
export const audit: AuditWords<AuditAct> = {
  acts,
  who: ({ kind, name }) => WITHOUT_ACCOUNT[kind] ?? name,
  columns: {
    at: (zone) => `الوقت (${zone})`,
    who: 'من',
    what: 'ما وقع',
    from: 'من أين',
    act: 'رمز الفعل',
    thing: 'على',
    thingId: 'رقمه',
  },
};
