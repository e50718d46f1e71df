import { counted, countNoun, list } from '../../arabic/index.ts';
import type { AddressReason } from '../../newsroom/queries/explain-address.ts';
import type { RequiredField } from '../../newsroom/refusals.ts';
import type { WrittenColor } from '../../newsroom/theme/checks.ts';
import type { Mode } from '../../newsroom/theme/theme.ts';
import type { NewsroomWords } from '../../newsroom/words.ts';
import { SETTINGS } from './settings-names.ts';
import { anyRole, whoseRight } from './whose-right.ts';

const STATES: NewsroomWords['states'] = {
  draft: 'مسودة',
  in_review: 'قيد المراجعة',
  approved: 'معتمد',
  scheduled: 'مجدول',
  published: 'منشور',
  unpublished: 'أُلغي نشره',
  withdrawn: 'مسحوب',
};

const ACTS: NewsroomWords['acts'] = {
  'article.save': 'حفظ المقال',
  'article.submit': 'إرسال المقال إلى المراجعة',
  'article.approve': 'اعتماد المقال',
  'article.publish': 'نشر المقال',
  'article.backdate': 'النشر بتاريخ غير تاريخ اليوم',
  'article.update': 'تحديث المقال المنشور',
  'article.schedule': 'جدولة المقال',
  'article.unpublish': 'إلغاء نشر المقال',
  'article.withdraw': 'سحب المقال',
  'article.correct': 'تصحيح المقال',
  'article.relate': 'اختيار ما يُعرض بجانب المقال',
  'alarm.see': 'الاطّلاع على الإنذارات',
  'alarm.settle': 'طيّ الإنذار',
  'author.edit': 'تعديل الكتّاب',
  'tag.create': 'إضافة الوسوم',
  'media.edit': 'رفع الصور ووصفها',
  'media.editShown': 'وصف صورة يراها القرّاء',
  'media.replace': 'استبدال صورة في كل مواضعها',
  'media.delete': 'حذف الصور',
  'media.makeAgain': 'إعادة صنع مقاسات الصور',
  'word.add': 'إضافة كلمة إلى المعجم',
  'section.edit': 'تعديل الأقسام',
  'staticPage.edit': 'تعديل الصفحات الثابتة',
  'site.edit': 'تعديل إعدادات الموقع',
  'redirect.edit': 'تحويل العناوين القديمة',
  'audit.see': 'الاطّلاع على السجلّ',
  'audit.export': 'تصدير السجلّ',
  'health.see': 'الاطّلاع على حالة النظام',
  'token.create': 'إعطاء رمز دخول لبرنامج',
  'token.revoke': 'إبطال رمز دخول لبرنامج',
  'brought.remove': 'التراجع عن استيراد',
};

