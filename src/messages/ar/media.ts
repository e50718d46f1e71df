import type { AddressProblem, FetchProblem } from '../../media/fetch/problems.ts';
import type { MediaWords } from '../../media/words.ts';
import { byteSize } from '../byte-size.ts';
import { BYTES } from './bytes.ts';

const size = (bytes: number): string => byteSize(bytes, BYTES, 'latn');

const forbidden: Readonly<Record<AddressProblem, string>> = {
  unreadable: 'لا يُفهم. المطلوب عنوان كامل، مثل https://example.com/قارب.jpg',
  scheme: 'لا يبدأ بـ http أو https',
  port: 'فيه منفذ غير منفذي الويب 80 و443',
  user: 'فيه اسم مستخدم أو كلمة مرور. المطلوب حذفهما ثم إعادة المحاولة',
  private: 'يقود إلى شبكة داخلية لا إلى موقع عام. المطلوب نسخ الصور إلى مجلد وتعيينه بالخيار --media',
};

const OWED = { alt: 'وصفها البديل', credit: 'مصدرها' } as const;

function notFetched(problem: FetchProblem): string {
  switch (problem.is) {
    case 'status':
      return `أجاب الموقع بالرمز ${problem.status}`;
    case 'redirects':
      return `يحوّل الموقع من عنوان إلى آخر أكثر من ${problem.most} مرات`;
    case 'encoded':
      return 'أرسلها الموقع مضغوطة ولم نطلب ذلك';
    case 'slow':
      return `لم تصل كاملة في ${problem.seconds} ثانية. يمكن تكرار الأمر نفسه لاحقًا`;
    case 'unreachable':
      return `تعذّر الوصول إلى الموقع (${problem.said}). المطلوب التحقّق من أنه يعمل ثم إعادة الأمر نفسه`;
    case 'away':
      return 'لم يجب الموقع على طلبات كثيرة قبلها. يُعاد الأمر نفسه حين يعمل';
  }
}

