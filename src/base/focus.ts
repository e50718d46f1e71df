/** A step of what pages say of a crop, in percent: each is a class (site/components/picture/picture.css). */
const STEP = 10;

/**
 * Where crops look, of what the library knows of a picture: pages say it in steps, because the content policy allows
 * them no style of their own. Whoever shows a crop beforehand asks here too.
 */
export const focusShown = (percent: number): number => Math.round(percent / STEP) * STEP;
