import { list } from '../../arabic/index.ts';
import type { AddressReason } from '../../newsroom/queries/explain-address.ts';
import type { RequiredField } from '../../newsroom/refusals.ts';
import type { Mode } from '../../newsroom/settings/contrast.ts';
import type { NewsroomWords } from '../../newsroom/words.ts';

const STATES: NewsroomWords['states'] = {
  draft: 'مسودة',
  in_review: 'قيد المراجعة',
  approved: 'معتمدة',
  scheduled: 'مجدولة',
  published: 'منشورة',
  unpublished: 'أُلغي نشرها',
  withdrawn: 'مسحوبة',
};

const ACTS: NewsroomWords['acts'] = {
  'article.save': 'حفظ المادة',
  'article.submit': 'إرسال المادة إلى المراجعة',
  'article.approve': 'اعتماد المادة',
  'article.publish': 'نشر المادة',
  'article.backdate': 'النشر بتاريخ غير تاريخ اليوم',
  'article.update': 'تحديث المادة المنشورة',
  'article.schedule': 'جدولة المادة',
  'article.unpublish': 'إلغاء نشر المادة',
  'article.withdraw': 'سحب المادة',
  'article.correct': 'تصحيح المادة',
  'article.relate': 'اختيار ما يُعرض بجانب المادة',
  'alarm.see': 'الاطلاع على الإنذارات',
  'alarm.settle': 'طيّ الإنذار',
  'author.edit': 'تعديل الكتّاب',
  'tag.create': 'إضافة الوسوم',
  'media.edit': 'رفع الصور ووصفها',
  'media.replace': 'استبدال صورة في كل مواضعها',
  'media.delete': 'حذف الصور',
  'word.add': 'إضافة كلمة إلى المعجم',
  'section.edit': 'تعديل الأقسام',
  'staticPage.edit': 'تعديل الصفحات الثابتة',
  'site.edit': 'تعديل إعدادات الموقع',
  'redirect.edit': 'تحويل العناوين القديمة',
  'audit.see': 'الاطلاع على السجلّ',
  'audit.export': 'تصدير السجلّ',
  'health.see': 'الاطّلاع على حالة النظام',
  'brought.remove': 'التراجع عن استيراد',
};

const THINGS: NewsroomWords['things'] = {
  article: 'مادة',
  revision: 'نسخة',
  section: 'قسم',
  author: 'كاتب',
  tag: 'وسم',
  picture: 'صورة',
  staticPage: 'صفحة ثابتة',
  alarm: 'إنذار',
};

const FIELDS: Readonly<Record<RequiredField, string>> = {
  headline: 'العنوان',
  section: 'القسم',
  author: 'اسم الكاتب',
  body: 'النص',
  pictureAlt: 'وصف الصورة البديل',
  pictureCredit: 'مصدر الصورة',
};

/** ما في العنوان الآن، جوابًا عمّن أراد تحويله. */
const ADDRESS_IS: Readonly<Record<AddressReason['is'], string>> = {
  live: 'فيه ما يراه القرّاء',
  moved: 'يقود إلى صفحة أخرى من قبل',
  withdrawn: 'لمادة سُحبت، وفيه بيان سحبها',
  hidden: 'لمادة غير منشورة الآن، ويبقى لها',
  system: 'يجيب عنه النظام نفسه',
  unknown: 'شُغل قبل لحظة',
};

const MODES: Readonly<Record<Mode, string>> = { light: 'النهار', dark: 'الليل' };

