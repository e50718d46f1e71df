import type { Digits } from '../../arabic/numbers/index.ts';
import { countNoun, type Noun } from '../../arabic/plural/index.ts';
import type { HealthScreenWords } from '../../studio/screens/health/words.ts';

const PICTURE: Noun = { gender: 'f', singular: 'صورة', plural: 'صور' };
const THING: Noun = { gender: 'm', singular: 'شيء', plural: 'أشياء' };

/** ما حول أجزاء النظام في شاشة حالته. */
export const health = (digits: Digits): HealthScreenWords => ({
  inNeed: (count) => (count === 0 ? 'كل شيء سليم' : `${countNoun(count, THING, { digits })} بحاجة إلى نظر`),
  measured: (time) => `قيس ${time}`,
  measureNow: 'قياس الآن',
  notMeasured: (time) => `لا جواب من الخادم الآن. المعروض ما قيس ${time}، ويُقاس وحده حين يعود.`,
  changed: (time) => `تغيّرت حالة النظام ${time}، والمعروض ما قبلها.`,
  showNow: 'عرض الحالة الآن',
  since: (moment) => `منذ ${moment}`,
  copy: 'نسخ تقرير للمهندس',
  copied: 'نُسخ التقرير نصًّا، ويُلصق في أي رسالة.',
  waitingMail: 'البريد المنتظر',
  mailServer: 'إعداد خادم البريد',
  tryAgain: 'محاولة صنعها من جديد',
  triedAgain: (pictures) =>
    pictures === 0
      ? 'لا صور متعذّرة الآن.'
      : `عادت إلى الانتظار ${countNoun(pictures, PICTURE, { digits })}، وتُصنع تباعًا.`,
  forEngineer: 'للمهندس: الحالة نفسها على الخادم',
  ways: {
    'warraq doctor': 'في الطرفية، والخادم يعمل أو لا يعمل.',
    '/health': 'لبرامج المراقبة وموازن الأحمال.',
    '/metrics': 'لـ Prometheus.',
  },
});
