import type { AuthorId, CommentId } from '../../../base/ids.ts';
import type { CommentsView, CommentThread, CommentWords, PlacedComment } from '../../../comments/index.ts';
import { EXAMPLE_NOW } from '../../example-views.ts';

/*
 * Comments as the comments part would give them, of invented readers; for the examples of the component and of the
 * pages that show it.
 */

const MINUTE_MS = 60_000;

/** What a reader said so many minutes before the instant of the examples; null: the comment was removed. */
type Saying = (Partial<CommentWords> & { readonly text: string }) | null;

/** A saying with the answers to it. */
export type Told = { readonly say: Saying; readonly answers?: readonly Told[] };

/** Some threads on one page, numbered and dated in their order. */
export function exampleThreads(told: readonly Told[]): CommentsView {
  let count = 0;
  let shown = 0;

  function placed({ say }: Told, answered: Told | null): PlacedComment {
    count += 1;
    if (say !== null) shown += 1;
    const writtenAt = new Date(EXAMPLE_NOW.getTime() - (2_000 - count * 7) * MINUTE_MS);
    return {
      id: count as CommentId,
      anchor: `comment-${count}`,
      said: say === null ? null : { name: 'سامر قدّور', authorId: null, writtenAt, ...say },
      answers: answered === null ? null : { said: answered.say === null ? null : { name: nameOf(answered.say) } },
    };
  }

  const third = (told: Told, answered: Told): readonly PlacedComment[] => [
    placed(told, answered),
    ...(told.answers ?? []).flatMap((answer) => third(answer, told)),
  ];
  const second = (told: Told, answered: Told): CommentThread<PlacedComment> => ({
    ...placed(told, answered),
    below: (told.answers ?? []).flatMap((answer) => third(answer, told)),
  });
  const threads = told.map((first) => ({
    ...placed(first, null),
    below: (first.answers ?? []).map((answer) => second(answer, first)),
  }));
  return { threads, total: shown, page: 1, pages: 1 };
}

const nameOf = (say: NonNullable<Saying>): string => say.name ?? 'سامر قدّور';

/** سلمى الدالي, who signs the article of the examples. */
const SALMA = { name: 'سلمى الدالي', authorId: 1 as AuthorId };

export const ONE: Told = {
  say: { text: 'المهم في رأيي ليس الإصلاح نفسه بل أن يُعلن موعده. هل هناك ما يوضح لماذا تأخر الإعلان ثلاثة أيام؟' },
};

/** A question, the answer of who wrote the article, and thanks. */
export const THREE_DEEP: Told = {
  ...ONE,
  answers: [
    {
      say: {
        ...SALMA,
        text: 'سؤال في محله. لم نجد وثيقة تجيب عنه صراحة، ونشرنا ما قالته الهيئة والبلدية فقط. سنضيف إلى المقال أي معلومة جديدة بمصدرها.',
      },
      answers: [{ say: { name: 'رجاء الحموي', text: 'شكرًا على الردّ، وخصوصًا الإشارة إلى موضع التسرّب الثالث.' } }],
    },
  ],
};

export const REMOVED: Told = {
  say: null,
  answers: [{ say: { name: 'نوار', text: 'يُردّ على الرأي بالرأي، لا على صاحبه.' } }],
};

export const LATIN: Told = {
  say: { name: 'Mona K.', text: 'We had the same on our street last winter.\nIt took the water company nine days.' },
};

/** A page that has a bit of everything. */
export const exampleComments = (): CommentsView =>
  exampleThreads([
    THREE_DEEP,
    LATIN,
    REMOVED,
    { say: { name: 'وائل', text: 'متى تُفتح طريق الرحى؟', writtenAt: null } },
  ]);

const NAMES = ['سامر قدّور', 'رجاء الحموي', 'نوار', 'Mona K.', 'أبو يزن', 'هناء السمّان', 'عبد الرحيم المصباح'];
const TEXTS = [
  'الصهريج يصل كل يوم عند العاشرة، لكنه لا يدخل زقاق السقّائين لأن الزقاق ضيّق. نحمل الماء على ظهورنا.',
  'متابعة جيدة.',
  'سمعنا الوعد نفسه قبل ثلاث سنوات، وتبدّل الخط في شارعين فقط من أصل أحد عشر.\n\nأرجو أن تسألوا الهيئة عن العقد القديم: كم دُفع منه، ومن تسلّم الأشغال؟',
  'أعمل سبّاكًا في الحيّ. الأنابيب القديمة من الحديد المصبوب، ولا تحتمل الضغط الجديد قبل تبديل الوصلات.',
  'وهل ستُحسب علينا فاتورة الأيام الثلاثة؟',
  'أقترح أن يُنشر جدول بمواعيد الصهاريج على صفحة البلدية كل مساء، فالناس ينتظرون من الفجر.',
];

/** A page of three hundred, fifty to a page. */
export function manyComments(page: number): CommentsView {
  const told = Array.from({ length: 25 }, (_, place): Told => {
    const nth = (page - 1) * 25 + place;
    const say = (step: number) => ({
      name: NAMES[(nth * 3 + step) % NAMES.length] ?? '',
      text: TEXTS[(nth + step) % TEXTS.length] ?? '',
    });
    // A thread of one, of two, and of three by turns.
    if (nth % 3 === 0) return { say: say(0) };
    if (nth % 3 === 1) return { say: say(0), answers: [{ say: say(1) }] };
    return { say: say(0), answers: [{ say: say(1), answers: [{ say: say(2) }] }] };
  });
  return { ...exampleThreads(told), total: 300, page, pages: 6 };
}
