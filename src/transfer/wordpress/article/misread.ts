import { mendMisreading } from '../../../arabic/index.ts';
import { type ArticleRemark, remark } from './remarks.ts';

/** Letters that Arabic read in a wrong encoding is full of, two in a row: nothing else makes it worth a closer look. */
const SUSPECT = /[\u00C0-\u00FF][\u00A1-\u00FF\u0152-\u2122]|[طظ][\u00A0-\u00BF\u2018-\u2122]/;

/** How much of a text is shown as an example. */
const EXAMPLE = 200;

/** What would be right, where words were read in the wrong encoding before they came here; nothing is changed. */
export function misreadIn(text: string): readonly ArticleRemark[] {
  if (!SUSPECT.test(text)) return [];
  return text.split('\n').flatMap((line) => {
    if (!SUSPECT.test(line)) return [];
    const right = mendMisreading(line);
    return right === line ? [] : [remark('misread', exampleOf(line), exampleOf(right))];
  });
}

const exampleOf = (line: string) => line.slice(0, EXAMPLE).toWellFormed();
