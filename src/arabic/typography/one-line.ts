/** What most texts have none of: a blank that is no space, or two in a row. */
const UNEVEN = /[^\S ]| {2}/;

/** A text as one line: every run of blanks one space, none at its ends. */
export const oneLine = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
