import type { SettingProblem } from '../../server/config.ts';
import type { ServerWords } from '../../server/words.ts';

const PROBLEMS: Readonly<Record<SettingProblem, string>> = {
  notANumber: 'ليست عددًا صحيحًا',
  outOfRange: 'خارج الحدود المقبولة',
  notAnAddress: 'ليست قائمة عناوين شبكة',
  notAChoice: 'ليست من القيم المعروفة',
  empty: 'فارغة',
};

/** ما يقوله الخادم بنفسه. */
export const server: ServerWords = {
  refusals: {
    'server.badSetting': ({ name, problem, given, example }) =>
      given === null || given === ''
        ? `قيمة ${name} ${PROBLEMS[problem]}. مثال صالح: ${name}=${example}`
        : `قيمة ${name} هي «${given}»، وهي ${PROBLEMS[problem]}. مثال صالح: ${name}=${example}`,
    'server.portTaken': ({ port }) =>
      `المنفذ ${port} يستعمله برنامج آخر. أوقفه، أو ابدأ على منفذ غيره: npm start -- --port 0 يختار منفذًا حرًّا.`,
    'server.cannotListen': ({ host, port, why }) =>
      `لا يمكن الاستماع على ${host}:${port} ‏(${why}). اختر عنوانًا لهذا الجهاز ومنفذًا فوق 1023.`,
    'server.tokenNeeded': () => 'هذا الطلب يحتاج إلى رمز دخول صالح. اطلب رمزًا بالأمر: warraq token --role editor',
  },
  badRequest: { title: 'طلب غير مفهوم', text: 'لم نفهم ما أرسله المتصفّح. تحقّق من العنوان ثم أعد المحاولة.' },
  wrongMethod: { title: 'لا يُرسل شيء إلى هذه الصفحة', text: 'هذه الصفحة للقراءة فقط، ولم يتغيّر شيء.' },
  tooSlow: { title: 'انتهت المهلة', text: 'لم يصل الطلب كاملًا في الوقت المتاح. أعد المحاولة.' },
  addressTooLong: { title: 'العنوان أطول مما يجب', text: 'لا صفحة عندنا بعنوان بهذا الطول.' },
  headersTooLarge: {
    title: 'الطلب أكبر مما يجب',
    text: 'ترويسات الطلب أكبر مما نقبل. امسح ملفات الارتباط ثم أعد المحاولة.',
  },
  notFound: { title: 'لا شيء هنا', text: 'لم نجد ملفًا بهذا العنوان.' },
  ourFault: (requestId) => ({
    title: 'حدث خطأ من جهتنا',
    text: `تعذّر إعداد هذه الصفحة، والخطأ منّا لا منك. إذا راسلتنا فاذكر هذا الرقم: ${requestId}`,
  }),
};
