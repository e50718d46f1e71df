import type { WordPressWords } from '../../transfer/wordpress/words.ts';
import type { NoExport } from '../../transfer/wordpress/wxr/refusals.ts';
import { inUse } from './undo-import.ts';

const EXPECTED =
  'المطلوب ملف التصدير الذي يصنعه ووردبريس من «أدوات» ثم «تصدير» ثم «كل المحتوى»: ملف بصيغة XML، كما هو أو مضغوطًا بصيغة zip أو gzip.';

const FOUND: Readonly<Record<NoExport, (name: string) => string>> = {
  'no-channel': (name) =>
    `الملف ${name} من تصدير ووردبريس، لكن بدايته مفقودة أو تالفة، وفيها تعريف الموقع. المطلوب تصدير الموقع من جديد ثم إعادة المحاولة.`,
  empty: (name) => `الملف ${name} فارغ.`,
  picture: (name) => `الملف ${name} صورة.`,
  video: (name) => `الملف ${name} مقطع مرئي أو صوتي.`,
  pdf: (name) => `الملف ${name} مستند PDF.`,
  'other-archive': (name) => `الملف ${name} أرشيف من نوع لا يُفتح هنا.`,
  html: (name) => `الملف ${name} صفحة ويب بصيغة HTML.`,
  feed: (name) => `الملف ${name} خلاصة RSS عادية، وليس فيها إلا آخر المقالات.`,
  xml: (name) => `الملف ${name} ملف XML من نوع آخر.`,
  json: (name) => `الملف ${name} بيانات بصيغة JSON.`,
  sql: (name) => `الملف ${name} نسخة من قاعدة بيانات (SQL).`,
  text: (name) => `الملف ${name} نص عادي.`,
  unknown: (name) => `الملف ${name} من نوع غير معروف.`,
  folder: (name) => `المسار ${name} مجلد لا ملف.`,
  pipe: (name) => `المسار ${name} ليس ملفًا على القرص، والقراءة تمر عليه أكثر من مرة. المطلوب حفظ محتواه في ملف أولًا.`,
  'no-export-within': (name) => `ليس في الأرشيف ${name} ملف تصدير من ووردبريس.`,
};

/** What the reader of WordPress exports says to those who bring one in. */
export const transferWordpress: WordPressWords = {
  refusals: {
    'wordpress.importRunning': () =>
      'يجري الآن في غرفة الأخبار هذه استيراد آخر، أو تراجع عن استيراد. حين ينتهي تمكن إعادة الأمر نفسه.',
    'wordpress.severalSites': ({ one, other }) =>
      `الملفات من أكثر من موقع: ${one} و${other}، فلم يُستورد شيء. يُستورد كل موقع وحده، وفي مجلد بيانات خاص به (--data) إن كان صحيفة أخرى.`,
    'wordpress.nothingToUndo': () =>
      'ليس في غرفة الأخبار هذه استيراد من ووردبريس لم يُتراجع عنه. إن كان في مجلد بيانات آخر لزم ذكره بالخيار --data.',
    'wordpress.importInUse': inUse,
    'wordpress.notAnExport': ({ name, found }) => `${FOUND[found](name)} ${EXPECTED}`,
    'wordpress.fileChanged': ({ name }) =>
      `تغيّر الملف ${name} وهو يُستورد. المطلوب وضعه كاملًا في مكان لا يُكتب فيه، ثم إعادة الأمر؛ ما جاء منه لا يأتي مرتين.`,
    'wordpress.archiveBroken': ({ name }) =>
      `الأرشيف ${name} تالف أو ناقص أو محمي بكلمة مرور، فلم يُفكّ كله. المطلوب تنزيله من جديد، أو فكّه باليد واستيراد ملف XML الذي فيه.`,
    'wordpress.archiveTooLarge': ({ name, gigabytes }) =>
      `ينتج عن فكّ ${name} أكثر من ${gigabytes} غيغابايت أو أضعاف لا تبلغها ملفات التصدير، فتوقفت قراءته. إن كان سليمًا أمكن فكّه باليد واستيراد ملف XML الذي فيه.`,
  },
};
