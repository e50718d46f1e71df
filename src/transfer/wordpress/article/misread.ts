import { mayBeMisread, mendMisreading } from '../../../arabic/index.ts';
import { type ArticleRemark, remark } from './remarks.ts';

/** How much of a text is shown as an example. */
const EXAMPLE = 200;

/** What would be right, where words were read in the wrong encoding before they came here; nothing is changed. */
export function misreadIn(text: string): readonly ArticleRemark[] {
  if (!mayBeMisread(text)) return [];
  return text.split('\n').flatMap((line) => {
    const right = mendMisreading(line);
    return right === line ? [] : [remark('misread', exampleOf(line), exampleOf(right))];
  });
}

const exampleOf = (line: string) => line.slice(0, EXAMPLE).toWellFormed();
