import type { TypedWith } from '../../accounts/refusals.ts';
import type { AccountsWords } from '../../accounts/words.ts';
import { countNoun, list, type Noun } from '../../arabic/index.ts';
import { TRY } from './nouns.ts';
import { ROLES } from './roles.ts';
import { whoseRight } from './whose-right.ts';

const ACTS: AccountsWords['acts'] = {
  'person.see': 'الاطّلاع على حسابات الصحيفة',
  'person.invite': 'دعوة زميل',
  'person.grant': 'تغيير الأدوار والحقوق',
  'person.grantForNight': 'المنح لليلة واحدة',
  'person.disable': 'تعطيل الحسابات',
  'person.endSessions': 'إنهاء جلسات الآخرين',
  'person.letIn': 'إصدار رابط دخول',
  'twoFactor.demand': 'الإلزام بالتحقّق بخطوتين والتذكير به',
  'twoFactor.end': 'إبطال التحقّق بخطوتين لغير صاحبه',
  'mail.see': 'الاطّلاع على البريد المنتظر',
  'mail.edit': 'إعداد خادم البريد',
};

const THINGS: AccountsWords['things'] = {
  person: 'حساب',
  session: 'جلسة',
  passkey: 'مفتاح مرور',
  invitation: 'دعوة مفتوحة',
  mail: 'رسالة منتظرة',
  section: 'قسم',
  nightGrant: 'منح سارٍ لليلة واحدة',
};

const MINUTE: Noun = { gender: 'f', singular: 'دقيقة', plural: 'دقائق' };

const SECOND: Noun = { gender: 'f', singular: 'ثانية', plural: 'ثوانٍ' };
const HOUR: Noun = { gender: 'f', singular: 'ساعة', plural: 'ساعات' };

const minutes = (number: number): string => countNoun(number, MINUTE, { case: 'gen', digits: 'latn' });

/** How long somebody waits, in the unit in which they would count it; never shorter than it is. */
function pauseOf(seconds: number): string {
  const [unit, noun] = seconds < 100 ? [1, SECOND] : seconds < 6_000 ? [60, MINUTE] : [3_600, HOUR];
  return countNoun(Math.ceil(seconds / unit), noun, { case: 'gen', digits: 'latn' });
}

const left = (number: number, pause: number): string =>
  number === 0
    ? `هذه آخر محاولة، وتبدأ الآن مهلة ${minutes(pause)}.`
    : `بقيت ${countNoun(number, TRY, { digits: 'latn' })} قبل مهلة ${minutes(pause)}.`;

/** ما لم يصحّ، بحسب ما طُلب في الشاشة. */
const WRONG: Readonly<Record<TypedWith, string>> = {
  email: 'البريد أو كلمة المرور غير صحيحين.',
  nothing: 'كلمة المرور غير صحيحة.',
};

const WRONG_CODE = {
  authenticator: 'الرمز غير صحيح، أو استُعمل من قبل. الرمز الجديد يظهر في التطبيق كل نصف دقيقة.',
  backup: 'الرمز الاحتياطي غير صحيح، أو استُعمل من قبل. كل رمز احتياطي يُستعمل مرة واحدة.',
} as const;

