/**
 * Names in a row: commas between, و joined to the last.
 *
 * @example list(['سلمى', 'رامز', 'Lina']) // 'سلمى، رامز وLina'
 */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join('، ')} و${items.at(-1)}`;
}
