import { type Digits, formatNumber } from '../../arabic/numbers/index.ts';
import { countNoun } from '../../arabic/plural/index.ts';
import type { EntryWords, PasswordWords } from '../../studio/screens/entry/words.ts';
import { isolated } from '../isolated.ts';
import { LETTER } from './nouns.ts';

const passwordIn = (digits: Digits): PasswordWords => ({
  label: 'كلمة المرور',
  hint: (least) => `${countNoun(least, LETTER, { digits })} على الأقل. جملة تُحفظ خير من كلمة معقّدة.`,
  show: 'إظهار كلمة المرور',
});

/** ما يُرى قبل الدخول. */
export const entry = (digits: Digits): EntryWords => ({
  motto: 'ما كُتب هنا لا يضيع.',
  promise: 'كل تغيير يُحفظ باسم صاحبه ووقته، وما نُشر لا يتغيّر إلا بمراجعة باسم صاحبها.',
  or: 'أو',
  email: 'البريد',
  name: 'الاسم',
  password: passwordIn(digits),
  signIn: {
    title: (paper) => (paper === null ? 'الدخول إلى الاستوديو' : `الدخول إلى استوديو «${isolated(paper)}»`),
    lead: 'لا يوجد تسجيل مفتوح. الدعوة من مدير الصحيفة.',
    submit: 'دخول',
    forgotten: 'نسيان كلمة المرور',
    passkey: 'دخول بمفتاح مرور',
    keyboard: 'لغة لوحة المفاتيح الآن:',
    keyboards: { ar: 'العربية', en: 'English' },
    capsLock: 'مفتاح Caps Lock مفعّل.',
    ended: 'انتهت الجلسة. بعد الدخول تعود الشاشة نفسها.',
  },
  noAccount: {
    title: 'لا حساب في الاستوديو بعد',
    lead: 'حساب المدير الأول يُنشأ من رابط طُبع في الطرفية التي شُغّل منها الخادم، أو في سجلّه.',
    lost: 'يصلح الرابط مرة واحدة خلال 24 ساعة. إن ضاع فهذا الأمر يطبع غيره، من مجلد ورّاق على جهاز الخادم. الخادم الذي شُغّل بـ \u2066--data\u2069 أو \u2066DATABASE_URL\u2069 يحتاج الأمر إلى مثلهما:',
    copy: 'نسخ الأمر',
    copied: 'نُسخ الأمر.',
  },
  code: {
    title: 'رمز التحقّق',
    lead: 'كلمة المرور صحيحة. بقي رمز من تطبيق التحقّق.',
    label: 'الرمز من ستة أرقام',
    digit: (place) => `الرقم ${formatNumber(place, digits)} من ${formatNumber(6, digits)}`,
    hint: 'تُقبل الأرقام الغربية والمشرقية: 419 أو ٤١٩.',
    submit: 'تأكيد',
    toBackup: 'رمز احتياطي بدلًا منه',
    backupLabel: 'رمز احتياطي',
    backupHint: 'كل رمز احتياطي يُستعمل مرة واحدة.',
    toApp: 'رمز من التطبيق بدلًا منه',
  },
  forgotten: {
    title: 'نسيان كلمة المرور',
    lead: 'يُرسل إلى البريد رابط تُكتب به كلمة مرور جديدة.',
    submit: 'إرسال الرابط',
    sent: 'الرابط في الطريق',
    sentText: (email) =>
      `إن كان \u2068${email}\u2069 بريد حساب في الصحيفة فقد أُرسل إليه رابط. إن لم يصل شيء فالرابط عند مدير الصحيفة، في «البريد المنتظر».`,
    back: 'عودة إلى الدخول',
  },
  reset: {
    title: (name) => `كلمة مرور جديدة لحساب «${isolated(name)}»`,
    lead: 'بعد الحفظ تنتهي كل الجلسات المفتوحة، ويُدخل بالكلمة الجديدة.',
    submit: 'حفظ كلمة المرور',
    done: 'حُفظت كلمة المرور',
    doneText: 'انتهت كل الجلسات السابقة. الدخول الآن بالكلمة الجديدة.',
  },
  invitation: {
    title: (paper) => `دعوة إلى استوديو «${isolated(paper)}»`,
    lead: 'بقي اسم وكلمة مرور، ثم الدخول مباشرة.',
    submit: 'قبول الدعوة والدخول',
  },
  profile: {
    language: 'لغة الاستوديو',
    languages: { ar: 'العربية', en: 'English' },
    form: 'صيغة الدور',
    forms: { masculine: 'محرّر', feminine: 'محرّرة' },
  },
  link: {
    title: (name) => `دخول «${isolated(name)}»`,
    lead: 'هذا الرابط يُستعمل مرة واحدة. الأنسب بعده كلمة مرور جديدة من «حسابي».',
    submit: 'دخول',
  },
  awaited: 'ما يفتحه هذا الرابط',
  useless: {
    title: 'هذا الرابط لا يعمل',
    notWhole: 'عنوانه هنا ناقص. يُفتح كاملًا من حيث جاء: من الرسالة، أو من الطرفية التي طُبع فيها.',
    signIn: 'إلى الدخول',
  },
  passkeyStopped: 'توقّف الدخول بمفتاح المرور: أُلغي في نافذة المتصفّح، أو لا مفتاح لهذا الموقع على هذا الجهاز.',
});
