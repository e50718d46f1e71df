import { formatNumber, pluralMessage } from '../../arabic/index.ts';
import type { Compared, Difference } from '../../transfer/wordpress/report/parity-report.ts';
import type { ImportWords, LeftReason } from '../../transfer/wordpress/report/words.ts';

const number = (count: number) => formatNumber(count, 'latn');
const said = (message: string) => (count: number) => pluralMessage(`{n, plural, ${message}}`, count, 'latn');

const items = said('zero {لا عناصر} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصرًا} other {# عنصر}');
const comments = said(
  'zero {لا تعليقات} one {تعليق واحد} two {تعليقان} few {# تعليقات} many {# تعليقًا} other {# تعليق}',
);
const attachments = said(
  'zero {لا ملفات} one {ملف وسائط واحد} two {ملفا وسائط} few {# ملفات وسائط} many {# ملف وسائط} other {# ملف وسائط}',
);

const NOTHING = 'لا يلزم شيء.';
const READ_OVER = 'لا يلزم شيء؛ قُرئ ما في الملف كله.';

const step = (what: string) => (done: number, all: number | null) =>
  all === null ? (done === 0 ? `${what}…` : `${what}: ${number(done)}`) : `${what}: ${number(done)} من ${number(all)}`;

const REASONS: Readonly<Record<LeftReason, (count: number) => string>> = {
  type: (count) => `${items(count)} من أنواع لا مكان لها هنا، كالنماذج وإعدادات الإضافات`,
  revision: said(
    'zero {لا نسخ قديمة} one {نسخة قديمة واحدة} two {نسختان قديمتان} few {# نسخ قديمة} many {# نسخة قديمة} other {# نسخة قديمة}',
  ),
  trash: (count) => `${items(count)} من سلة المهملات`,
  'auto-draft': said(
    'zero {لا مسودات تلقائية} one {مسودة تلقائية واحدة} two {مسودتان تلقائيتان} few {# مسودات تلقائية} many {# مسودة تلقائية} other {# مسودة تلقائية}',
  ),
  duplicate: said(
    'zero {لا عناصر مكررة} one {عنصر واحد مكرر} two {عنصران مكرران} few {# عناصر مكررة} many {# عنصرًا مكررًا} other {# عنصر مكرر}',
  ),
  'already-there': (count) => `${items(count)} من استيراد سابق`,
  'no-file': (count) => `${attachments(count)} بلا نسخة في مجلد الصور`,
  'picture-refused': (count) => `${attachments(count)} من غير الصور المقبولة`,
  menu: (count) =>
    `${said('one {بند قائمة واحد} two {بندا قائمة} few {# بنود قوائم} many {# بند قائمة} other {# بند قائمة}')(count)} بلا مكان في القائمة هنا`,
  'cut-off': (count) => `${items(count)} عند موضع انقطاع الملف`,
  'cut-short': (count) => `${items(count)} بلا نهاية في الملف`,
  'too-long': (count) => `${items(count)} بحجم يزيد على 64 ميغابايت`,
  empty: (count) => `${items(count)} بلا أي محتوى`,
};

const PICTURE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['media.notAPicture', 'ليس صورة، أو صورة تالفة'],
  ['media.pictureTooLarge', 'أبعاد الصورة أكبر من المقبول'],
  ['media.fileTooLarge', 'حجم الملف أكبر من المقبول'],
  ['media.fileUnreadable', 'تعذّرت قراءة الملف'],
]);

const DRAFT_REASONS: ReadonlyMap<string, string> = new Map([
  ['pending', 'كانت تنتظر المراجعة'],
  ['private', 'كانت خاصة'],
  ['due-passed', 'كانت مجدولة ومضى موعدها'],
  ['no-date', 'كانت مجدولة بلا موعد'],
]);

const COMPARED: Readonly<Record<Compared, string>> = {
  title: 'العنوان',
  date: 'التاريخ',
  author: 'الكاتب',
  sections: 'الأقسام',
  picture: 'الصورة',
  comments: 'عدد التعليقات',
};

const DIFFERENCES: Readonly<Record<Difference, string>> = { ...COMPARED, 'address-taken': 'مقال آخر هناك' };

/** An item's key is its number in WordPress, or what programs know it by. */
const oldNumber = (key: string) =>
  /^(post:)?\d+$/.test(key) ? `الرقم في الموقع القديم: ${key.replace('post:', '')}` : key.replace(/^(n:\d+|link:)/, '');

