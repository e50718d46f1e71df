import type { Digits } from '../numbers/index.ts';

/**
 * The house rules, each of which a site can switch off. The words for them stand in the message catalogues; a rule
 * without its sentence does not compile.
 */
export const STYLE_RULES = [
  'invisible',
  'foreignLetter',
  'tatweel',
  'joinedWaw',
  'repeatedWord',
  'hamza',
  'taMarbuta',
  'alefMaqsura',
  'tanween',
  'percent',
  'range',
  'digits',
  'quotes',
  'ellipsis',
  'repeatedMark',
  'spaceBeforeMark',
  'comma',
  'semicolon',
  'question',
  'spaceAfterMark',
  'bracketSpace',
  'spaces',
] as const;

export type StyleRuleName = (typeof STYLE_RULES)[number];

/** The place of the tanween beside its alef: not looked at, before it (شكرًا), or on it (شكراً). */
export type TanweenPlace = 'off' | 'before-alef' | 'on-alef';

/** What the house rules are asked with: where the text stands, and the settings of the newsroom. */
export type StyleSettings = {
  field: 'title' | 'body';
  digits: Digits;
  tanween: TanweenPlace;
  /** The rules that are switched off; none where it isn't given. */
  off?: readonly StyleRuleName[];
};

/** A stretch of a text and what is to stand in its place; UTF-16 units, the end not included, never empty. */
export type Edit = { start: number; end: number; fix: string };

/** What a house rule says of a stretch of a text, and what mends it. */
export type Finding = Edit & { rule: StyleRuleName };

/** What is said to the person whose text breaks a rule: a sentence for each. */
export type StyleWords = Readonly<Record<StyleRuleName, string>>;
