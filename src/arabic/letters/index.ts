export { lettersAlone, withoutInvisible } from './ornament.ts';
export { lettersForShapes, lettersForShapesKeepingSigns } from './presentation-forms.ts';