export const media: MediaWords = {
  refusals: {
    'media.notAPicture': ({ name }) =>
      `الملف ${name} ليس صورة يمكن أخذها، أو هو تالف. المطلوب حفظه من جديد بصيغة JPEG أو PNG أو WebP ثم إعادة المحاولة.`,
    'media.heicNotTaken': ({ name }) =>
      `الصورة ${name} بصيغة HEIC التي تحفظ بها هواتف آيفون، وهي لا تُؤخذ هنا. المطلوب حفظها بصيغة JPEG ثم رفعها؛ ولما يُصوَّر بعد ذلك يكفي في إعدادات الكاميرا، تحت «التنسيقات»، اختيار «الأكثر توافقًا».`,
    'media.pictureTooLarge': ({ name, megapixels }) =>
      `الصورة ${name} أكبر من ${megapixels} ميغابكسل. المطلوب تصغيرها ثم إعادة المحاولة.`,
    'media.pictureTooHeavy': ({ name }) =>
      `الصورة ${name} تحتاج إلى ذاكرة أو وقت أكثر مما يُعطى لصورة واحدة. المطلوب تصغيرها، أو حفظها بصيغة JPEG غير متدرّجة، ثم إعادة المحاولة.`,
    'media.fileTooLarge': ({ name, megabytes }) =>
      `حجم ملف الصورة ${name} أكبر من ${megabytes} ميغابايت. المطلوب تصغيره ثم إعادة المحاولة.`,
    'media.fileUnreadable': ({ name, why }) =>
      `تعذّرت قراءة ملف الصورة ${name} (${why}). المطلوب التحقّق من وجوده ومن حقّ قراءته ثم إعادة المحاولة.`,
    'media.diskFull': ({ folder }) =>
      `امتلأ القرص الذي فيه مجلد الصور ${folder}. ما أُخذ من الصور محفوظ. المطلوب تفريغ مساحة ثم إعادة الأمر نفسه، فيكمل من حيث توقف.`,
    'media.placeAway': ({ place, why }) =>
      `مكان الصور ${place} لا يجيب الآن (${why}). لم يُحفظ من هذه الصورة شيء، والنصوص تُحفظ كالعادة. تمكن إعادة المحاولة بعد لحظات؛ وإن تكرّر ذلك لزم إخبار المهندس المناوب.`,
    'media.placeRefuses': ({ place, why }) =>
      `مكان الصور ${place} يرفض الحفظ (${why}). لم يُحفظ من هذه الصورة شيء، والنصوص تُحفظ كالعادة. المطلوب من المهندس المناوب التحقّق من المفتاح وحقّه ومن اسم الحاوية (WARRAQ_S3_…).`,
    'media.placeFull': ({ place }) =>
      `امتلأ مكان الصور ${place}. لم يُحفظ من هذه الصورة شيء، والنصوص تُحفظ كالعادة. المطلوب من المهندس المناوب تفريغ مساحة فيه أو رفع حصّته، ثم تمكن إعادة المحاولة.`,
    'media.movedWrong': ({ place, name }) =>
      `نُسخ الملف ${name} إلى ${place} ولم يصل كما هو. صور المجلد كما كانت. المطلوب إعادة الأمر نفسه، وإن تكرّر ذلك فلا يصلح هذا المكان.`,
    'media.folderUnreadable': ({ folder, why }) =>
      `تعذّرت قراءة مجلد الصور ${folder} (${why}). المطلوب التحقّق من اسمه ومن حقّ قراءته ثم إعادة المحاولة.`,
    'media.unknownPicture': () => 'هذه الصورة ليست في مكتبة الوسائط. المطلوب تحديث الصفحة ثم الاختيار من جديد.',
    'media.pictureInUse': ({ uses }) =>
      `لم تُحذف الصورة لأنها مستعملة (عدد المواضع: ${uses}). تُستبدل في كل مواضعها، ثم تُحذف.`,
    'media.owedToReaders': ({ emptied }) =>
      `لم يُفرغ ${emptied.map((field) => OWED[field]).join(' و')}: الصورة في ما يراه القرّاء أو له موعد، فبقي كما كان. يُكتب غيره، أو تُستبدل الصورة هناك.`,
    'media.unknownUpload': () => 'لم يبق هذا الرفع عندنا: اكتمل أو أُلغي أو مضى عليه يوم. المطلوب رفع الملف من أوله.',
    'media.uploadElsewhere': ({ offset }) => `وصل من الملف ${size(offset)}، ويُستأنف الرفع من هناك.`,
    'media.uploadUnfinished': ({ received, of }) =>
      `لم يكتمل الرفع: وصل ${size(received)} من ${size(of)}. يمكن استئنافه.`,
    'media.uploadTooLong': ({ of }) =>
      `أُرسل أكثر من ${size(of)}، وهو الحجم المذكور عند بدء الرفع. المطلوب رفع الملف من أوله.`,
    'media.brokenUpload': ({ header }) =>
      `طلب الرفع ناقص أو غير مفهوم: ${header}. المطلوب تحديث الصفحة ثم الرفع من جديد.`,
    'media.uploadVersion': ({ version }) =>
      `الرفع بالإصدار ${version} من tus وحده. المطلوب تحديث البرنامج ثم الرفع من جديد.`,
    'media.noRoom': ({ megabytes, left }) =>
      `لا مساحة لرفع الصورة: حجمها ${megabytes} ميغابايت والباقي ${left}. النصوص تُحفظ كالعادة. المطلوب تصغير الصورة، أو إخبار المهندس المناوب.`,
    'media.tooManyUploads': ({ most }) => `بلغت الملفات التي تُرفع الآن ${most}. تمكن المتابعة حين يكتمل بعضها.`,
    'media.addressForbidden': ({ address, problem }) => `لا تُجلب صورة من العنوان ${address}: ${forbidden[problem]}.`,
    'media.notFetched': ({ address, problem }) => `لم تُجلب الصورة من ${address}: ${notFetched(problem)}.`,
  },
};
