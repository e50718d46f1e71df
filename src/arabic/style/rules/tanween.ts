import { matchesIn, type Rule } from './rule.ts';

const ENDS = String.raw`(?![\p{L}\p{M}\u0640])`;
/** The order of NFC: the tanween before the shadda. Both are read. */
const BEFORE_ALEF = new RegExp(String.raw`(?<letter>\p{L})(?<signs>\u064B\u0651?|\u0651\u064B)ا${ENDS}`, 'gu');
const ON_ALEF = new RegExp(String.raw`(?<letter>\p{L})(?<shadda>\u0651?)ا\u064B${ENDS}`, 'gu');
/** A hamza behind an alef takes no alef: مساءً is right under both settings. */
const NEEDLESS_ALEF = new RegExp(String.raw`اء(?:\u064Bا|ا\u064B)${ENDS}`, 'gu');
/** Whole words, so that what is underlined can be clicked. */
const WORD_BEFORE = /[\p{L}\p{M}\u0640]*$/u;

/** The tanween on its alef or before it, as the newsroom has chosen. On ة, ى and a hamza without alef it has one place. */
export const tanweenRule: Rule = {
  name: 'tanween',
  *find(read) {
    const { tanween } = read.settings;
    if (tanween === 'off' || !read.text.includes('\u064B')) return;
    for (const { start, end } of matchesIn(read, NEEDLESS_ALEF)) yield wholeWord(read.text, start, end, 'اءً');
    const pattern = tanween === 'before-alef' ? ON_ALEF : BEFORE_ALEF;
    for (const { start, end, groups } of matchesIn(read, pattern)) {
      const { letter = '', signs = '', shadda = '' } = groups;
      const ending = tanween === 'before-alef' ? `\u064B${shadda}ا` : `${signs.replace('\u064B', '')}ا\u064B`;
      yield wholeWord(read.text, start, end, letter + ending);
    }
  },
};

function wholeWord(text: string, start: number, end: number, fix: string) {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  return { start: start - before.length, end, fix: before + fix };
}