/** ما تقوله غرفة الأخبار. */
export const newsroom: NewsroomWords = {
  refusals: {
    'newsroom.notAllowed': ({ act }) => `لا تتيح لك صلاحياتك: ${ACTS[act]}. اطلب ذلك من محرّر أو من مدير الموقع.`,
    'newsroom.outsideSections': ({ act }) =>
      `لا تشمل صلاحياتك القسم الذي فيه المادة أو تُنقل إليه: ${ACTS[act]}. يستطيع ذلك محرّر القسم أو مدير الموقع.`,
    'newsroom.notFounded': () => 'لم تُنشأ غرفة الأخبار بعد: لا اسم لها ولا منطقة زمنية. أنشئها أولًا.',
    'newsroom.alreadyFounded': () => 'غرفة الأخبار موجودة من قبل، ولم يتغيّر شيء. عدّل إعداداتها بدل إنشائها من جديد.',
    'newsroom.unknownThing': ({ thing, ids }) =>
      ids.length === 0
        ? `لم يُذكر ما المقصود: ${THINGS[thing]}.`
        : `لا يوجد عندنا ما رقمه ${ids.join('، ')} (${THINGS[thing]}). حدّث الصفحة ثم أعد الاختيار.`,
    'newsroom.unnamable': ({ name }) => `لا يصلح «${name}» عنوانًا لصفحة، فليس فيه حرف ولا رقم. اكتب اسمًا من كلمات.`,
    'newsroom.addressTaken': ({ address }) =>
      `العنوان ${address} لصفحة أخرى أو كان لها، والعناوين القديمة تبقى عاملة. اختر عنوانًا غيره.`,
    'newsroom.addressTooLong': ({ mostBytes }) => `العنوان أطول مما يُحفظ (${mostBytes} بايت). اختر عنوانًا أقصر.`,
    'newsroom.patternReserved': ({ word }) =>
      `لا يصلح نمط عناوين المواد، لأن ما تحت «/${word}/» يجيب عنه الموقع نفسه. اختر كلمة غيرها.`,
    'newsroom.belowItself': ({ name }) => `لا يمكن نقل «${name}» إلى ما تحته. اختر مكانًا آخر.`,
    'section.others': () => 'تغيّرت الأقسام أثناء ترتيبها. حدّث الصفحة ثم رتّبها من جديد.',
    'section.inUse': ({ name }) =>
      `لا يُحذف القسم «${name}» وفيه مواد أو أقسام. نقلها إلى قسم آخر أولًا، ومنها المسودات، ثم الحذف.`,
    'redirect.alive': ({ path, is }) => `لا يُحوّل العنوان ${path}: ${ADDRESS_IS[is]}. لم يتغيّر شيء.`,
    'redirect.loop': ({ path }) => `لا يُحوّل العنوان ${path} إلى نفسه، فتلك حلقة لا تنتهي. المطلوب عنوان آخر.`,
    'redirect.reserved': ({ path }) => `لا يُحوّل العنوان ${path}: يجيب عنه النظام نفسه، أو فيه ما لا يُكتب في عنوان.`,
    'redirect.leadsNowhere': ({ to }) =>
      `لا شيء يراه القرّاء في العنوان ${to}، فلا يُحوّل إليه. المطلوب عنوان صفحة منشورة.`,
    'redirect.unknown': ({ path }) => `ليس في العنوان ${path} تحويل أُنشئ يدويًّا؛ ربما أُزيل قبل قليل.`,
    'theme.lowContrast': ({ mode, ratio, least }) =>
      `لون ${MODES[mode]} لا يُقرأ: تباينه ${ratio} إلى 1، وأقلّ ما يُقبل ${least}. لم يتغيّر شيء. المطلوب لون ${mode === 'light' ? 'أغمق' : 'أفتح'}.`,
    'article.stale': ({ latest }) => `حُفظت نسخة أحدث من المادة (رقم ${latest}). نصّك محفوظ عندك؛ ادمجه ثم أعد المحاولة.`,
    'article.wrongState': ({ state, act }) => `حال المادة «${STATES[state]}»، ولا يمكن معها: ${ACTS[act]}.`,
    'article.incomplete': ({ missing }) =>
      `لا تُنشر المادة قبل أن يكتمل: ${list(missing.map((field) => FIELDS[field]))}.`,
    'article.dueInPast': () => 'موعد النشر مضى. اختر موعدًا مقبلًا، أو انشر المادة الآن.',
    'article.dueFailed': () =>
      'لم تُنشر المادة في موعدها لخطأ من جهتنا، والمحاولة مستمرة. انشرها بنفسك الآن، وأخبر من يدير الخادم.',
    'article.publishedInFuture': () =>
      'تاريخ النشر المذكور لم يحن بعد، ولا تُنشر مادة بتاريخ مقبل. جدولها لذلك الموعد، أو احذف التاريخ لتُنشر الآن.',
    'article.noteNeeded': () => 'اكتب للقرّاء نص الملاحظة: ما الذي تغيّر، ولماذا.',
  },
  states: STATES,
  acts: ACTS,
  things: THINGS,
};
