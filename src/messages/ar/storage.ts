import type { StorageWords } from '../../storage/words.ts';

/** مثال يُذكر كلما تعذّر فهم العنوان. */
const EXAMPLE = 'postgresql://warraq:كلمة-السر@db.example.org:5432/warraq';

export const storage: StorageWords = {
  refusals: {
    'storage.folderNotWritable': ({ folder, why }) =>
      `لا يستطيع ورّاق الكتابة في مجلد البيانات ${folder} (${why}). المطلوب إعطاء المستخدم الذي يشغّله حق الكتابة فيه، أو اختيار مجلد آخر بالخيار ‎--data.`,
    'storage.diskFull': ({ folder }) =>
      `امتلأ القرص الذي يقع فيه مجلد البيانات ${folder}. المطلوب تفريغ مساحة فيه ثم تشغيل ورّاق من جديد؛ ما حُفظ قبل ذلك سليم.`,
    'storage.folderOfAnother': ({ folder, owner }) =>
      `قاعدة البيانات في ${folder} ملك المستخدم ${owner}. المطلوب تشغيل ورّاق باسمه، أو اختيار مجلد آخر بالخيار ‎--data.`,
    'storage.folderOutOfReach': ({ folder, user }) =>
      `تعمل قاعدة البيانات باسم المستخدم ${user}، وهو لا يستطيع الوصول إلى ${folder}. المطلوب إعادة المجلد إلى مكان يصل إليه، أو فتح الطريق له بالأمر: chmod o+x لكل مجلد فوقه.`,
    'storage.folderInUse': ({ folder, pid, address }) =>
      address === null
        ? `خادم آخر يبدأ الآن على مجلد البيانات ${folder} (العملية ${pid}). يمكن انتظاره، أو إيقافه بالأمر: kill ${pid}`
        : `خادم آخر يعمل على مجلد البيانات ${folder}، وعنوانه ${address} (العملية ${pid}). يمكن استعماله، أو إيقافه بالأمر: kill ${pid}`,
    'storage.folderCopied': ({ folder, original, cluster }) =>
      `المجلد ${folder} نسخة من ${original}، وقاعدة البيانات خارجهما في ${cluster}، فلا يجوز أن يشتركا فيها. للنقل يُحذف المجلد القديم؛ وللنسخ الاحتياطي تؤخذ نسخة بأمر ورّاق لا بنسخ الملفات.`,
    'storage.secretMissing': ({ file, pid }) =>
      `فُقد الملف ${file} وقاعدة البيانات تعمل به (العملية ${pid}). المطلوب إيقاف الخادم الذي يستعملها ثم تشغيل ورّاق، فيصنع ملفًا جديدًا.`,
    'storage.clusterMissing': ({ folder, cluster }) =>
      `يقول مجلد البيانات ${folder} إن قاعدة بياناته في ${cluster}، وهي ليست هناك. المطلوب إعادتها إلى مكانها من نسخة احتياطية.`,
    'storage.otherVersion': ({ folder, found, brought }) =>
      `قاعدة البيانات في ${folder} من PostgreSQL ${found}، ومع ورّاق هنا PostgreSQL ${brought}. المطلوب تشغيل إصدار ورّاق الذي صنعها وأخذ نسخة منها، ثم استعادتها في مجلد جديد.`,
    'storage.noPostgres': ({ platform, architecture }) =>
      `لا يأتي ورّاق بقاعدة بيانات لهذه الآلة (${platform} ${architecture}). المطلوب عنوان PostgreSQL في المتغير DATABASE_URL، مثل: ${EXAMPLE}`,
    'storage.noUserForPostgres': ({ tried }) =>
      `لا تعمل PostgreSQL باسم root، ولم يمكن تشغيلها باسم أي من: ${tried.join('، ')}. يُنشأ لها مستخدم بالأمر: useradd --system warraq`,
    'storage.didNotStart': ({ log, lines }) =>
      `لم تبدأ قاعدة البيانات. آخر ما قالته (والبقية في ${log}):\n${lines.join('\n')}`,
    'storage.urlUnreadable': ({ problem }) =>
      ({
        syntax: `لا يُقرأ المتغير DATABASE_URL عنوانًا. مثال على ما يُكتب فيه: ${EXAMPLE}`,
        scheme: `يجب أن يبدأ DATABASE_URL بـ postgresql://‎، مثل: ${EXAMPLE}`,
        database: `ينقص DATABASE_URL اسم قاعدة البيانات في آخره، مثل: ${EXAMPLE}`,
      })[problem],
    'storage.unreachable': ({ host, port, why }) =>
      `لا يجيب خادم قاعدة البيانات ${host} على المنفذ ${port} (${why}). المطلوب التحقّق من أنه يعمل ومن العنوان في DATABASE_URL.`,
    'storage.notLetIn': ({ host, user }) =>
      `رفض خادم قاعدة البيانات ${host} دخول المستخدم ${user}. المطلوب تصحيح الاسم أو كلمة السر في DATABASE_URL.`,
    'storage.databaseMissing': ({ host, database }) =>
      `لا توجد على الخادم ${host} قاعدة بيانات باسم ${database}. تُنشأ بالأمر: createdb ${database}، أو يُصحَّح الاسم في آخر DATABASE_URL.`,
    'storage.allConnectionsTaken': ({ host }) =>
      `كل الاتصالات التي يسمح بها خادم قاعدة البيانات ${host} مستعملة. المطلوب إغلاق بعضها، أو رفع قيمة max_connections فيه.`,
    'storage.serverTooOld': ({ found, needed }) =>
      `خادم قاعدة البيانات PostgreSQL ${found}، ويحتاج ورّاق إلى ${needed} أو أحدث. المطلوب ترقية الخادم، أو حذف DATABASE_URL ليستعمل ورّاق قاعدته هو.`,
    'storage.notUtf8': ({ database, found }) =>
      `ترميز قاعدة البيانات ${database} هو ${found}، ولا تحفظ النص العربي سليمًا إلا بترميز UTF8. تُنشأ قاعدة صالحة بالأمر: createdb --encoding=UTF8 --template=template0 الاسم`,
    'storage.readOnly': ({ host }) =>
      `قاعدة البيانات على ${host} للقراءة فقط. المطلوب في DATABASE_URL عنوان الخادم الرئيس لا عنوان نسخة عنه.`,
    'storage.mayNotCreate': ({ user, database }) =>
      `لا يحق للمستخدم ${user} إنشاء الجداول في قاعدة البيانات ${database}. يُعطى الحق بالأمر: ALTER DATABASE "${database}" OWNER TO "${user}"`,
    'storage.schemaNewer': ({ unknown }) =>
      `قاعدة البيانات من إصدار أحدث من ورّاق، ولا يعرف هذا الإصدار الخطوات: ${unknown.join('، ')}. المطلوب تشغيل الإصدار الأحدث.`,
    'storage.outboxPositionLost': () =>
      'عادت قاعدة البيانات إلى حال أقدم مما قُرئ منها، كما يحدث بعد استعادة نسخة. يُعاد بناء الصفحات المحفوظة والفهرس من جديد.',
  },
  progress: {
    copyingPostgres: 'تُنسخ PostgreSQL إلى مكان يصل إليه مستخدمها…',
    makingCluster: 'تُنشأ قاعدة البيانات…',
    startingPostgres: 'تبدأ قاعدة البيانات…',
    recovering: 'تُصلح قاعدة البيانات ما تركه توقفها المفاجئ…',
  },
};
