import type { StyleRuleName } from '../../../../arabic/style/finding.ts';

/** For each rule a few words that break it and no other. */
export const STYLE_EXAMPLES: Readonly<Record<StyleRuleName, string>> = {
  invisible: 'بيروت\u200B اليوم',
  foreignLetter: 'كتاب یومي',
  tatweel: 'المدينـــة تحتفل',
  joinedWaw: 'الوزير و المدير',
  repeatedWord: 'وصل إلى إلى المدينة',
  hamza: 'سافر الى بيروت',
  taMarbuta: 'افتُتحت الجامعه',
  alefMaqsura: 'بقي حتي المساء',
  tanween: 'شكرًا وعفواً',
  percent: 'ارتفع 5 % أمس',
  range: 'بين 2010-2015',
  digits: 'في 3 أيام و٤ ليال',
  quotes: 'قال "نعم" ومضى',
  ellipsis: 'ثم صمت...',
  repeatedMark: 'لماذا؟؟',
  spaceBeforeMark: 'وصل الوزير ، ثم غادر',
  comma: 'جاء, ثم مضى',
  semicolon: 'جاء; ثم مضى',
  question: 'متى يصل?',
  spaceAfterMark: 'جاء،ثم مضى',
  bracketSpace: 'الجامعة ( العربية ) هنا',
  spaces: 'كلمة  وكلمة',
};
