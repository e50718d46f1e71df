import type { HeadProblem } from '../../cli/refusals.ts';
import type { CliWords } from '../../cli/words.ts';
import { expected } from './server.ts';

/** ما لا يصلح في رأس ملف. */
function inHead(file: string, field: string, problem: HeadProblem): string {
  const named = field === '' ? 'كل ما بين سطري ---' : `الحقل «${field}»`;
  switch (problem.is) {
    case 'notYaml':
      return `لا يُقرأ رأس الملف ${file}، وهو ما بين سطري ---. ما وقف عنده القارئ: ${problem.said}.`;
    case 'notADate':
      return `في رأس الملف ${file}: ${named} يجب أن يكون تاريخًا ووقتًا مثل 2026-11-25 14:30، وهو «${problem.given}».`;
    case 'unknownField':
      return `في رأس الملف ${file}: ${named} غير معروف. المعروف: ${problem.known.join('، ')}.`;
    default:
      return `في رأس الملف ${file}: ${named} ${expected(problem)}.`;
  }
}

/** ما أوقف الاستيراد قبل تمامه. */
const STOPPED = {
  diskFull: 'امتلأ القرص الذي تُحفظ عليه المقالات، فتوقف الاستيراد. المطلوب تفريغ مساحة فيه.',
  databaseAway: 'انقطعت قاعدة البيانات، فتوقف الاستيراد. المطلوب التحقّق من أنها تعمل من جديد.',
  busy: 'شغل عملٌ آخر في غرفة الأخبار ما يحتاج إليه الاستيراد فتوقف. تمكن إعادة المحاولة بعد لحظات.',
  you: 'توقف الاستيراد كما طُلب.',
} as const;

