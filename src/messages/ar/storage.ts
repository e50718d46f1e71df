import type { StorageWords } from '../../storage/words.ts';

/** مثال يُذكر كلما تعذّر فهم العنوان. */
const EXAMPLE = 'postgresql://warraq:كلمة-السر@db.example.org:5432/warraq';

export const storage: StorageWords = {
  refusals: {
    'storage.folderNotWritable': ({ folder, why }) =>
      `لا يستطيع ورّاق الكتابة في مجلد البيانات ${folder} (${why}). أعطِ المستخدم الذي يشغّله حق الكتابة فيه، أو اختر مجلدًا آخر بالخيار ‎--data.`,
    'storage.diskFull': ({ folder }) =>
      `امتلأ القرص الذي يقع فيه مجلد البيانات ${folder}. أفرغ منه مساحة ثم شغّل ورّاق من جديد؛ ما حُفظ قبل ذلك سليم.`,
    'storage.folderOfAnother': ({ folder, owner }) =>
      `قاعدة البيانات في ${folder} ملك المستخدم ${owner}. شغّل ورّاق باسمه، أو اختر مجلدًا آخر بالخيار ‎--data.`,
    'storage.folderOutOfReach': ({ folder, user }) =>
      `تعمل قاعدة البيانات باسم المستخدم ${user}، وهو لا يستطيع الوصول إلى ${folder}. أعد المجلد إلى مكان يصل إليه، أو افتح له الطريق بالأمر: chmod o+x لكل مجلد فوقه.`,
    'storage.folderInUse': ({ folder, pid, address }) =>
      address === null
        ? `خادم آخر يبدأ الآن على مجلد البيانات ${folder} (العملية ${pid}). انتظره، أو أوقفه بالأمر: kill ${pid}`
        : `خادم آخر يعمل على مجلد البيانات ${folder}، وعنوانه ${address} (العملية ${pid}). استعمله، أو أوقفه بالأمر: kill ${pid}`,
    'storage.folderCopied': ({ folder, original, cluster }) =>
      `المجلد ${folder} نسخة من ${original}، وقاعدة البيانات خارجهما في ${cluster}، فلا يجوز أن يشتركا فيها. للنقل احذف المجلد القديم؛ وللنسخ الاحتياطي خذ نسخة بأمر ورّاق لا بنسخ الملفات.`,
    'storage.secretMissing': ({ file, pid }) =>
      `فُقد الملف ${file} وقاعدة البيانات تعمل به (العملية ${pid}). أوقف الخادم الذي يستعملها ثم شغّل ورّاق، فيصنع ملفًا جديدًا.`,
    'storage.clusterMissing': ({ folder, cluster }) =>
      `يقول مجلد البيانات ${folder} إن قاعدة بياناته في ${cluster}، وهي ليست هناك. أعدها إلى مكانها من نسخة احتياطية.`,
    'storage.otherVersion': ({ folder, found, brought }) =>
      `قاعدة البيانات في ${folder} من PostgreSQL ${found}، ومع ورّاق هنا PostgreSQL ${brought}. شغّل إصدار ورّاق الذي صنعها وخذ منها نسخة، ثم استعدها في مجلد جديد.`,
    'storage.noPostgres': ({ platform, architecture }) =>
      `لا يأتي ورّاق بقاعدة بيانات لهذه الآلة (${platform} ${architecture}). أعطه عنوان PostgreSQL في المتغير DATABASE_URL، مثل: ${EXAMPLE}`,
    'storage.noUserForPostgres': ({ tried }) =>
      `لا تعمل PostgreSQL باسم root، ولم يمكن تشغيلها باسم أي من: ${tried.join('، ')}. أنشئ لها مستخدمًا بالأمر: useradd --system warraq`,
    'storage.didNotStart': ({ log, lines }) =>
      `لم تبدأ قاعدة البيانات. آخر ما قالته (والبقية في ${log}):\n${lines.join('\n')}`,
    'storage.urlUnreadable': ({ problem }) =>
      ({
        syntax: `لا يُقرأ المتغير DATABASE_URL عنوانًا. مثال على ما يُكتب فيه: ${EXAMPLE}`,
        scheme: `يجب أن يبدأ DATABASE_URL بـ postgresql://‎، مثل: ${EXAMPLE}`,
        database: `ينقص DATABASE_URL اسم قاعدة البيانات في آخره، مثل: ${EXAMPLE}`,
      })[problem],
    'storage.unreachable': ({ host, port, why }) =>
      `لا يجيب خادم قاعدة البيانات ${host} على المنفذ ${port} (${why}). تحقق من أنه يعمل ومن العنوان في DATABASE_URL.`,
    'storage.notLetIn': ({ host, user }) =>
      `رفض خادم قاعدة البيانات ${host} دخول المستخدم ${user}. صحّح الاسم أو كلمة السر في DATABASE_URL.`,
    'storage.databaseMissing': ({ host, database }) =>
      `لا توجد على الخادم ${host} قاعدة بيانات باسم ${database}. أنشئها بالأمر: createdb ${database}، أو صحّح الاسم في آخر DATABASE_URL.`,
    'storage.allConnectionsTaken': ({ host }) =>
      `كل الاتصالات التي يسمح بها خادم قاعدة البيانات ${host} مستعملة. أغلق بعضها، أو ارفع قيمة max_connections فيه.`,
    'storage.serverTooOld': ({ found, needed }) =>
      `خادم قاعدة البيانات PostgreSQL ${found}، ويحتاج ورّاق إلى ${needed} أو أحدث. رقِّ الخادم، أو احذف DATABASE_URL ليستعمل ورّاق قاعدته هو.`,
    'storage.notUtf8': ({ database, found }) =>
      `ترميز قاعدة البيانات ${database} هو ${found}، ولا تحفظ النص العربي سليمًا إلا بترميز UTF8. أنشئ واحدة بالأمر: createdb --encoding=UTF8 --template=template0 الاسم`,
    'storage.readOnly': ({ host }) =>
      `قاعدة البيانات على ${host} للقراءة فقط. ضع في DATABASE_URL عنوان الخادم الرئيس لا عنوان نسخة عنه.`,
    'storage.mayNotCreate': ({ user, database }) =>
      `لا يحق للمستخدم ${user} إنشاء الجداول في قاعدة البيانات ${database}. أعطه الحق بالأمر: ALTER DATABASE "${database}" OWNER TO "${user}"`,
    'storage.schemaNewer': ({ unknown }) =>
      `قاعدة البيانات من إصدار أحدث من ورّاق، ولا يعرف هذا الإصدار الخطوات: ${unknown.join('، ')}. شغّل الإصدار الأحدث.`,
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
