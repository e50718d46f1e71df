/** Between a first-strong isolate and its end (Unicode TR 9), so that a name of another script turns nothing round. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
