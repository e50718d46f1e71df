import type { Noun } from '../../arabic/plural/index.ts';

/* ما يُعدّ في أكثر من موضع وليس في جدول الأسماء. */

export const LETTER: Noun = { gender: 'm', singular: 'حرف', plural: 'أحرف' };
export const TRY: Noun = { gender: 'f', singular: 'محاولة', plural: 'محاولات' };
