import { pluralMessage } from '../../arabic/index.ts';
import type { Blocked, importInUse } from '../../transfer/wordpress/refusals.ts';
import type { UndoWords } from '../../transfer/wordpress/undo/words.ts';
import { utcMinute } from '../utc-minute.ts';

const said = (message: string) => (count: number) => pluralMessage(`{n, plural, ${message}}`, count, 'latn');

/** من المواقع ما لا يقول اسمه قبل أن تُقرأ ملفاته كلها. */
const siteOf = (origin: string) => (origin === 'unknown' ? 'موقع لم يُعرف بعد' : origin);

const BLOCKED: Readonly<Record<Blocked['kind'], (count: number) => string>> = {
  'edited-article': said(
    'one {مقال واحد عُدّل} two {مقالان عُدّلا} few {# مقالات عُدّلت} many {# مقالًا عُدّل} other {# مقال عُدّل}',
  ),
  'edited-page': said(
    'one {صفحة واحدة عُدّلت} two {صفحتان عُدّلتا} few {# صفحات عُدّلت} many {# صفحة عُدّلت} other {# صفحة عُدّلت}',
  ),
  'edited-section': said(
    'one {قسم واحد عُدّل} two {قسمان عُدّلا} few {# أقسام عُدّلت} many {# قسمًا عُدّلت} other {# قسم عُدّلت}',
  ),
  'edited-author': said(
    'one {كاتب واحد عُدّلت بياناته} two {كاتبان عُدّلت بياناتهما} few {# كتّاب عُدّلت بياناتهم} many {# كاتبًا عُدّلت بياناتهم} other {# كاتب عُدّلت بياناتهم}',
  ),
  'edited-tag': said('one {وسم واحد عُدّل} two {وسمان عُدّلا} few {# وسوم عُدّلت} many {# وسمًا عُدّلت} other {# وسم عُدّلت}'),
  'edited-picture': said(
    'one {صورة واحدة عُدّلت} two {صورتان عُدّلتا} few {# صور عُدّلت} many {# صورة عُدّلت} other {# صورة عُدّلت}',
  ),
  'edited-comment': said(
    'one {تعليق واحد غُيّرت حاله} two {تعليقان غُيّرت حالهما} few {# تعليقات غُيّرت حالها} many {# تعليقًا غُيّرت حالها} other {# تعليق غُيّرت حالها}',
  ),
  'edited-menu': () => 'القائمة الرئيسية عُدّلت',
  'own-import': said(
    'one {استيراد آخر أخذ مما جاء به هذا} two {استيرادان آخران أخذا مما جاء به هذا} few {# استيرادات أخرى أخذت مما جاء به هذا} many {# استيرادًا آخر أخذت مما جاء به هذا} other {# استيراد آخر أخذت مما جاء به هذا}',
  ),
  'own-article': said(
    'one {مقال واحد من عندكم في قسم منه، أو بوسم أو كاتب أو صورة منه} two {مقالان من عندكم في قسم منه، أو بوسم أو كاتب أو صورة منه} few {# مقالات من عندكم في قسم منه، أو بوسم أو كاتب أو صورة منه} many {# مقالًا من عندكم في قسم منه، أو بوسم أو كاتب أو صورة منه} other {# مقال من عندكم في قسم منه، أو بوسم أو كاتب أو صورة منه}',
  ),
  'own-comment': said(
    'one {تعليق واحد لم يأتِ به، وهو تحت أحد مقالاته أو يردّ على أحد تعليقاته أو كتبه أحد كتّابه} two {تعليقان لم يأتِ بهما، وهما تحت مقالاته أو يردّان على تعليقاته أو كتبهما كتّابه} few {# تعليقات لم يأتِ بها، وهي تحت مقالاته أو تردّ على تعليقاته أو كتبها كتّابه} many {# تعليقًا لم يأتِ بها، وهي تحت مقالاته أو تردّ على تعليقاته أو كتبها كتّابه} other {# تعليق لم يأتِ بها، وهي تحت مقالاته أو تردّ على تعليقاته أو كتبها كتّابه}',
  ),
  'own-page': said(
    'one {صفحة واحدة من عندكم تحت صفحة منه، أو بصورة منه} two {صفحتان من عندكم تحت صفحة منه، أو بصورة منه} few {# صفحات من عندكم تحت صفحة منه، أو بصورة منه} many {# صفحة من عندكم تحت صفحة منه، أو بصورة منه} other {# صفحة من عندكم تحت صفحة منه، أو بصورة منه}',
  ),
  'own-section': said(
    'one {قسم واحد من عندكم تحت قسم منه} two {قسمان من عندكم تحت قسم منه} few {# أقسام من عندكم تحت قسم منه} many {# قسمًا من عندكم تحت قسم منه} other {# قسم من عندكم تحت قسم منه}',
  ),
  'own-author': said(
    'one {كاتب واحد من عندكم صورته الشخصية منه} two {كاتبان من عندكم صورتاهما الشخصيتان منه} few {# كتّاب من عندكم صورهم الشخصية منه} many {# كاتبًا من عندكم صورهم الشخصية منه} other {# كاتب من عندكم صورهم الشخصية منه}',
  ),
  'own-menu': said(
    'one {بند واحد في قائمتكم الرئيسية يقود إلى ما جاء به} two {بندان في قائمتكم الرئيسية يقودان إلى ما جاء به} few {# بنود في قائمتكم الرئيسية تقود إلى ما جاء به} many {# بندًا في قائمتكم الرئيسية تقود إلى ما جاء به} other {# بند في قائمتكم الرئيسية تقود إلى ما جاء به}',
  ),
};

