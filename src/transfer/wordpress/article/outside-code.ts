/** What opens a stretch in which nothing is to be mended, and what closes it. */
const OPENS = /<(pre|code|script|style|textarea)(?=[\s>/])|\[(code|sourcecode)(?=[\s\]])|<!--/gi;

/**
 * The source with `mend` done to whatever is no code and no comment. Takes time linear in its length: a stretch that
 * never closes is looked for once.
 */
export function outsideCode(source: string, mend: (text: string) => string): string {
  const unclosed = new Set<string>();
  const parts: string[] = [];
  let done = 0;
  for (const opened of source.matchAll(OPENS)) {
    const [tag, element, shortcode] = opened;
    if (opened.index < done) continue;
    const close = element ? `</${element.toLowerCase()}` : shortcode ? `[/${shortcode.toLowerCase()}` : '-->';
    if (unclosed.has(close)) continue;
    const end = endOf(source, close, opened.index + tag.length);
    if (end === -1) {
      unclosed.add(close);
      continue;
    }
    parts.push(mend(source.slice(done, opened.index)), source.slice(opened.index, end));
    done = end;
  }
  parts.push(mend(source.slice(done)));
  return parts.join('');
}

function endOf(source: string, close: string, from: number): number {
  const at = source.indexOf(close, from);
  const found = at !== -1 ? at : close === '-->' ? -1 : source.indexOf(close.toUpperCase(), from);
  return found === -1 ? -1 : found + close.length;
}
