import type { Digits } from '../../arabic/numbers/index.ts';
import { countNoun, type Noun } from '../../arabic/plural/index.ts';
import type { SafetyWords } from '../../studio/screens/people/safety-words.ts';
import { isolated } from '../isolated.ts';

const ACCOUNT: Noun = { gender: 'm', singular: 'حساب', plural: 'حسابات' };
const MAIL: Noun = { gender: 'f', singular: 'رسالة', plural: 'رسائل' };

/** ما دام عددها لا يزيد على هذا تُذكر الأسماء. */
const MOST_NAMES = 3;

const WHOM = { editors: 'المديرين والمحرّرين', everybody: 'كل الحسابات' } as const;

/** أمان الحسابات: الإلزام بالتحقّق، ومنح الليلة الواحدة، وتغيير البريد. */
export const safety = (digits: Digits): SafetyWords => ({
  reminder: {
    recommended:
      'حسابك حساب مدير، والدخول إليه بكلمة مرور فقط. يُستحسن له التحقّق بخطوتين: رمز من الهاتف بعد كلمة المرور.',
    coming: (day) =>
      `الدخول إلى حسابك بكلمة مرور فقط. الصحيفة تُلزم بالتحقّق بخطوتين من ${day}: منذ ذلك اليوم يُطلب تفعيله عند الدخول، قبل أي عمل.`,
    setUp: 'تفعيل',
    later: 'إخفاء إلى المرة القادمة',
  },
  gate: {
    title: 'خطوة واحدة قبل الدخول',
    lead: 'الصحيفة تُلزم هذا الحساب بالتحقّق بخطوتين. كل ما كُتب محفوظ، ويعود كل شيء فور التفعيل.',
    passkeyTitle: 'أو بمفتاح مرور',
    passkeyLead: 'مفتاح المرور خطوتان في واحدة. من له مفتاح يدخل به بعد الخروج من هنا.',
    go: 'إلى الاستوديو',
    signOut: 'خروج',
  },
  lacking: {
    title: (names) => {
      const said = `${countNoun(names.length, ACCOUNT, { digits })} بكلمة مرور فقط`;
      return names.length > MOST_NAMES ? said : `${said}: ${names.map(isolated).join('، ')}`;
    },
    recommended:
      'التحقّق بخطوتين يُستحسن لكل مدير ولا يُلزَم به أحد الآن، فالعمل كالمعتاد. التذكير رسالة فيها طريق التفعيل، والإلزام من «الأمان».',
    coming: ({ who, day }) =>
      `الصحيفة تُلزم ${WHOM[who]} بالتحقّق بخطوتين من ${day}. إلى ذلك اليوم العمل كالمعتاد، ثم يُطلب التفعيل عند الدخول قبل أي شيء.`,
    due: ({ who, day }) =>
      `الصحيفة تُلزم ${WHOM[who]} بالتحقّق بخطوتين منذ ${day}. يُطلب التفعيل في هذه الحسابات عند الدخول قبل أي شيء، وما كُتب فيها محفوظ.`,
    remind: 'تذكير بالبريد',
    reminded: (count) =>
      count === 0 ? 'لا أحد ينقصه التحقّق بخطوتين.' : `كُتبت ${countNoun(count, MAIL, { digits })} تذكير.`,
    names: 'من ينقصه التحقّق بخطوتين',
    lastReminded: (when) => `آخر تذكير ${when}`,
    nobody: 'لا أحد ينقصه التحقّق بخطوتين',
    nobodyText: 'كل من يعنيه الأمر له تطبيق تحقّق أو مفتاح مرور.',
  },
  duty: {
    title: 'الإلزام بالتحقّق بخطوتين',
    lead: 'يُستحسن دائمًا لكل مدير. ويمكن أن تُلزم به الصحيفة من يوم محدّد، فلا عمل في الحساب قبل تفعيله.',
    who: 'مَن يُلزَم به',
    choices: { nobody: 'لا أحد، استحسان فقط', editors: 'المديرون والمحرّرون', everybody: 'الجميع' },
    from: 'من يوم',
    fromHint: 'يبدأ الإلزام أول ذلك اليوم بتوقيت الصحيفة.',
    save: 'حفظ',
    saved: 'حُفظ الإلزام بالتحقّق بخطوتين.',
  },
  nights: {
    title: 'منح لليلة واحدة',
    lead: 'دور ينتهي وحده في موعده، ويُسجَّل. لا يُمنح إلا ما يملكه المانح.',
    person: 'لمن',
    role: 'الدور',
    until: 'حتى',
    untilHint: (zone) => `بتوقيت الصحيفة (\u2068${zone}\u2069)، خلال 24 ساعة.`,
    submit: 'منح لليلة واحدة',
    given: (name, until) => `مُنح «${name}» حتى ${until}.`,
    ended: (name) => `أُنهي منح «${name}».`,
    end: 'إنهاء الآن',
    caption: 'منح سارٍ الآن، أقربه انتهاءً أولًا',
    columns: { who: 'الاسم', role: 'الدور', within: 'النطاق', until: 'حتى', by: 'من', acts: 'أفعال' },
    none: 'لا منح ساريًا الآن',
    noneText: 'المنح ينتهي وحده، ويبقى خبره في السجلّ.',
    missing: 'يُختار اسم من القائمة.',
    holds: 'لليلة واحدة',
    untilWhen: (until) => `حتى ${until}`,
    link: 'منح لليلة واحدة…',
    linkText: 'ينتهي وحده ويُسجَّل.',
  },
  email: {
    title: 'البريد',
    fresh: 'البريد الجديد',
    note: 'يصل إلى البريد الجديد رابط تأكيد، ولا يتغيّر شيء قبله. ثم يُخبَر البريد السابق، وله أن يعيده خلال سبعة أيام.',
    submit: 'تغيير البريد',
    sent: (email) => `كُتب رابط التأكيد إلى \u2068${email}\u2069. البريد الحالي باقٍ إلى أن يُؤكَّد.`,
    confirm: {
      title: 'تأكيد البريد الجديد',
      lead: (email) => `يصير \u2068${email}\u2069 بريد الحساب، وبه يكون الدخول.`,
      submit: 'تأكيد البريد',
    },
    confirmed: {
      title: 'تغيّر البريد',
      lead: 'الدخول من الآن بالبريد الجديد. أُخبر البريد السابق.',
      on: 'إلى الاستوديو',
    },
    back: {
      title: 'إعادة البريد السابق',
      lead: (email) =>
        `يعود \u2068${email}\u2069 بريد الحساب، وتنتهي كل الجلسات، ولا تعود كلمة المرور الحالية صالحة: تُكتب بعدها كلمة جديدة.`,
      submit: 'إعادة البريد وإنهاء الجلسات',
    },
  },
  wait: { left: (clock) => `المحاولة بعد \u2068${clock}\u2069`, over: 'المحاولة ممكنة الآن.' },
  find: {
    label: 'بحث في السجلّ',
    for: 'شخص، فعل، مقال…',
    groups: { people: 'أشخاص', kinds: 'أفعال', things: 'أشياء' },
    kinds: {
      articles: 'المقالات',
      paper: 'الأقسام والكتّاب والصفحات',
      media: 'الوسائط',
      people: 'الناس والحقوق',
      entry: 'الدخول والأمان',
      settings: 'الإعدادات والروابط',
      moving: 'النقل',
    },
    thing: {
      article: 'مقال',
      section: 'قسم',
      author: 'كاتب',
      tag: 'وسم',
      static_page: 'صفحة',
      picture: 'صورة',
      person: 'حساب',
      invitation: 'دعوة',
      site: 'الصحيفة',
    },
    none: 'لا شخص ولا فعل ولا شيء بهذا الاسم.',
    from: 'من',
    to: 'إلى',
    export: 'تصدير',
    shown: 'المعروض الآن',
    remove: (filter) => `رفع المرشّح «${filter}»`,
    clear: 'مسح الكل',
    noMatch: 'لا شيء في السجلّ بهذه المرشّحات',
    noMatchText: (filters) => `المطلوب: ${filters}. قد يكون أحدها ما يحجب.`,
    ofThis: (title) => `كل ما في السجلّ عن «${title}»`,
    someone: 'شخص',
  },
});