/** سطر لكل سبب، فيه أول ما ينطبق عليه بعنوانه ومكانه. */
function reason({ kind, count, first }: Blocked): string {
  const names = first.flatMap(({ name, address }) =>
    name === '' ? [] : [address === null ? `«${name}»` : `«${name}» ${address}`],
  );
  const more = count > names.length && names.length > 0 ? '، وغير ذلك' : '';
  return `· ${BLOCKED[kind](count)}${names.length === 0 ? '' : `: ${names.join('، ')}${more}`}`;
}

/** ما يُغيَّر في غرفة الأخبار نفسها، فيصلح التراجع بعده. */
const MENDABLE: ReadonlySet<string> = new Set(['own-article', 'own-page', 'own-section', 'own-author', 'own-menu']);

/** لماذا لا يُتراجع عن استيراد، وما العمل. */
export function inUse({ origin, begunAt, blockers }: ReturnType<typeof importInUse>['facts']): string {
  const next = blockers.every(({ kind }) => MENDABLE.has(kind))
    ? 'ما العمل: تُنقل المقالات والصفحات والأقسام إلى أقسام وصفحات ووسوم وكتّاب من عندكم، وتوضع مكان صور الاستيراد صور من عندكم، وتُزال بنود القائمة التي تقود إلى ما جاء به، ثم يُعاد الأمر نفسه.'
    : 'ما العمل: يُتراجع عن الاستيراد كله أو يبقى كله، وما كتبه الناس بعده لا يُحذف. ما لا يُراد منه يُسحب مقالًا مقالًا، أو تُعاد التجربة في مجلد بيانات آخر بالخيار --data.';
  return [
    `لا تراجع عن استيراد ${siteOf(origin)} الذي بدأ في ${utcMinute(begunAt)}، ولم يُحذف شيء. السبب:`,
    ...blockers.map(reason),
    next,
  ].join('\n');
}

/** ما يقوله التراجع عن استيراد. */
export const undoImport: UndoWords = {
  undoing: ({ origin, begunAt }) => `يجري التراجع عن استيراد ${siteOf(origin)} الذي بدأ في ${utcMinute(begunAt)}…`,
  undone: ({ origin, begunAt }) => `تمّ التراجع عن استيراد ${siteOf(origin)} الذي بدأ في ${utcMinute(begunAt)}.`,
  removed: ({ articles, pages, sections, authors, tags, pictures, comments }) =>
    `حُذف: المقالات ${articles}، الصفحات ${pages}، الأقسام ${sections}، الكتّاب ${authors}، الوسوم ${tags}، الصور ${pictures}، التعليقات ${comments}.`,
  founded: 'غرفة الأخبار التي أنشأها الاستيراد باقية باسمها وإعداداتها.',
  next: 'يمكن الآن استيراد الملفات نفسها من جديد، أو ملفات أحدث.',
  earlier: ({ origin, begunAt }) =>
    `ما زال قبله استيراد ${siteOf(origin)} الذي بدأ في ${utcMinute(begunAt)}: مقالاته باقية كما جاءت أول مرة، ولو استُوردت ملفات فيها نصوص أحدث. للتراجع عنه أيضًا يُعاد الأمر نفسه.`,
};
