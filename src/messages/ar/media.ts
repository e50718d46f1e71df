import type { AddressProblem, FetchProblem } from '../../media/fetch/problems.ts';
import type { MediaWords } from '../../media/words.ts';
import { byteSize } from '../byte-size.ts';
import { BYTES } from './bytes.ts';

const size = (bytes: number): string => byteSize(bytes, BYTES, 'latn');

const forbidden: Readonly<Record<AddressProblem, string>> = {
  unreadable: 'لا يُفهم. اكتبه كاملًا، مثل https://example.com/قارب.jpg',
  scheme: 'لا يبدأ بـ http أو https',
  port: 'فيه منفذ غير منفذي الويب 80 و443',
  user: 'فيه اسم مستخدم أو كلمة مرور. احذفهما ثم أعد المحاولة',
  private: 'يقود إلى شبكة داخلية لا إلى موقع عام. انسخ الصور إلى مجلد وعيّنه بالخيار --media',
};

function notFetched(problem: FetchProblem): string {
  switch (problem.is) {
    case 'status':
      return `أجاب الموقع بالرمز ${problem.status}`;
    case 'redirects':
      return `يحوّل الموقع من عنوان إلى آخر أكثر من ${problem.most} مرات`;
    case 'encoded':
      return 'أرسلها الموقع مضغوطة ولم نطلب ذلك';
    case 'slow':
      return `لم تصل كاملة في ${problem.seconds} ثانية. أعد الأمر نفسه لاحقًا`;
    case 'unreachable':
      return `تعذّر الوصول إلى الموقع (${problem.said}). تحقّق من أنه يعمل ثم أعد الأمر نفسه`;
    case 'away':
      return 'لم يجب الموقع على طلبات كثيرة قبلها. أعد الأمر نفسه حين يعمل';
  }
}

export const media: MediaWords = {
  refusals: {
    'media.notAPicture': ({ name }) =>
      `الملف ${name} ليس صورة يمكن أخذها، أو هو تالف. احفظه من جديد بصيغة JPEG أو PNG أو WebP ثم أعد المحاولة.`,
    'media.pictureTooLarge': ({ name, megapixels }) =>
      `الصورة ${name} أكبر من ${megapixels} ميغابكسل. صغّرها ثم أعد المحاولة.`,
    'media.fileTooLarge': ({ name, megabytes }) =>
      `حجم ملف الصورة ${name} أكبر من ${megabytes} ميغابايت. صغّره ثم أعد المحاولة.`,
    'media.fileUnreadable': ({ name, why }) =>
      `تعذّرت قراءة ملف الصورة ${name} (${why}). تحقّق من وجوده ومن حقّ قراءته ثم أعد المحاولة.`,
    'media.diskFull': ({ folder }) =>
      `امتلأ القرص الذي فيه مجلد الصور ${folder}. ما أُخذ من الصور محفوظ؛ أفرغ مساحة ثم أعد الأمر نفسه ليكمل من حيث توقف.`,
    'media.placeAway': ({ place, why }) =>
      `مكان الصور ${place} لا يجيب الآن (${why}). لم يُحفظ من هذه الصورة شيء، والنصوص تُحفظ كالعادة. أعد المحاولة بعد لحظات؛ إن تكرّر فأخبر من يدير الخادم.`,
    'media.placeRefuses': ({ place, why }) =>
      `مكان الصور ${place} يرفض الحفظ (${why}). لم يُحفظ من هذه الصورة شيء، والنصوص تُحفظ كالعادة. ليتحقّق مدير الخادم من المفتاح وحقّه ومن اسم الحاوية (WARRAQ_S3_…).`,
    'media.placeFull': ({ place }) =>
      `امتلأ مكان الصور ${place}. لم يُحفظ من هذه الصورة شيء، والنصوص تُحفظ كالعادة. ليُفرغ مدير الخادم مساحة فيه أو يرفع حصّته، ثم أعد المحاولة.`,
    'media.movedWrong': ({ place, name }) =>
      `نُسخ الملف ${name} إلى ${place} ولم يصل كما هو. صور المجلد كما كانت؛ أعد الأمر نفسه، وإن تكرّر فلا تنتقل إلى هذا المكان.`,
    'media.folderUnreadable': ({ folder, why }) =>
      `تعذّرت قراءة مجلد الصور ${folder} (${why}). تحقّق من اسمه ومن حقّ قراءته ثم أعد المحاولة.`,
    'media.unknownPicture': () => 'هذه الصورة ليست في مكتبة الوسائط. حدّث الصفحة ثم أعد الاختيار.',
    'media.pictureInUse': ({ uses }) =>
      `لم تُحذف الصورة لأنها مستعملة (عدد المواضع: ${uses}). استبدلها بغيرها في كل مواضعها ثم احذفها.`,
    'media.unknownUpload': () => 'لم يبق هذا الرفع عندنا: اكتمل أو أُلغي أو مضى عليه يوم. ابدأ رفع الملف من جديد.',
    'media.uploadElsewhere': ({ offset }) => `وصل من الملف ${size(offset)}. يُستأنف الرفع من هناك.`,
    'media.uploadUnfinished': ({ received, of }) =>
      `لم يكتمل الرفع: وصل ${size(received)} من ${size(of)}. استأنف الرفع.`,
    'media.uploadTooLong': ({ of }) =>
      `أُرسل أكثر من ${size(of)}، وهو الحجم المذكور عند بدء الرفع. ابدأ رفع الملف من جديد.`,
    'media.brokenUpload': ({ header }) => `طلب الرفع ناقص أو غير مفهوم: ${header}. حدّث الصفحة ثم أعد الرفع.`,
    'media.uploadVersion': ({ version }) => `الرفع بالإصدار ${version} من tus وحده. حدّث البرنامج ثم أعد الرفع.`,
    'media.noRoom': ({ megabytes, left }) =>
      `لا مساحة لرفع الصورة: حجمها ${megabytes} ميغابايت والباقي ${left}. النصوص تُحفظ كالعادة. صغّر الصورة، أو أخبر من يدير الخادم.`,
    'media.tooManyUploads': ({ most }) => `بلغت الملفات التي تُرفع الآن ${most}. انتظر حتى يكتمل بعضها ثم تابع.`,
    'media.addressForbidden': ({ address, problem }) => `لا تُجلب صورة من العنوان ${address}: ${forbidden[problem]}.`,
    'media.notFetched': ({ address, problem }) => `لم تُجلب الصورة من ${address}: ${notFetched(problem)}.`,
  },
};
