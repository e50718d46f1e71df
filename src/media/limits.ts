/** Width of what is kept; the widest place on a page is 880 px, drawn at up to 1.8 dots a pixel. */
export const WIDEST_PX = 1600;

/** Dots that are decoded at most: a decoder holds a few rows of them, or by its format all, at three to sixteen bytes each. */
export const MOST_DOTS = 100_000_000;

/** Bytes that a file has at most; a camera's picture of a hundred megapixels has fewer. */
export const MOST_BYTES = 32_000_000;

/** Bytes of a picture that is kept as it came; a heavier one becomes lighter for readers by being written anew. */
export const HEAVIEST_AS_IT_CAME = 400_000;
