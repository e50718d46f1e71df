import { countNoun, type Noun } from '../../arabic/index.ts';
import type { SettingProblem } from '../../server/config.ts';
import type { RequestPart } from '../../server/refusals.ts';
import type { FieldProblem, FieldType, WrongField } from '../../server/request-shape.ts';
import type { ServerWords } from '../../server/words.ts';
import { isolated } from '../isolated.ts';
import { LETTER } from './nouns.ts';

const PROBLEMS: Readonly<Record<SettingProblem, string>> = {
  notANumber: 'ليست عددًا صحيحًا',
  outOfRange: 'خارج الحدود المقبولة',
  notAnAddress: 'ليست قائمة عناوين شبكة',
  notAChoice: 'ليست من القيم المعروفة',
  empty: 'فارغة',
  notASmtpUrl: 'ليست عنوان خادم بريد يبدأ بـ smtp:// أو smtps://',
  notAMailbox: 'ليست عنوان بريد',
  missing: 'ناقصة، ولا بدّ منها مع SMTP_URL',
  tooShort: 'أقصر من 32 حرفًا',
  notAnEndpoint: 'ليست عنوان خادم يبدأ بـ http:// أو https:// بلا مسار',
  notABucket: 'ليست اسم حاوية (bucket)',
  missingForS3: 'ناقصة، ولا بدّ منها مع بقية متغيّرات WARRAQ_S3',
};

const ENTRY: Noun = { gender: 'm', singular: 'عنصر', plural: 'عناصر' };

const limit = (number: number, noun: Noun): string => countNoun(number, noun, { digits: 'latn' });

const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'نصًّا',
  number: 'عددًا',
  wholeNumber: 'عددًا صحيحًا',
  boolean: 'true أو false',
  list: 'قائمة',
  object: 'مجموعة حقول بين قوسين {}',
};

const PARTS: Readonly<Record<RequestPart, string>> = {
  body: 'جسم الطلب',
  address: 'عنوان الطلب',
  query: 'ما بعد علامة الاستفهام في عنوان الطلب',
  headers: 'رأس الطلب',
};

/** الحقل كما يجده من أرسله: «content/headline». */
const named = (part: RequestPart, pointer: string): string => {
  if (pointer === '') return PARTS[part];
  const field = `«${pointer.slice(1)}»`;
  return part === 'body' ? `الحقل ${field}` : `${field} في ${PARTS[part]}`;
};

/** ما يجب أن يكونه الحقل، تتمّةً لجملة تبدأ باسمه. */
export function expected(problem: FieldProblem): string {
  switch (problem.is) {
    case 'missing':
      return 'ناقص، ولا بدّ منه';
    case 'notOfType':
      return `يجب أن يكون ${TYPES[problem.expected]}`;
    case 'notAChoice':
      return `يجب أن يكون إحدى هذه القيم: ${problem.choices.join('، ')}`;
    case 'notAnInstant':
      return 'يجب أن يكون تاريخًا ووقتًا مع فرق التوقيت، مثل 2026-11-25T06:00:00+03:00';
    case 'unknownName':
      return `فيه «${isolated(problem.given)}» وهو غير معروف. المعروف: ${problem.known.map(isolated).join('، ')}`;
    case 'tooLong':
      return `أطول مما يُقبل، وأقصاه ${limit(problem.letters, LETTER)}`;
    case 'tooShort':
      return `أقصر مما يُقبل، وأدناه ${limit(problem.letters, LETTER)}`;
    case 'tooMany':
      return `فيه أكثر مما يُقبل، وأقصاه ${limit(problem.entries, ENTRY)}`;
    case 'tooFew':
      return `فيه أقل مما يُقبل، وأدناه ${limit(problem.entries, ENTRY)}`;
    case 'tooLarge':
      return problem.inclusive ? `يجب ألّا يزيد على ${problem.limit}` : `يجب أن يكون أصغر من ${problem.limit}`;
    case 'tooSmall':
      return problem.inclusive ? `يجب ألّا يقلّ عن ${problem.limit}` : `يجب أن يكون أكبر من ${problem.limit}`;
    case 'unusable':
      return 'ليس على الصورة المطلوبة';
    default:
      return problem satisfies never;
  }
}

const wrong = (part: RequestPart, { pointer, problem }: WrongField): string =>
  `${named(part, pointer)} ${expected(problem)}.`;

