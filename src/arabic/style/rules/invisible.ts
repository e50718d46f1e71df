import { idleInvisible } from '../../cleanup/index.ts';
import { fold } from '../../fold/index.ts';
import { spellingsOf } from '../../lexicon/index.ts';
import { splitsOf } from '../spelling/splits.ts';
import type { Rule } from './rule.ts';

const NON_JOINER = /\u200C/g;

/** Characters without a shape. Those that join an emoji, bend هـ or part a Persian word stay. */
export const invisibleRule: Rule = {
  name: 'invisible',
  *find({ text, words, isSpared }) {
    for (const { start, end } of idleInvisible(text)) if (!isSpared(start)) yield { start, end, fix: '' };
    if (!text.includes('\u200C')) return;
    for (const { written, start } of words) {
      if (!isKnown(written.replace(NON_JOINER, ''))) continue;
      for (const { index } of written.matchAll(NON_JOINER))
        yield { start: start + index, end: start + index + 1, fix: '' };
    }
  },
};

/** A Persian word, which needs it, is none of ours. */
const isKnown = (word: string): boolean => splitsOf(word).some(({ base }) => spellingsOf(fold(base)).includes(base));
