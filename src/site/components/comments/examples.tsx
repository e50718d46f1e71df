import type { AuthorId } from '../../../base/ids.ts';
import type { CommentsView } from '../../../comments/index.ts';
import { type Examples, exampleArticle, exampleFrame } from '../../example-views.ts';
import { Comments } from './comments.tsx';
import { exampleThreads, LATIN, manyComments, ONE, REMOVED, THREE_DEEP, type Told } from './example-comments.ts';

const frame = exampleFrame();
const article = exampleArticle();
const egyptian = exampleFrame({ dates: { months: 'masri', digits: 'arab', hijri: 'off', hijriOffsetDays: 0 } });

const shown = (...told: readonly Told[]) => drawn(exampleThreads(told));
const drawn = (comments: CommentsView | null) => <Comments comments={comments} article={article} frame={frame} />;

/** Each answers the one before. */
const chain = (...texts: readonly string[]): Told => {
  const [text = '', ...others] = texts;
  return { say: { name: `قارئ ${texts.length}`, text }, answers: others.length === 0 ? [] : [chain(...others)] };
};

export const examples: Examples = {
  none: drawn(null),
  one: shown(ONE),
  'thread of three, the author in it': shown(THREE_DEEP),
  'five deep': shown(chain('كم بقي من الحفر؟', 'متران.', 'ومتى ينتهي؟', 'غدًا، إن أذنت البلدية.', 'شكرًا.')),
  removed: shown(REMOVED),
  'removed below the third level': shown({
    ...ONE,
    answers: [
      {
        say: { name: 'نوار', text: 'أوافق.' },
        answers: [{ say: null, answers: [{ say: { name: 'وائل', text: 'هذا رأيك.' } }] }],
      },
    ],
  }),
  'another author of the paper': shown({
    say: { name: 'يزن القاروط', authorId: 9 as AuthorId, text: 'كتبتُ عن الخط القديم قبل عامين، وفيه خريطة الأنابيب.' },
  }),
  'no name, no date': shown({ say: { name: '', writtenAt: null, text: 'من غير اسم.' } }),
  'long name': shown({
    say: {
      name: 'عبد الرحمن بن محمد بن عبد العزيز الطواحيني المشهور بأبي الخير صاحب مكتبة الرحى القديمة في درج السقّائين',
      text: 'اسمي طويل.',
    },
    answers: [{ say: { name: 'x'.repeat(90), text: 'كلمةبلافراغ'.repeat(24) } }],
  }),
  'paragraphs and lines': shown({
    say: {
      text: 'أولًا: الماء.\nثانيًا: الطريق.\n\n\nفقرة أخرى، وفيها 50% من الكلفة و NK 80 وعنوان https://paper.example/water?x=1&y=2',
    },
  }),
  'Latin text': shown(LATIN, { say: { name: 'Jörg Müller', text: 'Danke! شكرًا لكم.' } }),
  hostile: shown(
    { say: { name: '<img src=x onerror=alert(1)>', text: '</p></article><script>alert(1)</script>"\'&<!--' } },
    { say: { name: '\u202Eesrever', text: 'javascript:alert(1) \u202Eمقلوب\nو\u2066عزل' } },
  ),
  'three hundred, first page': drawn(manyComments(1)),
  'three hundred, a page in the middle': drawn({ ...manyComments(3), threads: manyComments(3).threads.slice(0, 2) }),
  'in other months and digits': (
    <Comments comments={{ ...exampleThreads([ONE]), total: 12_345 }} article={article} frame={egyptian} />
  ),
};
