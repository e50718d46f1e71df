import { type Digits, formatNumber } from '../../arabic/numbers/index.ts';
import { counted, countNoun } from '../../arabic/plural/index.ts';
import type { MeasuredOf } from '../../health/contract.ts';
import type { HealthWords } from '../../health/words.ts';
import { byteSize } from '../byte-size.ts';
import { BYTES } from './bytes.ts';

type Bytes = NonNullable<MeasuredOf<'disk'>['pictureBytes']>;

/** ما تشغله المقاسات، ولا يقال صفر لما لم يُصنع أو لم يُحسب. */
function widthsOf({ own, made, uncounted }: Bytes, digits: Digits): string {
  if (made === 0 && own > 0) return uncounted > 0 ? 'لم تُحسب' : 'لم تُصنع بعد';
  return `${byteSize(made, BYTES, digits)}${uncounted > 0 ? ' أو أكثر' : ''}`;
}

/** ما يقال عن حالة النظام. */
export const health: HealthWords = {
  title: 'حالة النظام',
  states: { well: 'سليم', warn: 'يحتاج نظرًا', bad: 'يُصلَح الآن' },
  unmeasured: 'غير معروف',
  parts: {
    database: {
      name: 'قاعدة البيانات',
      about: 'زمن جوابها عن سؤال',
      headline: ({ answersInMs }, { digits }) => `${formatNumber(answersInMs, digits)} م.ث`,
      facts: ({ sizeBytes, connections, mostConnections, version }, { digits }) => [
        ['الحجم', byteSize(sizeBytes, BYTES, digits)],
        ['الاتصالات', `${formatNumber(connections, digits)} من ${formatNumber(mostConnections, digits)}`],
        ['PostgreSQL', version],
      ],
      advice: {
        unknown: 'لا تُقاس قاعدة البيانات الآن. في سجلّ الخادم سبب العطل. المطلوب: إرساله إلى المهندس المناوب.',
        away: 'قاعدة البيانات لا تجيب. الصفحات المقروءة من قبل تبقى معروضة، ولا يمكن حفظ شيء. المطلوب: التحقّق من عمل PostgreSQL ومن سعة قرصها.',
        slow: 'قاعدة البيانات بطيئة، فتتأخّر الصفحات غير المحفوظة في الذاكرة. المطلوب: معرفة ما يشغل هذه الآلة سواها.',
        connections: 'اتصالات قاعدة البيانات تكاد تنفد. المطلوب: إنهاء البرامج التي تحتفظ بها، أو رفع max_connections.',
      },
    },
    disk: {
      name: 'القرص',
      about: 'على قرص مجلد البيانات',
      headline: ({ freeBytes }, { digits }) => `${byteSize(freeBytes, BYTES, digits)} حرّة`,
      facts: ({ totalBytes, pictureBytes, indexBytes, place }, { digits }) => [
        ['من أصل', byteSize(totalBytes, BYTES, digits)],
        ['فهرس البحث', byteSize(indexBytes, BYTES, digits)],
        [place.kind === 'folder' ? 'مجلد الصور' : 'حاوية الصور', place.name],
        ...(pictureBytes === null
          ? []
          : ([
              [place.kind === 'folder' ? 'الصور فيه' : 'الصور فيها', byteSize(pictureBytes.own, BYTES, digits)],
              ['ومقاساتها', widthsOf(pictureBytes, digits)],
            ] as const)),
      ],
      advice: {
        unknown: 'لا تُعرف سعة القرص الآن: مجلد البيانات لا يُقرأ. المطلوب: التحقّق من وجوده ومن صلاحية قراءته.',
        placeAway:
          'مكان الصور لا يجيب: لا تُرفع صورة ولا تظهر للقرّاء إلا المحفوظة عندهم، والصفحات والنصوص كالعادة. المطلوب: التحقّق من خادمه ومن الشبكة إليه.',
        placeRefuses:
          'مكان الصور يرفض الحفظ. المطلوب: التحقّق من المفتاح وحقّه في القراءة والكتابة والحذف ومن اسم الحاوية (WARRAQ_S3_…)، أو من حقّ الكتابة في مجلد الصور.',
        placeFull: 'امتلأ مكان الصور، فلا تُرفع صورة. ما حُفظ سليم. المطلوب: تفريغ مساحة فيه أو رفع حصّته.',
        low: 'القرص يمتلئ. المطلوب: تفريغ مساحة، أو نقل مجلد البيانات إلى قرص أكبر، قبل أن يتعذّر الحفظ.',
        full: 'امتلأ القرص: لا يمكن حفظ شيء وقد تتوقف قاعدة البيانات. ما حُفظ سليم. المطلوب الآن: تفريغ مساحة.',
      },
    },
    schedule: {
      name: 'النشر المجدول',
      about: 'مقالات لها موعد نشر',
      headline: ({ late, waiting }, { digits }) => {
        if (late > 0) return `${formatNumber(late, digits)} متأخّرة`;
        return waiting === 0 ? 'لا شيء ينتظر' : `${formatNumber(waiting, digits)} في الانتظار`;
      },
      facts: ({ nextAt, latestAt, alarms }, { at, digits }) => [
        ...(nextAt === null ? [] : [['التالي', at(nextAt)] as const]),
        ...(latestAt === null ? [] : [['متأخّر منذ', at(latestAt)] as const]),
        ['تنبيهات مفتوحة', formatNumber(alarms, digits)],
      ],
      advice: {
        unknown: 'لا يُعرف الآن ما ينتظر النشر: قاعدة البيانات غائبة، أو في سجلّ الخادم سبب العطل. يُنشر حالما يمكن.',
        late: 'مقالات فات موعدها ولم تُنشر. المطلوب: النظر في التنبيهات، من الجرس في أعلى الاستوديو، ففي كل منها السبب والحلّ.',
        alarms:
          'تعذّر نشر مقال في موعده. المطلوب: النظر في التنبيهات، من الجرس في أعلى الاستوديو، ففي كل منها السبب والحلّ.',
      },
    },
    outbox: {
      name: 'التغييرات',
      about: 'آخر ما قرأه هذا الخادم منها',
      headline: ({ readAt }, { at }) => at(readAt),
      facts: ({ entries }, { digits }) => [['محفوظة', formatNumber(entries, digits)]],
      advice: {
        unknown: 'لا تُعرف التغييرات الآن: قاعدة البيانات غائبة، أو في سجلّ الخادم سبب العطل. قد تكون الصفحات أقدم منها.',
        behind:
          'لم يعرف هذا الخادم بأي تغيير منذ أكثر من دقيقة، وقد يرى القرّاء صفحات قديمة. المطلوب: إعادة تشغيله، وإرسال سجلّه إلى المهندس المناوب.',
      },
    },
    search: {
      name: 'البحث',
      about: 'مقالات في فهرس البحث من المنشور',
      headline: ({ indexed, live }, { digits }) =>
        live === 0
          ? 'لا مقالات منشورة'
          : `${formatNumber(indexed, digits)} من ${countNoun(live, counted('مقال'), { case: 'gen', digits })}`,
      facts: ({ followedAt, unreadSince }, { at }) => [
        ['مطابق في', at(followedAt)],
        ...(unreadSince === null ? [] : [['لم يُقرأ ما تغيّر منذ', at(unreadSince)] as const]),
      ],
      advice: {
        unknown: 'لا يُقارَن فهرس البحث الآن: قاعدة البيانات غائبة، أو في سجلّ الخادم سبب العطل.',
        none: 'لا فهرس للبحث بعد، وهو قيد البناء؛ يستغرق نحو دقيقة لكل 20,000 مقال.',
        late: 'فهرس البحث متوقّف: لم يقرأ ما تغيّر منذ أكثر من عشر دقائق، فلا يجد القرّاء الجديد ويجدون ما أُلغي. المطلوب: التحقّق من عمل الخادم وإعادة تشغيله، وإرسال سجلّه إلى المهندس المناوب.',
        behind: 'فهرس البحث لا يطابق المقالات، ويلحق بها من تلقاء نفسه. إن لم يلحق في دقائق: warraq reindex',
      },
    },
    pictures: {
      name: 'مقاسات الصور',
      about: 'صور تُصنع مقاساتها للقرّاء',
      headline: ({ waiting, failed }, { digits }) => {
        if (failed > 0) return `${formatNumber(failed, digits)} تعذّرت`;
        return waiting === 0 ? 'لا شيء ينتظر' : `${formatNumber(waiting, digits)} في الانتظار`;
      },
      facts: ({ waiting, oldestAt, failed, made }, { at, digits }) => [
        ['تنتظر', formatNumber(waiting, digits)],
        ...(oldestAt === null ? [] : [['أقدمها منذ', at(oldestAt)] as const]),
        ['تعذّرت', formatNumber(failed, digits)],
        ['صُنعت وستظهر', formatNumber(made, digits)],
      ],
      advice: {
        unknown: 'لا يُعرف الآن ما ينتظر من الصور: قاعدة البيانات غائبة، أو في سجلّ الخادم سبب العطل.',
        failed:
          'صور لم تُصنع مقاساتها بعد ثلاث محاولات، فيراها القرّاء بملفّها الكامل. المطلوب: إعادة المحاولة من الاستوديو، وإن تعذّرت ثانية ففي سجلّ الخادم رقم كل صورة والسبب: المطلوب رفعها من ملفّ سليم.',
        behind:
          'صور كثيرة تنتظر مقاساتها منذ أكثر من ساعة، ويراها القرّاء بملفّها الكامل. بعد نقل موقع هذا متوقَّع، فالصورة تستغرق ثواني. إن لم ينقص العدد: المطلوب معرفة ما يشغل الآلة، والنظر في سجلّ الخادم.',
      },
    },
    pages: {
      name: 'الصفحات',
      about: 'صفحات جاهزة للقرّاء على هذا الخادم',
      headline: ({ pages }, { digits }) => `${formatNumber(pages, digits)} في الذاكرة`,
      facts: ({ bytes, mostBytes, hits, rendered }, { digits }) => [
        ['الذاكرة', `${byteSize(bytes, BYTES, digits)} من ${byteSize(mostBytes, BYTES, digits)}`],
        ['أُرسلت منها', formatNumber(hits, digits)],
        ['بُنيت', formatNumber(rendered, digits)],
      ],
      advice: { crowded: 'ذاكرة الصفحات أصغر مما يطلبه القرّاء. المطلوب: زيادتها في WARRAQ_PAGE_MEMORY_MB.' },
    },
    mail: {
      name: 'البريد',
      about: 'رسائل تنتظر الإرسال',
      headline: ({ waiting }, { digits }) =>
        waiting === 0 ? 'لا شيء ينتظر' : `${formatNumber(waiting, digits)} في الانتظار`,
      facts: ({ oldestAt, isSent }, { at }) => [
        ['خادم البريد', isSent ? 'معيَّن' : 'غير معيَّن'],
        ...(oldestAt === null ? [] : [['ينتظر منذ', at(oldestAt)] as const]),
      ],
      advice: {
        unknown: 'لا يُعرف الآن ما ينتظر من البريد: قاعدة البيانات غائبة، أو في سجلّ الخادم سبب العطل.',
        unset:
          'لا خادم للبريد، فالدعوات تنتظر. المطلوب: تعيين خادم من إعدادات البريد في الاستوديو، أو في SMTP_URL و MAIL_FROM، أو تسليم الروابط بطريق آخر.',
        late: 'بريد ينتظر منذ أكثر من عشر دقائق، وهناك من ينتظره. المطلوب: النظر في جواب خادم البريد، وتعيين عنوان الصحيفة إن لم يكن معيّنًا.',
      },
    },
    clock: {
      name: 'الساعة',
      about: 'بين ساعة هذه الآلة وساعة قاعدة البيانات',
      headline: ({ offMs }, { digits }) => `فرق ${formatNumber(Math.abs(offMs), digits)} م.ث`,
      facts: () => [],
      advice: {
        unknown: 'لا تُقارَن ساعة هذه الآلة الآن: قاعدة البيانات غائبة، أو في سجلّ الخادم سبب العطل.',
        off: 'ساعة هذه الآلة لا توافق ساعة قاعدة البيانات، فيُنشر المجدول قبل موعده أو بعده. المطلوب: ضبط الساعتين على خادم وقت (NTP).',
      },
    },
  },
};