const THINGS: NewsroomWords['things'] = {
  article: 'مقال',
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

const LACKING = { alt: FIELDS.pictureAlt, credit: FIELDS.pictureCredit } as const;

/** ما في العنوان الآن، جوابًا عمّن أراد تحويله. */
const ADDRESS_IS: Readonly<Record<AddressReason['is'], string>> = {
  live: 'فيه ما يراه القرّاء',
  moved: 'يقود إلى صفحة أخرى من قبل',
  withdrawn: 'لمقال سُحب، وفيه بيان سحبه',
  hidden: 'لمقال غير منشور الآن، ويبقى له',
  system: 'يجيب عنه النظام نفسه',
  unknown: 'شُغل قبل لحظة',
};

const COLORS: Readonly<Record<WrittenColor, string>> = {
  accent: 'اللون الأول',
  breaking: 'لون العاجل',
  ink: 'لون الحبر',
};
const MODES: Readonly<Record<Mode, string>> = { light: 'النهار', dark: 'الليل' };

const SECTION = { gender: 'm', singular: 'قسم', plural: 'أقسام' } as const;

/** ما في القسم من مقالات ومن أقسام، وما ليس فيه لا يُذكر. */
const heldIn = ({ articles, sections }: { articles: number; sections: number }): readonly string[] =>
  [[articles, counted('مقال')] as const, [sections, SECTION] as const]
    .filter(([count]) => count > 0)
    .map(([count, noun]) => countNoun(count, noun, { digits: 'latn' }));

/** ما تقوله غرفة الأخبار. */
export const newsroom: NewsroomWords = {
  refusals: {
    'newsroom.notAllowed': ({ act, ...needed }) => `لا تتيح لك صلاحياتك: ${ACTS[act]}. ${whoseRight(needed)}`,
    'newsroom.outsideSections': ({ act, needs }) =>
      `لا تشمل صلاحياتك القسم الذي فيه المقال أو يُنقل إليه: ${ACTS[act]}. ذلك لمن له ${anyRole(needs)} في ذلك القسم أو في الصحيفة كلها.`,
    'newsroom.notFounded': () => 'لم تُنشأ غرفة الأخبار بعد: لا اسم لها ولا منطقة زمنية. المطلوب إنشاؤها أولًا.',
    'newsroom.alreadyFounded': () => 'غرفة الأخبار موجودة من قبل، ولم يتغيّر شيء. تُعدَّل إعداداتها ولا تُنشأ من جديد.',
    'newsroom.unknownThing': ({ thing, ids }) =>
      ids.length === 0
        ? `لم يُذكر ما المقصود: ${THINGS[thing]}.`
        : `لا يوجد عندنا ما رقمه ${ids.join('، ')} (${THINGS[thing]}). المطلوب تحديث الصفحة ثم الاختيار من جديد.`,
    'newsroom.unnamable': ({ name }) => `لا يصلح «${name}» عنوانًا لصفحة، فليس فيه حرف ولا رقم. المطلوب اسم من كلمات.`,
    'newsroom.addressTaken': ({ address }) =>
      `العنوان ${address} لصفحة أخرى أو كان لها، والعناوين القديمة تبقى عاملة. المطلوب عنوان غيره.`,
    'newsroom.addressTooLong': ({ mostBytes }) => `العنوان أطول مما يُحفظ (${mostBytes} بايت). المطلوب عنوان أقصر.`,
    'newsroom.patternReserved': ({ word }) =>
      `لا يصلح نمط عناوين المقالات، لأن ما تحت «/${word}/» يجيب عنه الموقع نفسه. المطلوب كلمة غيرها.`,
    'newsroom.belowItself': ({ name }) => `لا يمكن نقل «${name}» إلى ما تحته. المطلوب مكان آخر.`,
    'section.others': () => 'تغيّرت الأقسام أثناء ترتيبها. المطلوب تحديث الصفحة ثم إعادة الترتيب.',
    'section.inUse': ({ name, ...held }) =>
      `لا يُحذف القسم «${name}» وفيه ${list(heldIn(held))}. نقلها إلى قسم آخر أولًا، ومنها المسودات، ثم الحذف.`,
    'section.changedMeanwhile': ({ name }) =>
      `غُيّر القسم من مكان آخر قبل هذا الحفظ، واسمه الآن «${name}»، فلم يُحفظ شيء. يُنظر فيه ثم يُحفظ من جديد.`,
    'redirect.alive': ({ path, is }) => `لا يُحوّل العنوان ${path}: ${ADDRESS_IS[is]}. لم يتغيّر شيء.`,
    'redirect.loop': ({ path }) => `لا يُحوّل العنوان ${path} إلى نفسه، فتلك حلقة لا تنتهي. المطلوب عنوان آخر.`,
    'redirect.reserved': ({ path }) => `لا يُحوّل العنوان ${path}: يجيب عنه النظام نفسه، أو فيه ما لا يُكتب في عنوان.`,
    'redirect.leadsNowhere': ({ to }) =>
      `لا شيء يراه القرّاء في العنوان ${to}، فلا يُحوّل إليه. المطلوب عنوان صفحة منشورة.`,
    'redirect.unknown': ({ path }) => `ليس في العنوان ${path} تحويل أُنشئ يدويًّا؛ ربما أُزيل قبل قليل.`,
    'site.changedMeanwhile': ({ changed }) =>
      `غُيّر ${list(changed.map((setting) => SETTINGS[setting]))} من مكان آخر قبل هذا الحفظ، فلم يُحفظ شيء. يُنظر في المحفوظ الآن ثم يُحفظ من جديد.`,
    'article.stale': ({ latest }) =>
      `حُفظت نسخة أحدث من المقال (رقم ${latest}). نصّك محفوظ عندك؛ يُدمج بها ثم يُحفظ من جديد.`,
    'article.wrongState': ({ state, act }) => `حال المقال «${STATES[state]}»، ولا يمكن معها: ${ACTS[act]}.`,
    'theme.lowContrast': ({ mode, color, ratio, least }) =>
      `${COLORS[color]} في ${MODES[mode]} لا يُقرأ: تباينه ${ratio} إلى 1، وأقلّ ما يُقبل ${least}. لم يتغيّر شيء. المطلوب لون ${mode === 'light' ? 'أغمق' : 'أفتح'}.`,
    'article.incomplete': ({ missing }) =>
      `لا يُنشر المقال قبل أن يكتمل: ${list(missing.map((field) => FIELDS[field]))}.`,
    'picture.successorLacks': ({ name, lacking }) =>
      `لم تُستبدل الصورة: البديلة «${name}» ينقصها ${list(lacking.map((field) => LACKING[field]))}، وما تحلّ فيه يراه القرّاء أو له موعد. يُستكمل ذلك في المكتبة أولًا، ثم تُستبدل.`,
    'article.dueInPast': () => 'موعد النشر مضى. المطلوب موعد مقبل، أو نشر المقال الآن.',
    'article.dueFailed': () =>
      'لم يُنشر المقال في موعده لخطأ من جهتنا، والمحاولة مستمرة. يمكن نشره الآن باليد، ويلزم إخبار المهندس المناوب.',
    'article.publishedInFuture': () =>
      'تاريخ النشر المذكور لم يحن بعد، ولا يُنشر مقال بتاريخ مقبل. المطلوب جدولته لذلك الموعد، أو حذف التاريخ ليُنشر الآن.',
    'article.noteNeeded': () => 'المطلوب نص الملاحظة للقرّاء: ما الذي تغيّر، ولماذا.',
  },
  states: STATES,
  acts: ACTS,
  things: THINGS,
};
