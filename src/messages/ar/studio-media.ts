import { formatDate } from '../../arabic/dates/index.ts';
import { type Digits, formatNumber } from '../../arabic/numbers/index.ts';
import { counted, countNoun, type Noun } from '../../arabic/plural/index.ts';
import type { MediaWords } from '../../studio/screens/library/words.ts';
import { byteSize } from '../byte-size.ts';
import { BYTES } from './bytes.ts';
import { percentOf } from './percent.ts';

const PLACE: Noun = { gender: 'm', singular: 'موضع', plural: 'مواضع' };
const PORTRAIT: Noun = {
  gender: 'f',
  singular: 'صورة كاتب',
  plural: 'صور كتّاب',
  dual: { nom: 'صورتا كاتبين', gen: 'صورتي كاتبين' },
  accusative: 'صورة كاتب',
};
const PAGE: Noun = {
  gender: 'f',
  singular: 'صفحة ثابتة',
  plural: 'صفحات ثابتة',
  dual: { nom: 'صفحتان ثابتتان', gen: 'صفحتين ثابتتين' },
  accusative: 'صفحة ثابتة',
};

/** ما استُبدلت فيه صورة، بعد حرف جرّ. */
function where({ articles, pages, authors }: { articles: number; pages: number; authors: number }, digits: Digits) {
  const all = [
    [articles, counted('مقال')],
    [pages, PAGE],
    [authors, PORTRAIT],
  ] as const;
  return all
    .filter(([count]) => count > 0)
    .map(([count, noun]) => countNoun(count, noun, { case: 'gen', digits }))
    .join(' و');
}

