/**
 * The crops that a picture is made in for those who show it elsewhere, by their proportions: the card that networks draw
 * of a link, and what search engines ask of an article's picture (Google, "Article structured data": 16:9, 4:3, 1:1).
 * Whoever shows a crop beforehand asks here too.
 */
export const CROPS = { card: [1200, 630], wide: [16, 9], classic: [4, 3], square: [1, 1] } as const;
export type CropName = keyof typeof CROPS;
