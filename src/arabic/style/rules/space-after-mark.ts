import { matchesIn, type Rule } from './rule.ts';

/** Marks that a space parts from the word after them. */
const GLUED = /(?<=\S)[،؛؟!:](?=[\u0620-\u064A«“(])|(?<=[^0-9٠-٩۰-۹\s])[،؛](?=[0-9٠-٩۰-۹])/g;
/** A full stop between two words; after one letter it shortens (د.أحمد, ق.م), and some sites spell their address out. */
const STOP =
  /(?<=[\u0620-\u064A\u064B-\u0652]{2}|[»)”])\.(?!(?:نت|كوم)(?![\u0620-\u064A]))(?=[\u0620-\u063F\u0641-\u064A]{2})/g;

/** A space after a mark. */
export const spaceAfterMarkRule: Rule = {
  name: 'spaceAfterMark',
  *find(read) {
    for (const pattern of [GLUED, STOP]) {
      for (const { start, end, found } of matchesIn(read, pattern)) {
        // A smiley, not the beginning of a bracket.
        if (found === ':' && read.text.charAt(end) === '(' && !/[\u0620-\u064A]/.test(read.text.charAt(end + 1)))
          continue;
        yield { start, end, fix: `${found} ` };
      }
    }
  },
};
