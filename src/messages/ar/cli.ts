import type { CliWords } from '../../cli/words.ts';

/** ما يقوله سطر الأوامر. */
export const cli: CliWords = {
  refusals: {
    'cli.unknownCommand': ({ given }) => `لا يوجد أمر اسمه «${given}». الأوامر كلها: warraq help`,
    'cli.badOption': ({ command, problem }) => `خيار غير صالح للأمر ${command}: ${problem}. ما يقبله: warraq help`,
    'cli.fileNeeded': ({ command }) => `الأمر ${command} يحتاج إلى اسم ملف واحد.`,
    'cli.fileUnreadable': ({ file, why }) => `تعذّرت قراءة الملف ${file} ‏(${why}).`,
    'cli.badFrontMatter': ({ file, field, problem }) => `في رأس الملف ${file} لا يصلح الحقل «${field}»: ${problem}`,
    'cli.unknownRole': ({ given, known }) => `لا يوجد دور اسمه «${given}». الأدوار: ${known.join('، ')}`,
    'cli.newsroomNotEmpty': () =>
      'في غرفة الأخبار موادّ من قبل، ولا تُضاف إليها الصحيفة النموذجية. اختر مجلدًا آخر بالخيار --data.',
  },
  progress: {
    checkingDatabase: 'يُفحص الاتصال بقاعدة البيانات…',
    migrating: 'تُجهَّز الجداول…',
    startingServer: 'يبدأ الخادم…',
  },
  help: `ورّاق: نظام النشر لغرف الأخبار العربية

  warraq start [--data DIR] [--port N] [--host H] [--no-sample]   يشغّل الموقع
  warraq import page FILE [--data DIR] [--report FILE] [--draft]  يأتي بمادة من صفحة محفوظة
  warraq publish FILE.md [--data DIR]                             ينشر مادة ويطبع عنوانها
  warraq token --role editor [--name N] [--data DIR]              يعطي رمز دخول للبرامج
  warraq sample [--data DIR]                                      ينشئ الصحيفة النموذجية
  warraq help

المجلد المبدئي للبيانات: data، أو ما في WARRAQ_DATA. لغة الرسائل: --lang ar أو --lang en.`,
  bug: 'حدث خطأ من جهتنا، ولم يتغيّر شيء بسببك. التفاصيل:',
  newPaper: 'صحيفة بلا اسم بعد',
  makingSample: (done, all) => `تُنشأ الصحيفة النموذجية: ${done} من ${all}`,
  sampleMade: (articles) => `الصحيفة النموذجية جاهزة، وعدد موادّها ${articles}.`,
  readAt: (address) => `الموقع: ${address}`,
  importAt: 'لتأتي بمادة من صفحة محفوظة: bin/warraq import page FILE',
  stopWith: 'للإيقاف: Ctrl+C',
  stopping: 'يُوقف الخادم…',
  published: (headline) => `نُشرت المادة: ${headline}`,
  imported: (headline) => `أُتي بالمادة: ${headline}`,
  notAnArticle: 'لم نجد في الملف مادة؛ السبب في التقرير.',
};
