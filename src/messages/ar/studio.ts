import { type DateProfile, formatDate, relativeTime } from '../../arabic/dates/index.ts';
import { type Digits, formatNumber } from '../../arabic/numbers/index.ts';
import { countNoun } from '../../arabic/plural/index.ts';
import type { StudioWords } from '../../studio/words.ts';
import { isolated } from '../isolated.ts';
import { LETTER } from './nouns.ts';
import { percentOf } from './percent.ts';
import { ROLES } from './roles.ts';
import { account } from './studio-account.ts';
import { entry } from './studio-entry.ts';
import { health } from './studio-health.ts';
import { people } from './studio-people.ts';
import { safety } from './studio-safety.ts';
import { settings } from './studio-settings.ts';
import { setup } from './studio-setup.ts';

const hijri = (at: Date, zone: string, dates: DateProfile): string =>
  dates.hijri === 'on' ? ` الموافق ${formatDate(at, zone, dates, 'hijri')}` : '';

const SCHEMES = { auto: 'كالجهاز', light: 'فاتح', dark: 'داكن' };

/** ما يقوله الاستوديو. */
export const studio = (digits: Digits): StudioWords => ({
  moments: {
    time: (at, { zone, dates }) => formatDate(at, zone, dates, 'time'),
    day: (at, { zone, dates }) => `${formatDate(at, zone, dates, 'full')}${hijri(at, zone, dates)}`,
    moment: (at, { zone, dates }) => formatDate(at, zone, dates, 'datetime'),
    date: (day, { dates }) => formatDate(new Date(`${day}T12:00:00Z`), 'UTC', dates, 'date'),
    ago: (at, now, { zone, dates }) => relativeTime(at, now, zone, dates),
  },
  roles: ROLES,
  number: (number) => formatNumber(number, digits),
  list: (names) => names.join('، '),
  fields: {
    missing: 'هذا الحقل فارغ، ولا بدّ منه.',
    notAnAddress: 'هذا ليس عنوان بريد كاملًا. مثال: salma@example.org',
    notTaken: 'لم يُقبل ما كُتب هنا.',
    summary: 'لم يُرسل شيء بعد. ما كُتب باقٍ، وبقي تصحيح:',
    at: (label, problem) => `${label}: ${problem}`,
    tooShort: (least) => `أقصر مما يُقبل، وأدناه ${countNoun(least, LETTER, { digits })}.`,
    leaving: {
      unsaved: { title: 'تغييرات لم تُحفظ', text: 'في هذه الشاشة تغييرات لم تُحفظ بعد.', leave: 'ترك التغييرات' },
      unsent: { title: 'لم يُحفظ ما مُلئ هنا', text: 'ما مُلئ هنا لم يُحفظ بعد، والانتقال يمحوه.', leave: 'ترك ما مُلئ' },
      saveAndLeave: 'حفظ ومتابعة',
      stay: 'بقاء',
    },
  },
  shell: {
    studio: 'استوديو ورّاق',
    warraq: 'ورّاق',
    toContent: 'إلى المحتوى',
    sections: 'أقسام الاستوديو',
    more: 'المزيد',
    media: 'الوسائط',
    people: 'الناس والحقوق',
    settings: 'الإعدادات',
    health: 'حالة النظام',
    account: 'حسابي',
    alsoCalled: {
      '/media': 'Media',
      '/people': 'People and rights',
      '/settings': 'Settings',
      '/health': 'System health',
      '/account': 'My account',
      '/settings/site': 'Site',
      '/settings/sections': 'Sections and menu',
      '/settings/redirects': 'Redirects',
      '/settings/style': 'House style',
      '/settings/dates': 'Dates and numbers',
      '/settings/theme': 'Theme',
      '/settings/mail': 'Mail',
    },
    shortcuts: 'الاختصارات',
    search: 'بحث أو أمر',
    toSite: 'الموقع كما يراه القرّاء',
    alsoSite: 'Site, front page, الصفحة الأولى، الواجهة',
    palette: 'لوحة الأوامر',
    paletteFor: 'شاشة، شخص، قسم، أمر…',
    paletteNone: (typed) => `لا نتيجة لـ «${isolated(typed)}».`,
    paletteMoves: 'تنقّل',
    goTo: 'انتقال',
    doNow: 'أوامر',
    signOut: 'خروج',
    language: 'اللغة',
    otherLanguage: 'English',
    languageBack: (why) => `لم تُحفظ اللغة، فعادت كما كانت. ${why}`,
    scheme: 'المظهر',
    schemes: SCHEMES,
    inScheme: (scheme) => `المظهر: ${SCHEMES[scheme]}`,
    withKeys: (what, keys) => `${what} (${isolated(keys.join(' '))})`,
    close: 'إغلاق',
    cancel: 'إلغاء',
    copyByHand: 'هذا المتصفّح لا ينسخ من هنا. النصّ محدَّد، ويُنسخ باليد:',
    undo: 'تراجع',
    undone: 'عاد كل شيء كما كان.',
    nothingToUndo: 'لا فعل يُتراجع عنه.',
    alarms: {
      title: 'التنبيهات',
      open: (count) => `التنبيهات: ${formatNumber(count, digits)}`,
      none: 'لا تنبيهات مفتوحة.',
      untitled: 'مقال بلا عنوان',
      due: (moment) => `كان موعده ${moment}`,
      raised: (ago) => `نُبّه ${ago}`,
      settle: 'طيّ التنبيه',
      settled: 'طُوي التنبيه. يعود إن تعذّر النشر لسبب آخر.',
    },
    keys: {
      title: 'اختصارات لوحة المفاتيح',
      everywhere: 'في كل مكان',
      going: 'انتقال: «لـ» ثم حرف',
      next: 'ثم',
      lists: 'القوائم',
      sheet: 'هذه الصفحة',
      inLists: 'التالي / السابق',
      letGo: 'إغلاق، ترك',
      upload: 'رفع صور',
      focus: `نقطة الاهتمام ${percentOf(1, digits)}، ومع Shift ${percentOf(10, digits)}`,
      single: 'اختصارات الحرف الواحد',
      note: 'الحرف العربي هو الاختصار، والمفتاح اللاتيني المقابل يعمل أيضًا: لا حاجة إلى تبديل لغة لوحة المفاتيح.',
    },
  },
  states: {
    offline: 'انقطع الاتصال بالشبكة. المعروض هنا آخر ما وصل، والحفظ يعود حين تعود.',
    back: 'عاد الاتصال.',
    waiting: (what) => `في انتظار «${what}» من الخادم.`,
    allShown: 'هذا آخر ما في القائمة.',
    stop: 'إيقاف الانتظار',
    stopped: { title: 'أُوقف الانتظار', text: 'لم يتغيّر شيء. المحاولة ممكنة في أي وقت.' },
    notNow: 'لم يُعرض هذا الجزء الآن',
    unreachable: {
      title: 'لا نصل إلى الخادم',
      text: 'لم يضع شيء مما حُفظ. إن طال الأمر فالعبارة للمهندس المناوب:',
      next: (seconds) => `المحاولة التالية بعد ${formatNumber(seconds, digits)} ث.`,
      now: 'محاولة الآن',
    },
    forbidden: {
      title: 'ليست هذه الشاشة من حقوق دورك',
      text: 'لم يتغيّر شيء. الأدوار يغيّرها مدير الصحيفة من «الناس والحقوق».',
    },
    notFound: {
      title: 'ليس هنا شيء',
      text: 'العنوان لا يعود لشاشة من شاشات الاستوديو. لعلّه كُتب ناقصًا أو نُقل.',
      home: 'إلى أول الاستوديو',
    },
    broken: {
      title: 'تعطّلت هذه الشاشة وحدها',
      text: 'العطل من جهتنا، وما حُفظ باقٍ. العبارة للمهندس المناوب:',
      again: 'إعادة تحميل الشاشة',
    },
  },
  entry: entry(digits),
  setup: setup(digits),
  people: people(digits),
  settings: settings(digits),
  health: health(digits),
  account: account(digits),
  safety: safety(digits),
  audit: {
    title: 'السجلّ',
    unchanging: 'لا يُعدَّل ولا يُحذف',
    caption: 'سجلّ الأفعال، الأحدث أولًا',
    columns: { at: 'الوقت', who: 'من', what: 'الفعل', from: 'من أين' },
    kinds: { clock: 'النظام', import: 'النقل', cli: 'سطر الأوامر', nobody: 'مجهول', token: 'مفتاح الواجهة' },
    older: 'الأقدم',
    none: 'لا شيء في السجلّ بعد',
    noneText: 'كل فعل يغيّر شيئًا يظهر هنا وحده، باسم صاحبه ووقته.',
  },
});
