import { oneLine } from '../../../arabic/index.ts';
import { undoEscapes } from './undo-escapes.ts';

/** No title has more; of what does, the rest is left out. */
const LONGEST = 20_000;
/** Escapes of escapes of escapes: an editor, a plug-in and an export each may have added one. */
const MOST_TIMES = 3;
/** What these hold is for machines. */
const UNSEEN = /<(script|style)\b[^>]{0,1000}>[\s\S]{0,20000}?<\/\1\s*>/gi;
const TAG = /<\/?[a-z][^<>]{0,2000}>|<!--[\s\S]{0,2000}?-->/gi;
/** A line break between two words is a space between them. */
const BREAK = /<(?:br|\/p|\/div|\/h[1-6]|\/li)\b[^<>]{0,1000}>/gi;

/**
 * A title (or a name, or any line that WordPress shows as HTML) as its readers saw it: escapes undone, also where they
 * were escaped again, tags taken out and their text kept, every blank one space. A name that is none of a character's
 * stays as it is.
 *
 * @example plainTitle('خبر &#8220;عاجل&#8221; &amp;amp; <b>مهم</b>') // 'خبر “عاجل” & مهم'
 */
export function plainTitle(title: string): string {
  let text = title.slice(0, LONGEST).toWellFormed();
  for (let times = 0; times < MOST_TIMES && text.includes('&'); times++) {
    const read = undoEscapes(text).text;
    if (read === text) break;
    text = read;
  }
  return oneLine(withoutTags(text));
}

/** Until none is left: a tag may be hidden in another's beginning (`<<b>script>`). */
function withoutTags(title: string): string {
  let text = title;
  while (text.includes('<')) {
    const fewer = text.replace(UNSEEN, '').replace(BREAK, ' ').replace(TAG, '');
    if (fewer === text) break;
    text = fewer;
  }
  return text;
}
