/** Signs that embed, override and isolate: those of a name's own would end, or turn round, what it is put into. */
const SIGNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Between a first-strong isolate and its end (Unicode TR 9), so that a name of another script turns nothing round. */
export const isolated = (text: string): string => `\u2068${text.replaceAll(SIGNS, '')}\u2069`;
