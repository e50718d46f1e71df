export { lettersAlone, withoutInvisible } from './ornament.ts';
export { PLAIN_LATIN } from './plain-latin.ts';
export { lettersForShapes, lettersForShapesKeepingSigns } from './presentation-forms.ts';