/** ما تقوله الحسابات. */
export const accounts: AccountsWords = {
  acts: ACTS,
  things: THINGS,
  refusals: {
    'accounts.notAllowed': ({ act, ...needed }) => `ليس من حقوق هذا الحساب: ${ACTS[act]}. ${whoseRight(needed)}`,
    'accounts.signInNeeded': () => 'انتهت الجلسة أو لم تبدأ. ما حُفظ من قبل باقٍ، وما لم يُحفظ يُعاد بعد الدخول.',
    'accounts.otherOrigin': () => 'الطلب لم يأتِ من صفحات الاستوديو، فلم يُفعل شيء. يُفتح الاستوديو من عنوانه مباشرة.',
    'accounts.wrongPassword': ({ typedWith, left: number, minutes: pause }) =>
      `${WRONG[typedWith]} ${left(number, pause)}`,
    'accounts.tooManyAttempts': ({ seconds: pause }) =>
      `محاولات كثيرة متتالية. تمكن المحاولة بعد ${pauseOf(pause)}، والدخول ممكن الآن بمفتاح مرور.`,
    'accounts.remindedLately': ({ seconds: pause }) =>
      `أُرسل التذكير إلى كل من يعنيه خلال اليوم الماضي، ولا يُكرَّر. يمكن تذكير آخر بعد ${pauseOf(pause)}.`,
    'accounts.tooBusy': () => 'كثيرون يدخلون في هذه اللحظة. المحاولة بعد نصف دقيقة، ولم يضع شيء.',
    'accounts.wrongCode': ({ of }) => WRONG_CODE[of],
    'accounts.beginAgain': () =>
      'طال الوقت بين كلمة المرور والرمز، أو كثرت الرموز الخاطئة. الدخول من جديد بكلمة المرور.',
    'accounts.passkeyUnknown': () => 'لا حساب هنا بمفتاح المرور هذا. الدخول ممكن بكلمة المرور.',
    'accounts.passkeyNotMade': () =>
      'لم يُحفظ مفتاح المرور: ما أرسله المتصفّح لا يثبت أنه صُنع الآن وهنا. المحاولة من جديد ممكنة.',
    'accounts.passkeysNeedName': () =>
      'مفاتيح المرور تحتاج إلى عنوان باسم، وهذا عنوان بأرقام. على هذا الجهاز يصلح الاسم localhost بدل الأرقام.',
    'accounts.linkUseless': () => 'هذا الرابط استُعمل، أو انتهت مدّته، أو حلّ محلّه رابط أحدث. يُطلب رابط جديد ممّن أرسله.',
    'accounts.emailTaken': () => 'لهذا البريد حساب في الصحيفة. دخول صاحبه به ممكن، أو طلب كلمة مرور جديدة له.',
    'accounts.alreadyInvited': () => 'لهذا البريد دعوة مفتوحة. يمكن إرسالها من جديد أو سحبها من صفحة الدعوات.',
    'accounts.lastAdministrator': () => 'لا مدير آخر للصحيفة يستطيع الدخول. يُعطى غيره دور المدير أولًا، ثم يُعاد هذا.',
    'accounts.twoFactorIsOn': () => 'التحقّق بخطوتين مفعّل. لتغيير التطبيق يُوقف أولًا ثم يُفعّل.',
    'accounts.twoFactorIsOff': () => 'التحقّق بخطوتين غير مفعّل. يبدأ تفعيله من صفحة الأمان.',
    'accounts.ownTwoFactor': () =>
      'هذا لمن ضاع جهازه من الزملاء، ولم يتغيّر شيء. لهذا الحساب نفسه يُوقَف التحقّق بخطوتين من «حسابي».',
    'accounts.twoFactorDue': () =>
      'الصحيفة تُلزم هذا الحساب بالتحقّق بخطوتين. كل شيء محفوظ، ويعود العمل فور تفعيله من «حسابي».',
    'accounts.moreThanHeld': ({ role }) =>
      `لا يُمنح ما لا يملكه المانح: دور «${ROLES[role].masculine}» بهذا النطاق ليس من أدوار هذا الحساب الدائمة. يمنحه مدير الصحيفة.`,
    'accounts.notOneNight': ({ hours }) =>
      `المنح لليلة واحدة ينتهي في وقت آتٍ، خلال ${countNoun(hours, HOUR, { case: 'gen', digits: 'latn' })} على الأكثر. الدور الدائم يُعطى من «تعديل الأدوار».`,
    'accounts.sameEmail': () => 'هذا هو بريد الحساب الآن. لم يتغيّر شيء.',
    'accounts.paperNeeded': () => 'ليس للصحيفة اسم بعد. يُكتب اسمها ومنطقتها الزمنية مع الحساب الأول.',
    'accounts.nobodyToLetIn': () => 'لا حساب مفعّلًا بهذا البريد. الحسابات كلها في صفحة «الناس والحقوق».',
    'accounts.severalAdministrators': ({ names }) =>
      `للصحيفة أكثر من مدير: ${list(names)}. يُعيَّن أحدهم ببريده: warraq sign-in-link --email maha@almarfa.example`,
    'accounts.mailSetOutside': () =>
      'خادم البريد عيّنه المهندس في بيئة الخادم (SMTP_URL)، فلا يُغيَّر من هنا. يُسأل المهندس، أو يُزال من هناك أولًا.',
    'accounts.mailPasswordNeeded': ({ host }) =>
      `كلمة المرور المحفوظة كُتبت لخادم آخر، فلا تُرسل إلى ${host}. تُكتب كلمة مروره، ولم يتغيّر شيء.`,
    'accounts.mailNotSet': () => 'لا خادم للبريد بعد. يُحفظ خادم أولًا، ثم تُرسل رسالة التجربة.',
    'accounts.mailTrialRuns': () => 'رسالة تجربة في طريقها الآن. جوابها يصل في أقل من دقيقة.',
    'accounts.unknownThing': ({ thing, ids }) =>
      `لا شيء بهذا الرقم: ${THINGS[thing]} ${ids.join('، ')}. ربما كانت الإزالة قبل قليل.`,
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
    twoFactor: ({ paper, name }) => ({
      subject: `تذكير بالتحقّق بخطوتين في ${paper}`,
      text: [
        `${name}، تحيّة.`,
        `حساب ${paper} هذا بكلمة مرور فقط. رمز من تطبيق على الهاتف، أو مفتاح مرور، يحميه إن سُرّبت. التفعيل دقيقتان.`,
      ],
      link: 'التفعيل من «حسابي»',
      unasked: 'لا يطلب أحد في الصحيفة كلمة المرور ولا الرمز، بالبريد ولا بالهاتف.',
    }),
    twoFactorEnded: ({ paper, name }) => ({
      subject: `أُبطل التحقّق بخطوتين في ${paper}`,
      text: [
        `${name}، تحيّة.`,
        `أبطل مدير في ${paper} التحقّق بخطوتين لهذا الحساب، وانتهت جلساته كلها. الدخول الآن بكلمة المرور، أو بمفتاح مرور إن وُجد.`,
        'تطبيق التحقّق السابق ورموزه الاحتياطية لا تعمل. التفعيل من جديد دقيقتان.',
      ],
      link: 'التفعيل من «حسابي»',
      unasked: 'إن لم يكن ذلك بعلم صاحب الحساب فالمطلوب إخبار مدير الصحيفة، وتغيير كلمة المرور.',
    }),
    emailConfirm: ({ paper, name }) => ({
      subject: `تأكيد هذا البريد في ${paper}`,
      text: [
        `${name}، تحيّة.`,
        `طُلب أن يصير هذا البريد بريد حساب في ${paper}. لا يتغيّر شيء قبل التأكيد، والرابط صالح يومًا ومرة واحدة.`,
      ],
      link: 'تأكيد البريد',
      unasked: 'إن لم يكن الطلب من صاحب هذا البريد فلا شيء مطلوب: بلا تأكيد لا يتغيّر شيء.',
    }),
    emailChanged: ({ paper, name }) => ({
      subject: `تغيّر بريد الحساب في ${paper}`,
      text: [
        `${name}، تحيّة.`,
        `صار لهذا الحساب في ${paper} بريد آخر، ولن تصل رسائله إلى هنا. إن كان ذلك بعلم صاحبه فلا شيء مطلوب.`,
        'وإلّا فالرابط يعيد هذا البريد خلال سبعة أيام، وبه تنتهي كل الجلسات وتُكتب كلمة مرور جديدة.',
      ],
      link: 'إعادة البريد السابق',
      unasked: 'هذا الرابط لصاحب الحساب وحده، ولا يطلبه أحد في الصحيفة.',
    }),
  },
  trial: ({ paper, name }) => ({
    subject: `رسالة تجربة من ${paper}`,
    text: [`${name}، تحيّة.`, `وصلت هذه الرسالة، فبريد ${paper} يُرسل. لا شيء مطلوب.`],
    link: 'إعداد البريد',
    unasked: 'أُرسلت من إعدادات البريد في استوديو ورّاق، بطلب من صاحب هذا البريد.',
  }),
};
