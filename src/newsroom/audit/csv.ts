/** What has a spreadsheet take a cell for a formula when it begins with it (CWE-1236), full-width forms too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Tells spreadsheets that what follows is UTF-8; without it they read Arabic as something else. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A line of a table for spreadsheets (RFC 4180), each cell in quotes. What would run as a formula is taken for text by
 * an apostrophe before it.
 *
 * @example csvLine(['=1+1', 'قال "نعم"']) // `"'=1+1","قال ""نعم"""\r\n`
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
