import { linkAddressOf } from '../addresses.ts';
import type { Direction, Mark } from '../blocks.ts';
import { isLanguageTag, MARK_ORDER } from '../schema.ts';
import { styleOf } from './attributes.ts';
import { INLINE } from './elements.ts';
import type { Attributes } from './tokens.ts';

/** An element of running text that has been opened and not yet closed. */
type OpenElement = {
  readonly name: string;
  /** How many blocks were open when it was opened. */
  readonly depth: number;
  readonly lasting: boolean;
  readonly marks: readonly Mark[];
};

const NO_MARKS: readonly Mark[] = [];

/** More open at once than any text has; past it, elements of running text are passed over. */
const OPEN_LIMIT = 64;

/** Marks of which a text has one at most: the innermost one counts. */
const EXCLUSIVE = new Map([
  ['sub', 'script'],
  ['sup', 'script'],
]);

/**
 * What is in force for the next word: the open elements of running text. They are kept apart from the tree of
 * blocks, because in HTML they may cross it (`<b><p>…</b>…</p>`), and a text carries its marks as a set anyway.
 */
export function openMarks() {
  let open: readonly OpenElement[] = [];
  let passedOver = 0;
  /** One array for one set of marks, so that equal sets are the same array. */
  const known = new Map<string, readonly Mark[]>([['[]', NO_MARKS]]);
  let inForce: readonly Mark[] | null = NO_MARKS;

  const setOpen = (next: readonly OpenElement[]) => {
    open = next;
    inForce = null;
  };

  return {
    /** The marks of a word that comes now, in the schema's order. */
    marks(): readonly Mark[] {
      if (inForce === null && open.length === 0) inForce = NO_MARKS;
      if (inForce === null) {
        const marks = orderedMarks(open.flatMap((element) => element.marks));
        const [first] = marks;
        const key =
          marks.length === 1 && first !== undefined && !('attrs' in first) ? first.type : JSON.stringify(marks);
        inForce = known.get(key) ?? marks;
        known.set(key, inForce);
      }
      return inForce;
    },
    open(name: string, depth: number, marks: readonly Mark[]) {
      if (open.length >= OPEN_LIMIT) passedOver++;
      else setOpen([...open, { name, depth, marks, lasting: INLINE.get(name)?.lasting ?? false }]);
    },
    /** At what depth the innermost open element of that name was opened; -1 where none is. */
    depthOf: (name: string): number => open.findLast((element) => element.name === name)?.depth ?? -1,
    close(name: string) {
      const at = open.findLastIndex((element) => element.name === name);
      if (passedOver > 0) passedOver--;
      else if (at !== -1) setOpen(open.toSpliced(at, 1));
    },
    /** A block has ended, so that only so many are open now. */
    leaveBlock(depth: number) {
      if (open.some((element) => element.depth > depth && !element.lasting))
        setOpen(open.filter((element) => element.depth <= depth || element.lasting));
    },
    /** A cell has ended: nothing opened in it goes on, lasting or not. */
    leaveScope(depth: number) {
      if (open.some((element) => element.depth > depth)) setOpen(open.filter((element) => element.depth <= depth));
    },
  };
}

/** Each kind once (the last given counts), in the schema's order. */
export function orderedMarks(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks;
  const byKind = new Map(marks.map((mark) => [EXCLUSIVE.get(mark.type) ?? mark.type, mark]));
  return [...byKind.values()].sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
}

/** What an element of running text says of its words: by its name, its inline style, its language and direction. */
export function marksOf(name: string, attributes: Attributes): readonly Mark[] {
  const own = INLINE.get(name)?.mark ?? null;
  if (attributes.size === 0) return own === null ? NO_MARKS : [{ type: own }];
  const marks: Mark[] = [];
  const weight = styleOf(attributes, 'font-weight');
  const slant = styleOf(attributes, 'font-style');
  const height = styleOf(attributes, 'vertical-align');
  // A copy from Google Docs is wrapped whole in <b style="font-weight:normal">.
  const isLight = weight === 'normal' || weight === '400';
  if (own !== null && !(own === 'strong' && isLight)) marks.push({ type: own });
  if (/^(bold|[6-9]00)/.test(weight)) marks.push({ type: 'strong' });
  if (/^(italic|oblique)/.test(slant)) marks.push({ type: 'em' });
  if (height === 'super') marks.push({ type: 'sup' });
  if (height === 'sub') marks.push({ type: 'sub' });
  const language = languageOf(attributes);
  if (language !== null) marks.push(language);
  return marks;
}

/** The language and direction that an element states for itself. */
export function languageOf(attributes: Attributes): Mark | null {
  if (attributes.size === 0) return null;
  const stated = (attributes.get('lang') ?? attributes.get('xml:lang') ?? '').trim();
  const lang = isLanguageTag(stated) ? stated : null;
  const dir = directionOf(attributes);
  return lang === null && dir === null ? null : { type: 'language', attrs: { lang, dir } };
}

/** The direction that an element states for itself; `auto` and nonsense count as none. */
export function directionOf(attributes: Attributes): Direction | null {
  const dir = attributes.get('dir')?.trim().toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : null;
}

/** The mark of a link, or null when its address may not stand in a body. */
export function linkOf(href: string, rel: string): Mark | null {
  const address = linkAddressOf(href);
  if (address === null) return null;
  const said = rel.toLowerCase().split(/\s+/);
  // Sponsored says most, so it wins where several are given.
  const relation = (['sponsored', 'ugc', 'nofollow'] as const).find((one) => said.includes(one)) ?? null;
  return { type: 'link', attrs: { href: address, relation } };
}