/** What the report of an import from WordPress says. */
export const importWordpress: ImportWords = {
  lang: 'ar',
  dir: 'rtl',
  progress: {
    survey: step('تُقرأ الملفات'),
    plan: step('يُقرَّر ما يصير إليه كل عنصر'),
    pictures: step('تُنسخ الصور وتُوزَّع العناوين وتُنشأ الأقسام والوسوم والكتّاب'),
    items: step('تُستورد المقالات والتعليقات'),
    finish: step('تُربط العناوين القديمة والقائمة والمقالات ذات الصلة'),
  },
  remarks: {
    failed: {
      heading: 'عناصر تعذّر استيرادها',
      next: 'أرسل هذا التقرير إلى من يشرف على الخادم، ثم أدخل هذه المقالات بيدك إن لزم.',
    },
    'not-an-export': {
      heading: 'ملفات ليست من تصدير ووردبريس، فتُركت',
      next: 'اصنع التصدير من جديد من «أدوات» ثم «تصدير» ثم «كل المحتوى»، واستورد ذلك الملف أيضًا.',
    },
    'file-cut': {
      heading: 'ملفات تنقطع قبل نهايتها',
      next: 'صدّر الموقع من جديد من «أدوات» ثم «تصدير»، ثم استورد الملف الكامل؛ ما دخل لا يتكرر.',
      detail: (what) => `ينقطع بعد ${number(Number(what))} بايت`,
    },
    'cut-off': {
      heading: 'عناصر انقطع الملف عندها',
      next: 'صدّر الموقع من جديد ثم استورد الملف الكامل؛ ما دخل لا يتكرر.',
    },
    'cut-short': {
      heading: 'عناصر ضاعت نهايتها في الملف',
      next: 'انقل هذه المقالات من الموقع القديم بيدك، أو صدّر الموقع من جديد.',
    },
    'too-long': { heading: 'عناصر أكبر من 64 ميغابايت', next: 'افتحها في الموقع القديم وانقل نصها بيدك.' },
    empty: { heading: 'عناصر لا شيء فيها', next: NOTHING },
    cut: {
      heading: 'مقالات ينقطع نصها داخل وسم',
      next: 'افتح كل مقال وقارن آخره بالموقع القديم.',
    },
    'picture-not-there': {
      heading: 'صور لم توجد ملفاتها',
      next: 'انسخ مجلد wp-content/uploads من الخادم القديم، وتراجع عن هذا الاستيراد بالأمر warraq import undo، ثم استورد من جديد بالخيار ‎--media.',
      detail: oldNumber,
    },
    'picture-refused': {
      heading: 'ملفات ليست صورًا مقبولة',
      next: 'إن كانت صورة مطلوبة فاحفظها بصيغة JPEG أو PNG أو WebP وأضفها إلى مقالها.',
      detail: (what) => PICTURE_FAULTS.get(what) ?? what,
    },
    'picture-dropped': {
      heading: 'صور حُذفت من النص لأن عناوينها لا تصلح',
      next: 'افتح كل مقال وأضف الصورة من جديد إن لزمت.',
    },
    'page-comments': {
      heading: 'صفحات ثابتة وصور وغيرها عليها تعليقات لم تُنقل',
      next: 'لا تعليقات هنا إلا على المقالات؛ انقل إلى نص الصفحة ما يستحق البقاء.',
      detail: (what) => comments(Number(what)),
    },
    'comments-refused': {
      heading: 'مقالات رفضت قاعدة البيانات تعليقاتها',
      next: 'أرسل هذا التقرير إلى من يدير الخادم؛ المقالات نفسها وصلت.',
    },
    'reusable-missing': {
      heading: 'كتل مشتركة ليست في الملف',
      next: 'افتح كل مقال، واكتب مكان الكتلة ما كان فيها أو احذفها.',
    },
    'picture-missing': {
      heading: 'صور في النصوص ليست بين الصور المنقولة',
      next: 'إن كانت من موقعك القديم فأضفها إلى المقال قبل إيقافه، وإلا اختفت معه.',
    },
    'picture-unknown': {
      heading: 'مقالات لم تُعرف صورتها الرئيسية',
      next: 'افتح كل مقال واختر له صورة رئيسية.',
      detail: oldNumber,
    },
    'no-title': {
      heading: 'مقالات بلا عنوان',
      next: 'جُعلت أول كلمات النص عنوانًا؛ افتح كل مقال واكتب عنوانه.',
    },
    'future-date': {
      heading: 'مقالات منشورة بتاريخ لم يحن بعد',
      next: 'نُشرت بلا تاريخ؛ افتح كل مقال واكتب تاريخه الصحيح.',
    },
    protected: {
      heading: 'مقالات كانت محمية بكلمة مرور',
      next: 'بقيت مسودات؛ انشر منها ما يجوز أن يقرأه الجميع.',
    },
    state: {
      heading: 'مقالات بقيت مسودات لأن حالتها لا مثيل لها هنا',
      next: 'راجع كل مسودة، ثم انشرها أو جدولها أو اتركها.',
      detail: (what) => DRAFT_REASONS.get(what) ?? `حالتها في ووردبريس: ${what}`,
    },
    misread: {
      heading: 'كلمات تظهر رموزًا لأنها قُرئت بترميز خاطئ',
      next: 'افتح كل مقال وصحّح هذه الكلمات.',
    },
    shortcode: {
      heading: 'رموز قصيرة صنعتها إضافات ليست هنا',
      next: 'لا يراها القراء؛ افتح كل مقال، وضع مكان الرمز ما كان يعرضه أو احذفه.',
    },
    block: {
      heading: 'كتل صنعتها إضافات ليست هنا',
      next: 'لا يراها القراء؛ افتح كل مقال، وضع مكان الكتلة ما كانت تعرضه أو احذفها.',
    },
    'link-unknown': {
      heading: 'روابط إلى صفحات من الموقع القديم لم تُنقل',
      next: 'افتح كل مقال وصحّح الرابط أو احذفه؛ لا صفحة هنا عند ذلك العنوان.',
    },
    'link-dropped': {
      heading: 'روابط حُذفت وبقيت كلماتها',
      next: 'إن كان الرابط مهمًا فافتح المقال وأضفه من جديد.',
    },
    'author-undeclared': {
      heading: 'كتّاب تذكرهم المقالات ولا يعرّفهم الملف',
      next: 'اكتب في صفحة كل كاتب اسمه كما يظهر للقراء.',
    },
    'menu-entry': {
      heading: 'بنود من القائمة القديمة لا تؤدي إلى شيء هنا',
      next: 'راجع قائمة الموقع وأضف ما ينقصها.',
    },
    elsewhere: {
      heading: 'كلام محفوظ في مكانين من ووردبريس، ولم يكن القراء يرون أحدهما',
      next: 'نُقل ما كان القراء يرونه؛ افتح المقال إن كان في الآخر ما تريده.',
    },
    template: {
      heading: 'عناوين وأوصاف لمحركات البحث فيها متغيرات لا تُملأ هنا',
      next: 'تُركت فارغة؛ اكتب للمقالات المهمة وصفها بيدك.',
    },
    'term-unknown': {
      heading: 'أسماء لا يقول الملف أهي أقسام أم وسوم، فتُركت',
      next: 'أعطِ المقال قسمًا أو وسمًا بنفسك إن احتاج إليه.',
    },
    'no-domain': {
      heading: 'ملفات لا تذكر عنوان الموقع القديم',
      next: 'افتح بعض المقالات القديمة بعناوينها وتأكد أنها تجيب.',
    },
    'meta-unreadable': {
      heading: 'حقول إضافات لم تُقرأ',
      next: 'قارن المقال بالموقع القديم إن كانت الإضافة تكتب شيئًا يراه القراء.',
    },
    frame: {
      heading: 'محتوى مضمّن من مواقع أخرى صار روابط',
      next: 'إن كان مهمًا فافتح المقال وضمّنه من جديد.',
    },
    aside: {
      heading: 'كلام في النص لم يكن القراء يرونه',
      next: 'تُرك كلُّه؛ افتح المقال إن كان فيه ما تريد نشره.',
    },
    sticky: {
      heading: 'مقالات كانت مثبتة في أعلى الصفحة الأولى',
      next: 'ضعها بنفسك في الصفحة الأولى إن كان مكانها فيها.',
    },
    type: {
      heading: 'أنواع من المحتوى لا مكان لها هنا',
      next: 'عناوينها القديمة لا تجيب هنا؛ إن كان القراء يرون بعضها فأدخله مقالًا أو صفحة ثابتة.',
      detail: oldNumber,
    },
    'address-taken': { heading: 'عناوين تنازعها مقالان', next: 'بقي العنوان للأول وأُعطي الآخر عنوانًا جديدًا.' },
    'address-new': { heading: 'مقالات أُعطيت عناوين جديدة', next: 'عناوينها القديمة تؤدي إلى الجديدة؛ لا يلزم شيء.' },
    'comment-kind': { heading: 'سجلات إضافات مكتوبة في هيئة تعليقات، فتُركت', next: NOTHING },
    'comment-empty': { heading: 'تعليقات فارغة تُركت', next: NOTHING },
    'comment-loop': { heading: 'تعليقات يردّ بعضها على بعض في حلقة، ففُصلت', next: NOTHING },
    'comment-parent': { heading: 'ردود على تعليقات غير موجودة، صارت تعليقات مستقلة', next: NOTHING },
    'parent-missing': {
      heading: 'أقسام فرعية لا أثر لقسمها الأعلى، صارت أقسامًا رئيسية',
      next: 'انقلها إلى موضعها في شجرة الأقسام إن لزم.',
    },
    'parent-loop': {
      heading: 'أقسام يتبع بعضها بعضًا في حلقة، ففُكّت',
      next: 'راجع موضعها في شجرة الأقسام.',
    },
    dropped: { heading: 'شيفرات وعناصر صفحات حُذفت من النصوص', next: NOTHING },
    table: { heading: 'جداول استُعملت للتخطيط، صارت خلاياها متتابعة', next: NOTHING },
    deep: { heading: 'تداخل أعمق مما يقبله النص، وبقيت كلماته', next: NOTHING },
    backslashes: { heading: 'شرطات مائلة زائدة حُذفت', next: NOTHING },
    entities: { heading: 'رموز HTML ظهرت حروفًا، فأُصلحت', next: NOTHING },
    escapes: { heading: 'حروف مكتوبة بأرقامها، أُعيدت حروفًا', next: NOTHING },
    'encoded-markup': { heading: 'وسوم HTML مكتوبة نصًا، أُعيدت وسومًا', next: NOTHING },
    'cdata-open': { heading: 'نصوص لا علامة لنهايتها في الملف', next: READ_OVER },
    'cdata-nested': { heading: 'نصوص في داخلها علامة نهاية', next: READ_OVER },
    'stray-mark': { heading: 'علامات < في غير موضعها من الملف', next: READ_OVER },
    'stray-ampersand': { heading: 'علامات & في غير موضعها من الملف', next: READ_OVER },
    'html-entity': { heading: 'رموز HTML لا تعرفها صيغة XML', next: READ_OVER },
    'not-closed': { heading: 'عناصر XML لم تُغلق', next: READ_OVER },
    'not-opened': { heading: 'عناصر XML أُغلقت ولم تُفتح', next: READ_OVER },
    'item-not-closed': { heading: 'مقالات كاملة لم يُغلق عنصرها في الملف', next: READ_OVER },
    twice: { heading: 'حقول تكررت في العنصر الواحد، فأُخذ بأولها', next: NOTHING },
    'other-prefix': { heading: 'أسماء حقول ببادئة غير المعتادة', next: READ_OVER },
    'no-version': { heading: 'ملفات لا تذكر إصدار صيغة التصدير', next: READ_OVER },
    'forbidden-characters': { heading: 'محارف تحكم لا تُرى، حُذفت', next: NOTHING },
    'invalid-bytes': {
      heading: 'حروف تالفة في الملف، تظهر مكانها العلامة �',
      next: 'إن كانت في عنوان أو نص مهم فصحّحها من الموقع القديم.',
    },
    'other-encoding': { heading: 'نصوص بترميز غير ترميز الملف، قُرئت بترميزها الصحيح', next: NOTHING },
    'cut-escape': { heading: 'عناوين إلكترونية انقطع آخرها', next: 'عناوينها القديمة تؤدي إلى مقالاتها؛ لا يلزم شيء.' },
    'text-after-end': { heading: 'كلام بعد نهاية الملف لم يُقرأ', next: NOTHING },
  },
  reasons: REASONS,
  otherReason: (count) => `${items(count)} لأسباب أخرى تجدها بين الملاحظات`,
  compared: COMPARED,
  unlike: (why) => {
    if (why === 'address-taken') return 'كان العنوان لمقالين؛ بقي للأول، ولهذا عنوان جديد.';
    if (why === 'protected') return 'كانت محمية بكلمة مرور، فبقيت مسودة.';
    if (why === 'duplicate') return 'مكررة، ودخلت مرة واحدة.';
    if (why === 'already-there') return 'دخلت في استيراد سابق، ثم غُيّر مكانها أو سُحبت.';
    return 'لم تُنشر هنا؛ السبب بين الملاحظات.';
  },
  types: new Map([
    ['post', 'مقالات'],
    ['page', 'صفحات'],
    ['attachment', 'صور ومرفقات'],
    ['nav_menu_item', 'بنود قوائم'],
    ['wp_block', 'كتل مشتركة'],
    ['revision', 'نسخ قديمة'],
    ['', 'عناصر لم تُقرأ'],
  ]),
  states: new Map([
    ['publish', 'منشور'],
    ['draft', 'مسودة'],
    ['pending', 'ينتظر المراجعة'],
    ['private', 'خاص'],
    ['future', 'مجدول'],
    ['trash', 'في المهملات'],
    ['auto-draft', 'مسودة تلقائية'],
    ['inherit', 'مرفق'],
  ]),
  commentStates: new Map([
    ['1', 'ظاهر'],
    ['0', 'موقوف'],
    ['spam', 'مزعج'],
    ['trash', 'في المهملات'],
    ['post-trashed', 'على مقال في المهملات'],
  ]),
  keptStates: new Map([
    ['shown', 'ظاهر'],
    ['waiting', 'موقوف'],
    ['spam', 'مزعج'],
    ['removed', 'محذوف'],
  ]),
  page: {
    product: 'ورّاق',
    title: 'تقرير الاستيراد من ووردبريس',
    files: 'الملفات',
    found: 'في الملفات',
    imported: 'دخل',
    skipped: 'تُرك',
    failed: 'تعذّر',
    whatCame: 'ما في الملفات وما دخل منها',
    kind: 'النوع',
    inFiles: 'في الملفات',
    came: 'دخل',
    ofThem: 'مما في الملفات',
    authors: 'الكتّاب',
    categories: 'الأقسام',
    tags: 'الوسوم',
    used: (used, declared) => `معرّف في الملف: ${number(declared)}؛ مستعمل: ${number(used)}`,
    comments: 'التعليقات',
    left: 'ما لم يدخل، ولماذا',
    nothingLeft: 'دخل كل ما في الملفات.',
    look: 'ما يحتاج إلى نظر',
    lookFirst:
      'الأهم أولًا. أصلحه في ووردبريس قبل التصدير الأخير، أو هنا بعد الاستيراد الأخير؛ فما يُعدَّل في التجربة يمنع التراجع عنها.',
    nothingToLookAt: 'لا شيء ينتظر أحدًا.',
    places: said('one {موضع واحد} two {موضعان} few {# مواضع} many {# موضعًا} other {# موضع}'),
    more: (count) =>
      `${said('one {وموضع آخر} two {وموضعان آخران} few {و# مواضع أخرى} many {و# موضعًا آخر} other {و# موضع آخر}')(count)} في تقرير JSON.`,
    line: (line) => `السطر ${line}`,
    mended: 'ما أُصلح',
    instead: 'وصحيحها على الأرجح:',
    mendedPlaces: (count) =>
      `${said('one {موضع واحد أُصلح} two {موضعان أُصلحا} few {# مواضع أُصلحت} many {# موضعًا أُصلح} other {# موضع أُصلح}')(count)} في الطريق، ولا ينتظر شيء منها أحدًا.`,
    nothingMended: 'لم يكن في الملفات ما يلزم إصلاحه.',
    addresses: 'العناوين القديمة',
    answered: ({ all, answering, equal }) => {
      if (all === 0) return 'لا مقالات منشورة في الملفات.';
      if (equal === all) return `كل العناوين القديمة للمقالات المنشورة تجيب كما كانت، وعددها ${number(all)}.`;
      const answers = `من العناوين القديمة للمقالات المنشورة يجيب ${number(answering)} من ${number(all)}`;
      return `${answers}، ولم يتغيّر شيء في ${number(equal)} منها. وهذا ما يختلف:`;
    },
    moreAddresses: said(
      'one {وعنوان آخر في تقرير JSON.} two {وعنوانان آخران في تقرير JSON.} few {و# عناوين أخرى في تقرير JSON.} many {و# عنوانًا آخر في تقرير JSON.} other {و# عنوان آخر في تقرير JSON.}',
    ),
    leadsTo: 'يؤدي إلى',
    differs: (what) => `يختلف: ${what.join('، ')}.`,
    next: 'ما الخطوة التالية',
    steps: [
      'هذا الاستيراد تجربة حتى يوم الانتقال: اقرأ فيها ما شئت ولا تعدّل فيها شيئًا. انظر في ما يحتاج إلى نظر، من أعلاه إلى أسفله، وأصلح في ووردبريس ما يمكن إصلاحه هناك.',
      'إن نقصت صور فانسخ مجلد wp-content/uploads من الخادم القديم، وتراجع عن التجربة بالأمر warraq import undo، ثم استورد من جديد بالخيار ‎--media.',
      'افتح الصفحة الأولى وقسمين وعشرة مقالات من أعوام مختلفة، على هاتف، وقارنها بالموقع القديم.',
      'يوم الانتقال أوقف الكتابة والتعليق في ووردبريس. كرّر الأمر warraq import undo حتى يقول إن الملفات يمكن استيرادها الآن، ثم صدّر مرة أخيرة واستورد ذلك، بالخيار ‎--media أيضًا: يدخل كل ما فيه كما هو الآن، ومنه ما عُدّل بعد التجربة.',
      'بعد ذلك الاستيراد الأخير عدّل المقالات هنا وحدها، وأصلح هنا ما بقي في تقريره.',
      'وجّه نطاق الموقع إلى الخادم الجديد. العناوين القديمة تبقى تعمل، فلا تغيّر رابطًا في مكان آخر؛ وانظر في الأيام الأولى في سجل الخادم عن عناوين تجيب بـ404.',
      'أبقِ الموقع القديم يعمل باسم آخر حتى لا يبقى في التقرير ما يُسأل عنه: طريق العودة أن يُوجَّه النطاق إليه من جديد.',
    ],
  },
  screen: {
    items: ({ found, imported, skipped, failed }) =>
      `في الملفات: ${number(found)}. دخل: ${number(imported)}. تُرك: ${number(skipped)}. تعذّر: ${number(failed)}.`,
    left: (reasons) => `ما لم يدخل: ${reasons.join('؛ ')}.`,
    came: (types) =>
      `دخل: ${types.map(({ name, came, all }) => `${name} ${number(came)} من ${number(all)}`).join('، ')}.`,
    comments: ({ came, states, all }) => {
      const shown = states.length === 0 ? '' : ` (${states.join('، ')})`;
      return `التعليقات التي دخلت: ${number(came)}${shown}، من ${number(all)} في الملفات.`;
    },
    noPictures: (all) =>
      `لم تدخل صورة: ${number(all)} بلا ملف. تراجع بالأمر warraq import undo، ثم استورد من جديد بالخيار ‎--media ومعه المجلد wp-content/uploads.`,
    answered: ({ all, answering, equal }, different) => {
      if (all === 0) return 'لا مقالات منشورة في الملفات.';
      const answers = `العناوين القديمة التي تجيب: ${number(answering)} من ${number(all)}، وكما كانت تمامًا: ${number(equal)}.`;
      if (different.length === 0) return answers;
      const names = different.map(([name, count]) => `${DIFFERENCES[name]}: ${number(count)}`);
      return `${answers} ما يختلف: ${names.join('، ')}.`;
    },
    look: 'ما يحتاج إلى نظر:',
    nothingToLookAt: 'لا شيء ينتظر أحدًا.',
    remark: (heading, count) => `${heading}: ${number(count)}`,
    moreKinds: said(
      'one {ونوع آخر في التقرير} two {ونوعان آخران في التقرير} few {و# أنواع أخرى في التقرير} many {و# نوعًا آخر في التقرير} other {و# نوع آخر في التقرير}',
    ),
    fullReport: (files) => `التقرير كاملًا: ${files.join(' ')}`,
    noReport: 'للتقرير كاملًا أضف إلى الأمر ‎--report FILE',
  },
};