/** ما يقوله سطر الأوامر. */
export const cli: CliWords = {
  refusals: {
    'cli.unknownCommand': ({ given }) => `لا يوجد أمر اسمه «${given}». الأوامر كلها: warraq help`,
    'cli.badOption': ({ command, option, problem }) =>
      problem === 'unknown'
        ? `الأمر ${command} لا يعرف الخيار ${option}. ما يقبله: warraq help`
        : `الخيار ${option} للأمر ${command} لا قيمة له، أو له قيمة وهو لا يأخذها. ما يقبله: warraq help`,
    'cli.noFileTaken': ({ command, given }) =>
      `الأمر ${command} لا يأخذ اسم ملف، فلم يُفعل شيء. يُعاد الأمر بلا «${given}» إن كان هو المقصود.`,
    'cli.fileNeeded': ({ command }) => `الأمر ${command} يحتاج إلى اسم ملف واحد.`,
    'cli.fileUnwritable': ({ file, why }) =>
      `تعذّرت الكتابة في الملف ${file} ‏(${why}). المطلوب مكان آخر للتقرير، ثم إعادة الأمر نفسه.`,
    'cli.reportOverFile': ({ file }) =>
      `الملف ${file} هو نفسه ما يُستورد أو التقرير الآخر. لم يُمسّ الملف. المطلوب للتقرير ملف آخر، ثم إعادة الأمر نفسه.`,
    'cli.importBrokenOff': ({ by }) =>
      `${STOPPED[by]} ما جاء حتى الآن محفوظ، والأمر نفسه يكمل من حيث توقف. للتراجع عنه كله: warraq import undo بالخيار --data نفسه.`,
    'cli.fileUnreadable': ({ file, why }) => `تعذّرت قراءة الملف ${file} ‏(${why}).`,
    'cli.badFrontMatter': ({ file, field, problem }) => `${inHead(file, field, problem)} لم يُنشر شيء.`,
    'cli.tokenIdNeeded': ({ given }) =>
      given === ''
        ? 'الأمر يحتاج إلى رقم رمز الدخول، ولم يُفعل شيء. الأرقام في جوابه: warraq token list'
        : `ليس «${given}» رقم رمز دخول، ولم يُفعل شيء. الأرقام في جواب هذا الأمر: warraq token list`,
    'cli.unknownRole': ({ given, known }) => `لا يوجد دور اسمه «${given}». الأدوار: ${known.join('، ')}`,
    'cli.notAWord': ({ given }) =>
      `«${given}» ليست كلمة واحدة من حروف عربية. تُكتب كما تُطبع، بلا أل التعريف ولا ما يتصل بها: warraq word زيلينسكي`,
    'cli.unknownWordKind': ({ given, known }) => `لا يوجد نوع كلمة اسمه «${given}». الأنواع: ${known.join('، ')}`,
    'cli.noBucket': () =>
      'لا مكان معيَّن تُنقل إليه الصور. المطلوب تعيين WARRAQ_S3_ENDPOINT و WARRAQ_S3_BUCKET و WARRAQ_S3_KEY_ID و WARRAQ_S3_SECRET ثم إعادة الأمر (docs/media.md).',
    'cli.newsroomNotEmpty': () =>
      'في غرفة الأخبار مقالات من قبل، ولا تُضاف إليها الصحيفة النموذجية. المطلوب مجلد آخر بالخيار --data.',
  },
  progress: {
    checkingDatabase: 'يُفحص الاتصال بقاعدة البيانات…',
    migrating: 'تُجهَّز الجداول…',
    startingServer: 'يبدأ الخادم…',
  },
  help: `ورّاق: نظام النشر لغرف الأخبار العربية

  warraq start [--data DIR] [--port N] [--host H] [--no-sample]   يشغّل الموقع
  warraq import page FILE [--data DIR] [--report FILE] [--draft]  يأتي بمقال من صفحة محفوظة
  warraq import wordpress FILE… [--data DIR] [--media DIR] [--fetch-media] [--report FILE] [--html FILE]
                                                                  يأتي بموقع ووردبريس كله
  warraq import undo [--data DIR]                                 يتراجع عن آخر استيراد ما لم يُعدَّل منه شيء
  warraq publish FILE.md [--data DIR]                             ينشر مقالًا ويطبع عنوانه
  warraq doctor [--json] [--data DIR]                             يقول كيف حال النظام وما المطلوب
  warraq reindex [--data DIR]                                     يبني فهرس البحث من جديد والموقع يعمل
  warraq pictures move [--data DIR]                               ينسخ صور المجلد إلى مكان الصور المعيَّن (S3)
  warraq word كلمة [--kind name] [--data DIR]                      يضيف كلمة إلى معجم البحث
  warraq token --role editor [--name N] [--data DIR]              يعطي رمز دخول للبرامج
  warraq token list [--data DIR]                                  يسرد رموز الدخول الصالحة، بلا الرموز نفسها
  warraq token revoke ID [--data DIR]                             يُبطل رمز دخول، فيُرفض طلبه التالي
  warraq sign-in-link [--email A] [--data DIR] [--port N] [--host H]
                                                                  يعطي رابطًا يُدخل مرة واحدة من لا يستطيع الدخول
  warraq sample [--data DIR]                                      ينشئ الصحيفة النموذجية
  warraq help [import]

المجلد المبدئي للبيانات: data، أو ما في WARRAQ_DATA. لغة الرسائل: --lang ar أو --lang en.`,
  importHelp: `الاستيراد

  warraq import wordpress FILE…   موقع ووردبريس كله، من ملف تصديره أو ملفاته: XML كما هو، أو gzip، أو zip
    --media DIR      مجلد فيه نسخة من wp-content/uploads تُؤخذ منها الصور
    --fetch-media    ما لا يوجد منها في المجلد يُجلب من الموقع القديم
    --report FILE    التقرير كاملًا بصيغة JSON
    --html FILE      التقرير صفحةً تُرسل إلى التحرير

  warraq import page FILE         مقال واحد من صفحة محفوظة من المتصفّح
    --report FILE    ما أُخذ منها وما تُرك، بصيغة JSON
    --draft          مسودةً لا يراها القرّاء

  warraq import undo              يتراجع عن آخر استيراد كله ما لم يُعدَّل منه شيء

  --data DIR في كل منها: مجلد بيانات الصحيفة. إن انقطع استيراد موقع فالأمر نفسه يكمل من حيث وقف ولا يكرّر شيئًا،
  وCtrl-C يوقفه وما جاء به سليم. خطوات الانتقال كلها: docs/moving-from-wordpress.md`,
  stoppingImport: 'يتوقف الاستيراد عند تمام ما بدأ…',
  bug: 'حدث خطأ من جهتنا، ولم يتغيّر شيء بسببك. التفاصيل:',
  newPaper: 'صحيفة بلا اسم بعد',
  makingSample: (done, all) => `تُنشأ الصحيفة النموذجية: ${done} من ${all}`,
  sampleMade: (articles) => `الصحيفة النموذجية جاهزة، وعدد مقالاتها ${articles}.`,
  wordAdded: (word) => `أُضيفت «${word}» إلى المعجم. يعرفها البحث بعد: warraq reindex`,
  movingPictures: (files) => `تُنسخ الصور: ${files} من الملفات حتى الآن…`,
  picturesMoved: ({ sent, there }) =>
    `صور المجلد كلها في مكانها الجديد: نُسخ الآن ${sent} من الملفات، وكان فيه ${there}. قورن كل ملف بعد نسخه، والمجلد كما كان.`,
  indexing: (articles) => `يُبنى فهرس البحث: ${articles} من المقالات حتى الآن…`,
  indexed: (articles) => `فهرس البحث جاهز، وعدد ما فيه من المقالات ${articles}.`,
  readAt: (address) => `الموقع: ${address}`,
  halfImported: (files) =>
    `تنبيه: استيراد انقطع ولم يكتمل${files.length === 0 ? '' : ` ‏(${files.join('، ')})`}، فالموقع ناقص. أمره نفسه يكمل من حيث وقف، وللتراجع عنه: bin/warraq import undo`,
  studioAt: (address) => `الاستوديو: ${address}`,
  firstSignIn: 'لا مدير للصحيفة بعد. حساب المدير الأول يُنشأ من هذا الرابط:',
  firstLinkGood: 'يصلح الرابط مرة واحدة خلال 24 ساعة. كل تشغيل يطبع رابطًا جديدًا ويبطل ما قبله.',
  linkGoodOnce: {
    signIn: 'هذا الرابط يُدخل من يفتحه بلا كلمة مرور، مرة واحدة خلال ساعة، ويُسجَّل إصداره. لا يُرسل إلا إلى صاحبه.',
    welcome:
      'لا مدير للصحيفة. حساب المدير يُنشأ من هذا الرابط، مرة واحدة خلال 24 ساعة وإلى التشغيل التالي للخادم، ويُسجَّل إصداره.',
  },
  noTokens: 'لا رمز دخول صالحًا.',
  tokensAre: 'الرقم، الدور، وقت الإنشاء، الاسم:',
  tokenRevoked: (name) => `أُبطل رمز الدخول «${name}»: يُرفض طلبه التالي، ولا رجوع عن ذلك. ما نُشر به باقٍ.`,
  startFirst: 'الخادم لا يعمل الآن. يُشغَّل أولًا، ثم يُفتح الرابط.',
  importAt: 'لاستيراد مقال من صفحة محفوظة: bin/warraq import page FILE',
  stopWith: 'للإيقاف: Ctrl+C',
  stopping: 'يُوقف الخادم…',
  published: (headline) => `نُشر المقال: ${headline}`,
  imported: (headline) => `أُتي بالمقال: ${headline}`,
  notAnArticle: 'لم نجد في الملف مقالًا؛ السبب في التقرير.',
};
