import type { AccountsWords } from '../../accounts/words.ts';
import { countNoun, list, type Noun } from '../../arabic/index.ts';

const ACTS: AccountsWords['acts'] = {
  'person.see': 'الاطلاع على حسابات الصحيفة',
  'person.invite': 'دعوة زميل',
  'person.grant': 'تغيير الأدوار والحقوق',
  'person.disable': 'تعطيل الحسابات',
  'person.endSessions': 'إنهاء جلسات الآخرين',
  'person.letIn': 'إصدار رابط دخول',
  'mail.see': 'الاطلاع على البريد المنتظر',
};

const THINGS: AccountsWords['things'] = {
  person: 'حساب',
  session: 'جلسة',
  passkey: 'مفتاح مرور',
  invitation: 'دعوة مفتوحة',
  mail: 'رسالة منتظرة',
  section: 'قسم',
};

const TRY: Noun = { gender: 'f', singular: 'محاولة', plural: 'محاولات' };
const MINUTE: Noun = { gender: 'f', singular: 'دقيقة', plural: 'دقائق' };

const minutes = (number: number): string => countNoun(number, MINUTE, { case: 'gen', digits: 'latn' });

const left = (number: number, pause: number): string =>
  number === 0
    ? `هذه آخر محاولة، وتبدأ الآن مهلة ${minutes(pause)}.`
    : `بقيت ${countNoun(number, TRY, { digits: 'latn' })} قبل مهلة ${minutes(pause)}.`;

/** ما تقوله الحسابات. */
export const accounts: AccountsWords = {
  acts: ACTS,
  things: THINGS,
  refusals: {
    'accounts.notAllowed': ({ act }) => `${ACTS[act]} ليس من حقوق هذا الحساب. يستطيعه مدير الصحيفة.`,
    'accounts.signInNeeded': () => 'انتهت الجلسة أو لم تبدأ. ما حُفظ من قبل باقٍ، وما لم يُحفظ يُعاد بعد الدخول.',
    'accounts.otherOrigin': () => 'الطلب لم يأتِ من صفحات الاستوديو، فلم يُفعل شيء. يُفتح الاستوديو من عنوانه مباشرة.',
    'accounts.wrongPassword': ({ left: number, minutes: pause }) =>
      `البريد أو كلمة المرور غير صحيحين. ${left(number, pause)}`,
    'accounts.tooManyAttempts': ({ minutes: pause }) =>
      `محاولات كثيرة متتالية. الدخول ممكن بعد ${minutes(pause)} من آخر محاولة، أو الآن بمفتاح مرور.`,
    'accounts.tooBusy': () => 'كثيرون يدخلون في هذه اللحظة. المحاولة بعد نصف دقيقة، ولم يضع شيء.',
    'accounts.wrongCode': () => 'الرمز غير صحيح، أو استُعمل من قبل. الرمز الجديد يظهر في التطبيق كل نصف دقيقة.',
    'accounts.beginAgain': () =>
      'طال الوقت بين كلمة المرور والرمز، أو كثرت الرموز الخاطئة. الدخول من جديد بكلمة المرور.',
    'accounts.passkeyUnknown': () => 'لا حساب هنا بمفتاح المرور هذا. الدخول ممكن بكلمة المرور.',
    'accounts.passkeyNotMade': () =>
      'لم يُحفظ مفتاح المرور: ما أرسله المتصفّح لا يثبت أنه صُنع الآن وهنا. المحاولة من جديد ممكنة.',
    'accounts.passkeysNeedName': () =>
      'مفاتيح المرور تحتاج إلى عنوان باسم، وهذا عنوان بأرقام. على هذا الجهاز يصلح الاسم localhost بدل الأرقام.',
    'accounts.linkUseless': () => 'هذا الرابط استُعمل، أو انتهت مدّته، أو حلّ محلّه رابط أحدث. يُطلب رابط جديد ممّن أرسله.',
    'accounts.emailTaken': () => 'لهذا البريد حساب في الصحيفة. الدخول ممكن به، أو طلب كلمة مرور جديدة له.',
    'accounts.alreadyInvited': () => 'لهذا البريد دعوة مفتوحة. يمكن إرسالها من جديد أو سحبها من صفحة الدعوات.',
    'accounts.lastAdministrator': () => 'لا مدير آخر للصحيفة يستطيع الدخول. يُعطى غيره دور المدير أولًا، ثم يُعاد هذا.',
    'accounts.twoFactorIsOn': () => 'التحقّق بخطوتين مفعّل. لتغيير التطبيق يُوقف أولًا ثم يُفعّل.',
    'accounts.twoFactorIsOff': () => 'التحقّق بخطوتين غير مفعّل. يبدأ تفعيله من صفحة الأمان.',
    'accounts.paperNeeded': () => 'ليس للصحيفة اسم بعد. يُكتب اسمها ومنطقتها الزمنية مع الحساب الأول.',
    'accounts.nobodyToLetIn': () => 'لا حساب مفعّلًا بهذا البريد. الحسابات كلها في صفحة «الناس والحقوق».',
    'accounts.severalAdministrators': ({ names }) =>
      `للصحيفة أكثر من مدير: ${list(names)}. يُعيَّن أحدهم ببريده: warraq sign-in-link --email maha@almarfa.example`,
    'accounts.unknownThing': ({ thing, ids }) => `لا يوجد ${THINGS[thing]} برقم ${ids.join('، ')}. ربما أُزيل قبل قليل.`,
  },
  mails: {
    invitation: ({ paper, name }) => ({
      subject: `دعوة إلى غرفة أخبار ${paper}`,
      text: [`${name}، تحيّة.`, `وصلت هذه الدعوة من ${paper} للعمل في استوديو ورّاق. الرابط صالح سبعة أيام ومرة واحدة.`],
      link: 'قبول الدعوة',
      unasked: 'إن وصلت هذه الرسالة خطأً فلا شيء مطلوب: بلا قبول لا يُنشأ حساب.',
    }),
    password: ({ paper, name }) => ({
      subject: `كلمة مرور جديدة في ${paper}`,
      text: [
        `${name}، تحيّة.`,
        `طُلبت كلمة مرور جديدة لهذا البريد في ${paper}. الرابط صالح ساعة ومرة واحدة، وبه تنتهي كل الجلسات.`,
      ],
      link: 'اختيار كلمة مرور',
      unasked: 'إن لم يكن الطلب من صاحب البريد فلا شيء مطلوب: كلمة المرور باقية كما هي.',
    }),
  },
};
