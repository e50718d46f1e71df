/** Directions that a text sets for what follows it, and controls: neither may reach beyond the text. */
const UNRULY = /[\u202A-\u202E\u2066-\u2069]|\p{Cc}/gu;

/** A text of the old site on one line, without what would work on its surroundings, on a page or in a terminal. */
export const tame = (text: string): string => text.replace(/\s+/g, ' ').replace(UNRULY, '').toWellFormed();