/** مكتبة الصور. */
export const media = (digits: Digits): MediaWords => ({
  library: 'المكتبة',
  upload: 'رفع',
  camera: 'تصوير',
  drop: 'إفلات الصور هنا لرفعها',
  pasted: (at) => `ملصقة ${at}`,
  size: (bytes) => byteSize(bytes, BYTES, digits),
  day: (iso, { dates }) => formatDate(new Date(`${iso}T12:00:00Z`), 'UTC', dates, 'full'),
  filters: {
    search: 'بحث في الوسائط',
    placeholder: 'وصف، مصوّر، اسم ملف…',
    source: 'المصدر',
    credits: 'المصدر (المصوّر)',
    agencies: 'الجهة',
    noSource: 'لا مصدر بهذا الاسم',
    lacks: {
      any: 'ينقصها شيء',
      alt: 'بلا وصف بديل',
      credit: 'بلا مصدر',
      use: 'لم تُستعمل',
      licence: 'تنتهي رخصتها',
    },
    dates: 'وقت الرفع',
    from: 'رُفعت من',
    upTo: 'إلى',
    sort: 'الترتيب',
    sorts: { newest: 'الأحدث رفعًا', oldest: 'الأقدم رفعًا', taken: 'الأحدث التقاطًا' },
    clear: 'مسح الكل',
    count: (pictures) => countNoun(pictures, counted('صورة'), { digits }),
  },
  none: {
    title: 'لا صور بعد',
    text: 'تُرفع الصور بإفلاتها في أي مكان من هذه الشاشة، أو بلصقها، أو باختيارها من الجهاز. يُقرأ منها اسم المصوّر، ويُنزع منها مكان التصوير.',
  },
  noMatch: {
    title: 'لا صورة تطابق ما طُلب',
    searched: (words) => `شمل البحث: ${words.join('، ')}.`,
    hidden: (pictures) => `المرشّحات تحجب ${countNoun(pictures, counted('صورة'), { case: 'gen', digits })}.`,
    clear: 'مسح الكل',
    clearFilters: 'مسح المرشّحات',
  },
  card: {
    noAlt: 'بلا وصف بديل',
    noCredit: 'بلا مصدر',
    licenceEnds: 'تنتهي رخصتها',
    uses: (count) => countNoun(count, PLACE, { digits }),
  },
  uploads: {
    title: 'الرفع',
    progress: (done, all) => `اكتمل ${formatNumber(done, digits)} من ${formatNumber(all, digits)}`,
    pauseAll: 'إيقاف الكل',
    resumeAll: 'استئناف الكل',
    clearDone: 'إخفاء المكتمل',
    waiting: 'في الانتظار',
    sending: (sent, of) => `${sent} من ${of}`,
    left: (seconds) =>
      seconds < 60 ? `${formatNumber(seconds, digits)} ث` : `${formatNumber(Math.ceil(seconds / 60), digits)} د`,
    finishing: 'وصل كلّه، وتُعدّ الصورة',
    paused: (percent) => `موقوف عند ${percentOf(percent, digits)}`,
    cut: (percent) => `انقطع: يُستأنف من ${percentOf(percent, digits)}`,
    orphaned: (percent) => `انقطع عند ${percentOf(percent, digits)}: يُستأنف باختيار الملف نفسه`,
    refusedType: 'النوع غير مسموح، ولم يُرفع. المسموح: JPEG، PNG، WebP، GIF، AVIF، TIFF.',
    mayPass: 'محاولة أخرى',
    done: 'رُفعت',
    open: 'فتح',
    pause: (name) => `إيقاف رفع ${name}`,
    resume: (name) => `استئناف رفع ${name}`,
    tryNow: (name) => `محاولة رفع ${name} الآن`,
    choose: 'اختيار الملف',
    drop: (name) => `إزالة ${name} من القائمة`,
    uploaded: (name) => `رُفعت «${name}».`,
  },
  pane: {
    title: 'تفاصيل الصورة',
    choose: 'صورة من المكتبة',
    chooseText: 'باختيار صورة تظهر هنا قصّاتها ووصفها ومصدرها، وأين استُعملت.',
    download: 'تنزيل',
    focus: 'نقطة الاهتمام',
    focusAt: (x, y) => `${percentOf(x, digits)} من اليسار، ${percentOf(y, digits)} من الأعلى`,
    focusHint: `تتبعها كل القصّات. بالأسهم ${percentOf(1, digits)}، ومع Shift ${percentOf(10, digits)}.`,
    focusSaved: 'حُفظت نقطة الاهتمام.',
    crops: 'القصّات كما يراها القرّاء',
    cropsElsewhere: 'في روابط الشبكات ومحرّكات البحث',
    cropsInPages: 'في صفحات الموقع',
    fields: {
      caption: 'الشرح',
      alt: 'الوصف البديل',
      credit: 'المصدر (المصوّر)',
      agency: 'الجهة',
      takenOn: 'التُقطت',
      licence: 'الرخصة',
      licensedUntil: 'آخر يوم للرخصة',
    },
    captionHint: 'تُعرف به الصورة في المكتبة. لكل مقال شرحه.',
    altHint: 'يصف ما يُرى، بلا «صورة لـ».',
    altBegins: 'يبدأ بأنه صورة، وقارئ الشاشة يقول ذلك وحده. يكفي ما يُرى.',
    altMissing: 'لا بدّ منه قبل أن يُنشر مقال بهذه الصورة.',
    creditMissing: 'لا بدّ منه قبل النشر.',
    owed: 'يراه القرّاء، فلا يُحفظ فارغًا.',
    givenBack: 'عاد كما كان: يراه القرّاء، فلا يُفرغ.',
    mayNotDescribe: (roles) =>
      `الصورة في ما يراه القرّاء أو له موعد، فوصفها وقصّاتها من حقوق: ${roles}، في كل قسم هي فيه.`,
    noDay: 'لا يُفهم تاريخًا. مثال: 17 تشرين الأول 2016، أو 2016-10-17.',
    licenceEnded: 'انتهت الرخصة.',
    saving: 'يُحفظ…',
    saved: (time) => `محفوظ ${time}`,
    unsaved: 'لم يُحفظ بعد',
    save: 'حفظ',
    described: 'حُفظ وصف الصورة.',
  },
  uses: {
    title: 'أين استُعملت',
    none: 'لم تُستعمل بعد.',
    places: { lead: 'رئيسة', body: 'داخل النص', portrait: 'صورة كاتب', logo: 'شعار الصحيفة', page: 'صفحة ثابتة' },
    standings: { scheduled: 'مجدول', draft: 'مسودة' },
    untitled: 'بلا عنوان',
    whyNotDeleted: 'لا تُحذف صورة مستعملة: تُستبدل في كل مكان، ثم تُحذف.',
  },
  acts: {
    replace: 'استبدال في كل مكان…',
    delete: 'حذف الصورة…',
    mayNot: (roles) => `الاستبدال والحذف من حقوق: ${roles}، في الصحيفة كلّها.`,
    deleteTitle: (name) => `حذف «${name}»`,
    deleteText: 'لا شيء يستعملها الآن. تُحذف الصورة وكل مقاساتها، ولا تراجع بعده.',
    deleted: (name) => `حُذفت «${name}».`,
  },
  replacing: {
    title: (name) => `استبدال «${name}» في كل مكان`,
    choose: 'الصورة البديلة',
    what: (counts) => `تتغيّر في ${where(counts, digits)}، عند القرّاء وفي المسودات والمجدول.`,
    texts:
      'ما كُتب هناك من وصف بديل ومصدر يحلّ محلّه ما في المكتبة عن الصورة البديلة، ويبقى شرح كل مقال وتاريخ نشره. تبقى الصورة الأولى في المكتبة.',
    lacking: 'وما ينقصه وصف بديل أو مصدر لا يُختار قبل أن يُستكمل في المكتبة.',
    confirm: (places) => `استبدال في ${countNoun(places, PLACE, { case: 'gen', digits })}`,
    done: (counts) => `استُبدلت في ${where(counts, digits)}.`,
    none: 'لا صورة أخرى بهذا الوصف.',
  },
});
