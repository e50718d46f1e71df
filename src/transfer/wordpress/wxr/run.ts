import { mayDeclare, type Namespaces } from './namespaces.ts';
import { SECTION, SECTION_END } from './sections.ts';
import type { Shape } from './shapes.ts';

/*
 * The elements of one name are written alike in a file: the same texts in the same order, the same ones of them in
 * CDATA, the same blanks between. Here one of them is made into an expression that reads the next at once.
 *
 * It takes only what is read in one way. Each of its characters fits in one way too, and no text goes past a `<`: so an
 * expression that fails has looked at each character twice at most, and never at one behind the next element of the
 * name, whatever stands there. No more than four are tried, where an element is written in several ways.
 */

/** Texts that follow each other in an element, as one file writes them. */
export type Run = {
  /** Those in which its names mean what they do. */
  readonly namespaces: Namespaces;
  /** Finds the texts where it is told to look, each in a group of its own. */
  readonly pattern: RegExp;
  readonly fields: readonly RunField[];
  /** How many characters stand behind the last text. */
  readonly after: number;
};

export type RunField = {
  /** One; or several that are passed over together, with what stands between them. */
  readonly names: readonly string[];
  readonly kind: FieldKind;
  /** How many characters stand between its text and the one before, or the beginning. */
  readonly before: number;
};

/**
 * - `ascii`: ASCII that stands for itself
 * - `section`, `escaped`: whatever there is, in CDATA or with escapes
 * - `checked`: the same with escapes, of which only the faults are told: nobody asks for the text
 * - `passed`: texts that nobody asks for and in which nothing can be wrong
 */
type FieldKind = 'ascii' | 'section' | 'escaped' | 'checked' | 'passed';

/** Texts in which nothing could be their end, or begin something else. */
const SECTION_TEXT = String.raw`[^\]<]*`;
const PLAIN_TEXT = '[^<]*';
/** The same of ASCII that stands for itself. */
const NARROW_SECTION_TEXT = String.raw`[ -;=-\\^-~]*`;
const NARROW_PLAIN_TEXT = "[ -%'-;=-~]*";
const NARROW = /^[ -%'-;=-\\^-~]*$/;

const ATTRIBUTE = String.raw`\s[^\s=<>/"']{1,100}=(?:"[^"<>]{0,200}"|'[^'<>]{0,200}')`;
const ELEMENT = new RegExp(
  String.raw`(\s{0,100}<([A-Za-z_][\w.-]*(?::[\w.-]+)?)((?:${ATTRIBUTE}){0,5})>)` +
    String.raw`(?:<!\[CDATA\[(${SECTION_TEXT})\]\]>|(${PLAIN_TEXT}))(</\2>)`,
  'y',
);
/** Texts of many kilobytes, with markup in them nearly always, are read by themselves. */
export const LONG: ReadonlySet<string> = new Set(['content:encoded', 'excerpt:encoded']);
/** No element of WXR has more texts. */
const MOST_FIELDS = 40;

/** What a run is learnt by. */
export type RunLesson = {
  readonly shape: Shape;
  readonly namespaces: Namespaces;
  /** The names of texts that held more than plain ASCII in others; those of this run that do are added. */
  readonly wide: Set<string>;
  /** The names of texts that nobody asks for. */
  readonly unasked: ReadonlySet<string>;
};

/**
 * Learns the run that begins at a place. There is none where the first text isn't written plainly, nor where it breaks
 * off before a text that isn't: it would then be taken for the beginning of others that go on.
 */
export function runAt(text: string, begin: number, { shape, namespaces, wide, unasked }: RunLesson): Run | null {
  const fields: (RunField & { readonly between: string; readonly pattern: string })[] = [];
  const names = new Set<string>();
  let between = '';
  let at = begin;
  while (names.size < MOST_FIELDS) {
    ELEMENT.lastIndex = at;
    const found = ELEMENT.exec(text);
    if (found === null) break;
    const [whole, start = '', tag = '', attributes = '', section, plain, end = ''] = found;
    const { name } = namespaces.tagOf(tag);
    if (!shape.texts.has(name) || LONG.has(name) || names.has(name) || mayDeclare(attributes)) break;
    names.add(name);
    const isSection = section !== undefined;
    if (!NARROW.test(section ?? plain ?? '')) wide.add(name);
    between += isSection ? start + SECTION : start;
    const kind = kindOf(isSection, wide.has(name), !unasked.has(name));
    const pattern = textOf(isSection, wide.has(name));
    const last = fields.at(-1);
    if (kind === 'passed' && last?.kind === 'passed')
      fields[fields.length - 1] = {
        ...last,
        names: [...last.names, name],
        pattern: last.pattern + RegExp.escape(between) + pattern,
      };
    else fields.push({ names: [name], kind, before: between.length, between, pattern });
    between = isSection ? SECTION_END + end : end;
    at += whole.length;
  }
  const run = new RegExp(
    `${fields.map((one) => `${RegExp.escape(one.between)}(${one.pattern})`).join('')}${RegExp.escape(between)}(?=${followerOf(shape)})`,
    'y',
  );
  run.lastIndex = begin;
  if (fields.length === 0 || !run.test(text)) return null;
  const read = fields.map(({ names, kind, before }): RunField => ({ names, kind, before }));
  return { namespaces, pattern: run, fields: read, after: between.length };
}

function kindOf(isSection: boolean, isWide: boolean, isAsked: boolean): FieldKind {
  if (!isAsked) return isWide && !isSection ? 'checked' : 'passed';
  if (!isWide) return 'ascii';
  return isSection ? 'section' : 'escaped';
}

function textOf(isSection: boolean, isWide: boolean): string {
  if (isSection) return isWide ? SECTION_TEXT : NARROW_SECTION_TEXT;
  return isWide ? PLAIN_TEXT : NARROW_PLAIN_TEXT;
}

/** What comes behind a run that is whole: the end of the element, or one within it that is no text. */
function followerOf({ holders, tagged }: Shape): string {
  const names = [...holders.keys(), ...tagged, ...LONG].map((name) => RegExp.escape(name.slice(name.indexOf(':') + 1)));
  return String.raw`\s{0,100}<(?:/|(?:[\w.-]{1,60}:)?(?:${names.join('|')})[\s>/])`;
}
