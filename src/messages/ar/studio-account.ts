import type { Digits } from '../../arabic/numbers/index.ts';
import { countNoun, type Noun } from '../../arabic/plural/index.ts';
import type { AccountWords } from '../../studio/screens/account/words.ts';
import { isolated } from '../isolated.ts';

const CODE: Noun = {
  gender: 'm',
  singular: 'رمز احتياطي',
  plural: 'رموز احتياطية',
  dual: { nom: 'رمزان احتياطيان', gen: 'رمزين احتياطيين' },
  accusative: 'رمزًا احتياطيًّا',
};

/** حساب المرء وأمانه. */
export const account = (digits: Digits): AccountWords => ({
  title: 'حسابي',
  profile: 'الاسم واللغة',
  saveProfile: 'حفظ',
  profileSaved: 'حُفظ الاسم واللغة.',
  twoFactor: {
    title: 'التحقّق بخطوتين',
    off: 'كلمة المرور وحدها لا تكفي إن سُرّبت. رمز من تطبيق على الهاتف يسدّ ذلك.',
    isOn: (codes) =>
      codes === 0
        ? 'مفعّل. نفدت الرموز الاحتياطية، ولا دخول إن ضاع الهاتف: تُنشأ رموز جديدة.'
        : `مفعّل. بقي ${countNoun(codes, CODE, { digits })}.`,
    setUp: 'تفعيل…',
    needsPassword: 'كلمة المرور مرّة أخرى',
    continue: 'متابعة',
    scan: 'الرمز يُمسح بتطبيق التحقّق، ثم تُكتب الأرقام الستة.',
    qr: 'رمز المسح',
    orType: 'أو المفتاح كتابةً:',
    neverAsked: 'لا يطلبه أحد في الصحيفة.',
    code: 'الرمز من ستة أرقام',
    turnOn: 'تفعيل',
    turnOff: 'إيقاف…',
    turnedOff: 'أُوقف التحقّق بخطوتين.',
    newCodes: 'رموز احتياطية جديدة…',
  },
  codes: {
    title: 'الرموز الاحتياطية',
    lead: 'تُعرض مرّة واحدة. كل رمز يُستعمل مرّة واحدة إن ضاع الهاتف. الأفضل طباعتها.',
    copy: 'نسخ الرموز',
    copied: 'نُسخت الرموز.',
    print: 'طباعة',
    kept: 'حُفظت في مكان آمن',
  },
  passkeys: {
    title: 'مفاتيح المرور',
    lead: 'دخول ببصمة الجهاز أو رمزه، بلا كلمة مرور.',
    add: 'إضافة مفتاح…',
    name: 'اسم المفتاح',
    nameHint: 'مثل: حاسوب المكتب',
    added: (name) => `أُضيف المفتاح «${isolated(name)}».`,
    since: (date) => `منذ ${date}`,
    remove: 'إزالة…',
    removeTitle: (name) => `إزالة المفتاح «${isolated(name)}»`,
    removeText: 'لن يُدخل به بعد الآن، ولا يُستعاد. تمكن إضافة مفتاح آخر.',
    removed: (name) => `أُزيل المفتاح «${isolated(name)}».`,
    none: 'لا مفاتيح مرور بعد.',
    stopped: 'لم يُضف مفتاح: أُلغي في نافذة المتصفّح، أو للموقع مفتاح على هذا الجهاز من قبل.',
  },
  sessions: {
    title: 'الجلسات',
    device: (browser, system) =>
      [browser, system].flatMap((part) => (part === null ? [] : [`\u2068${part}\u2069`])).join(' على '),
    unknown: 'جهاز لا يُعرّف بنفسه',
    this: 'هذه',
    thisOne: 'هذه الجلسة',
    end: 'إنهاء',
    endOthers: 'إنهاء كل الجلسات الأخرى',
    ended: 'أُنهيت الجلسة.',
    othersEnded: 'أُنهيت كل الجلسات الأخرى.',
  },
  password: {
    title: 'كلمة المرور',
    present: 'كلمة المرور الحالية',
    fresh: 'كلمة المرور الجديدة',
    submit: 'تغيير كلمة المرور',
    changed: 'تغيّرت كلمة المرور، وأُنهيت الجلسات الأخرى.',
  },
});
