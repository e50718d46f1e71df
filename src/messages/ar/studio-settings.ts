import type { SettingsWords } from '../../studio/screens/settings/words.ts';
import { mail } from './studio-mail.ts';
import { redirects } from './studio-redirects.ts';

/** ما هي الصحيفة: اسمها وأقسامها وتاريخها وأسلوبها ومظهرها. */
export const settings: SettingsWords = {
  title: 'الإعدادات',
  tabs: { site: 'الموقع', redirects: 'التحويلات', mail: 'البريد' },
  save: 'حفظ',
  saved: 'حُفظ، وهو على الموقع الآن.',
  nothingToSave: 'لا تغيير ينتظر الحفظ.',
  unsaved: 'تغييرات لم تُحفظ.',
  allSaved: 'كل شيء محفوظ.',
  toSaved: 'رجوع إلى المحفوظ',
  overtaken: 'غُيّر الشيء نفسه من مكان آخر بعد فتح هذه الشاشة. لم يُحفظ شيء، والمكتوب هنا باقٍ.',
  takeTheirs: 'ترك المكتوب هنا وعرض ما حُفظ هناك',
  saveMine: 'حفظ المكتوب هنا مكانه',
  leaving: 'تغييرات لم تُحفظ',
  leavingText: 'في هذه الشاشة تغييرات لم تُحفظ بعد.',
  saveAndLeave: 'حفظ ومتابعة',
  stay: 'بقاء',
  leave: 'ترك التغييرات',
  site: {
    title: 'الموقع',
    name: 'اسم الصحيفة',
    nameHint: 'يظهر في رأس كل صفحة وفي نتائج البحث والخلاصات.',
    tagline: 'الشعار',
    taglineHint: 'سطر قصير فوق الاسم في الصفحات الداخلية.',
    zone: 'المنطقة الزمنية',
    zoneNow: (time) => `الساعة فيها الآن ${time}. بها تُكتب كل المواعيد، وبها ينقضي يوم الصحيفة.`,
    noZone: 'لا منطقة بهذا الاسم.',
    origin: 'عنوان النشر',
    originHint:
      'العنوان الذي يعرف به القرّاء الموقع، وبه تُكتب الروابط في الخلاصات والبريد. يُترك فارغًا ما دام الموقع يُجرَّب.',
    notAnOrigin: 'ليس هذا عنوانًا كاملًا. مثال: https://almarfa.example',
    problems: { name: 'الاسم أولًا.', origin: 'عنوان النشر أولًا.' },
  },
  redirects,
  mail,
};