/** ما يقوله الخادم بنفسه. */
export const server: ServerWords = {
  refusals: {
    'server.badSetting': ({ name, problem, given, example }) =>
      given === null || given === ''
        ? `قيمة ${name} ${PROBLEMS[problem]}. مثال صالح: ${name}=${example}`
        : `قيمة ${name} هي «${given}»، وهي ${PROBLEMS[problem]}. مثال صالح: ${name}=${example}`,
    'server.portTaken': ({ port }) =>
      `المنفذ ${port} يستعمله برنامج آخر. يمكن إيقافه، أو البدء على منفذ غيره: npm start -- --port 0 يختار منفذًا حرًّا.`,
    'server.cannotListen': ({ host, port, why }) =>
      `لا يمكن الاستماع على ${host}:${port} ‏(${why}). المطلوب عنوان لهذا الجهاز ومنفذ فوق 1023.`,
    'server.unknownToken': ({ id }) =>
      `لا رمز دخول صالحًا رقمه ${id}؛ ربما أُبطل من قبل. الرموز الصالحة كلها: warraq token list`,
    'server.tokenNeeded': () => 'هذا الطلب يحتاج إلى رمز دخول صالح. يُعطى الرمز بالأمر: warraq token --role editor',
    'server.databaseAway': () =>
      'قاعدة البيانات غير متاحة الآن، وتعود بنفسها عادةً بعد لحظات. المطلوب التحقّق من حفظ ما طُلب، ثم إعادة المحاولة إن لم يُحفظ.',
    'server.busy': () => 'يجري الآن عمل آخر لم ينتهِ بعد، فلم يُحفظ شيء مما طُلب. تمكن إعادة المحاولة بعد لحظات.',
    'server.diskFull': ({ nothingSaved }) =>
      nothingSaved
        ? 'امتلأ القرص الذي تُحفظ عليه المقالات، ولم يُحفظ شيء مما طُلب. المطلوب من المهندس المناوب تفريغ مساحة عليه، ثم تمكن إعادة المحاولة؛ لا حاجة إلى إعادة التشغيل.'
        : 'امتلأ القرص الذي تُحفظ عليه المقالات. المطلوب من المهندس المناوب تفريغ مساحة عليه، ثم يلزم التحقّق من حفظ ما طُلب قبل إعادة المحاولة؛ لا حاجة إلى إعادة التشغيل.',
    'request.invalid': ({ part, fields }) =>
      `${fields.map((field) => wrong(part, field)).join(' ')} لم يُحفظ شيء. المطلوب إصلاح الطلب وفق docs/interface.md ثم إرساله من جديد.`,
    'request.notJson': () => 'ما أُرسل ليس JSON صالحًا، أو هو فارغ. لم يُحفظ شيء. المطلوب إصلاحه ثم إرساله من جديد.',
    'request.notJsonType': () => 'لا يُقبل هنا إلا JSON، بالترويسة Content-Type: application/json. لم يُحفظ شيء بعد.',
    'request.tooLarge': ({ mostBytes }) =>
      `ما أُرسل أكبر مما يُقبل (${mostBytes} بايت). لم يُحفظ شيء. المطلوب اختصاره أو تقسيمه ثم إرساله من جديد.`,
    'request.broken': () => 'لم نفهم الطلب: عنوانه أو ترويساته مكسورة. المطلوب مراجعتها ثم إرساله من جديد.',
    'request.unknown': () => 'لا شيء في واجهة البرامج بهذا العنوان وهذه الطريقة. ما فيها كله في docs/interface.md.',
  },
  badRequest: { title: 'طلب غير مفهوم', text: 'لم نفهم ما أرسله المتصفّح. المطلوب مراجعة العنوان ثم إعادة المحاولة.' },
  wrongMethod: { title: 'لا يُرسل شيء إلى هذه الصفحة', text: 'هذه الصفحة للقراءة فقط، ولم يتغيّر شيء.' },
  tooSlow: { title: 'انتهت المهلة', text: 'لم يصل الطلب كاملًا في الوقت المتاح. تمكن إعادة المحاولة.' },
  addressTooLong: { title: 'العنوان أطول مما يجب', text: 'لا صفحة عندنا بعنوان بهذا الطول.' },
  headersTooLarge: {
    title: 'الطلب أكبر مما يجب',
    text: 'ترويسات الطلب أكبر مما نقبل. المطلوب مسح ملفات الارتباط ثم إعادة المحاولة.',
  },
  pictureAway: { title: 'تعذّر إرسال الصورة', text: 'مكان الصور غير متاح الآن. الصورة محفوظة، وتعود حين يعود.' },
  notFound: { title: 'لا شيء هنا', text: 'لم نجد ملفًا بهذا العنوان.' },
  studio: {
    title: 'استوديو ورّاق',
    needsScript: 'يعمل الاستوديو بجافاسكربت، وهي متوقّفة في هذا المتصفّح.',
  },
  ourFault: (requestId) => ({
    title: 'حدث خطأ من جهتنا',
    text: `تعذّر إعداد هذه الصفحة، والخطأ منّا لا منك. عند مراسلتنا يكفي ذكر هذا الرقم: ${requestId}`,
  }),
};
