import { alefMaqsuraRule } from './alef-maqsura.ts';
import { bracketSpaceRule } from './bracket-space.ts';
import { commaRule } from './comma.ts';
import { digitsRule } from './digits.ts';
import { ellipsisRule } from './ellipsis.ts';
import { foreignLetterRule } from './foreign-letter.ts';
import { hamzaRule } from './hamza.ts';
import { invisibleRule } from './invisible.ts';
import { joinedWawRule } from './joined-waw.ts';
import { percentRule } from './percent.ts';
import { questionRule } from './question.ts';
import { quotesRule } from './quotes.ts';
import { rangeRule } from './range.ts';
import { repeatedMarkRule } from './repeated-mark.ts';
import { repeatedWordRule } from './repeated-word.ts';
import type { Rule } from './rule.ts';
import { semicolonRule } from './semicolon.ts';
import { spaceAfterMarkRule } from './space-after-mark.ts';
import { spaceBeforeMarkRule } from './space-before-mark.ts';
import { spacesRule } from './spaces.ts';
import { taMarbutaRule } from './ta-marbuta.ts';
import { tanweenRule } from './tanween.ts';
import { tatweelRule } from './tatweel.ts';

/**
 * The house rules in their order: where the findings of two lie over one another, the first one's name is shown. What
 * hides a word from the other rules comes first, then words, numbers, marks, and spaces last.
 */
export const RULES: readonly Rule[] = [
  invisibleRule,
  foreignLetterRule,
  tatweelRule,
  joinedWawRule,
  repeatedWordRule,
  hamzaRule,
  taMarbutaRule,
  alefMaqsuraRule,
  tanweenRule,
  percentRule,
  rangeRule,
  digitsRule,
  quotesRule,
  ellipsisRule,
  repeatedMarkRule,
  spaceBeforeMarkRule,
  commaRule,
  semicolonRule,
  questionRule,
  spaceAfterMarkRule,
  bracketSpaceRule,
  spacesRule,
];
