import { type Digits, formatNumber } from '../numbers/index.ts';
import { pluralCategory } from './category.ts';

/** A message taken apart; every argument of it stands for the one number. */
type Part =
  | { kind: 'text'; text: string }
  | { kind: 'number'; minus: number }
  | { kind: 'plural'; minus: number; branches: ReadonlyMap<string, readonly Part[]> };

/** What the reader of a message stands at; moved on by each step. */
type Cursor = { readonly message: string; at: number };

const OPENING = /\s*([\p{L}\p{N}_]+)\s*(?:,\s*(\w+)\s*(?:,\s*(?:offset:(\d+)\s*)?)?)?/uy;
const SELECTOR = /\s*(=\d+|zero|one|two|few|many|other)\s*\{/y;
const CLOSING = /\s*\}/y;
/** ICU quoting: '' is an apostrophe, and '{…' holds everything up to the next apostrophe. */
const QUOTED = /''|'([{}#][^']*)'?/y;

/**
 * An ICU message about one number (`plural` with `=n`, `offset` and the six CLDR categories; nested, quoted).
 * `#` and a bare `{n}` print the number with its thousands grouped.
 * A message that is not well-formed is a fault of whoever wrote it: SyntaxError, with the place.
 *
 * @example pluralMessage('{n, plural, two {خبران} few {# أخبار} other {# خبر}}', 3, 'latn') // '3 أخبار'
 */
export function pluralMessage(message: string, number: number, digits: Digits): string {
  const cursor = { message, at: 0 };
  const parts = readParts(cursor, null);
  if (cursor.at < message.length) throw fault(cursor, 'a } that closes nothing');
  return print(parts, number, digits);
}

function print(parts: readonly Part[], number: number, digits: Digits): string {
  return parts.map((part) => printPart(part, number, digits)).join('');
}

function printPart(part: Part, number: number, digits: Digits): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'number') return formatNumber(number - part.minus, digits);
  const { branches, minus } = part;
  const branch = branches.get(`=${number}`) ?? branches.get(pluralCategory(number - minus)) ?? branches.get('other');
  return print(branch ?? [], number, digits);
}

/** Reads up to the end of the message or the } that closes this branch; `minus` is the offset of the plural around, if any. */
function readParts(cursor: Cursor, minus: number | null): Part[] {
  const parts: Part[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
  };
  while (cursor.at < cursor.message.length) {
    const quoted = take(cursor, QUOTED);
    if (quoted) {
      text += quoted[1] ?? "'";
      continue;
    }
    const character = cursor.message.charAt(cursor.at);
    if (character === '}') break;
    if (character === '{') {
      flush();
      parts.push(readArgument(cursor));
    } else if (character === '#' && minus !== null) {
      flush();
      parts.push({ kind: 'number', minus });
      cursor.at += 1;
    } else {
      text += character;
      cursor.at += 1;
    }
  }
  flush();
  return parts;
}

function readArgument(cursor: Cursor): Part {
  cursor.at += 1;
  const opening = take(cursor, OPENING);
  if (!opening) throw fault(cursor, 'an argument without a name');
  const [, , type, offset = '0'] = opening;
  const part: Part =
    type === undefined
      ? { kind: 'number', minus: 0 }
      : { kind: 'plural', minus: Number(offset), branches: readBranches(cursor, type, Number(offset)) };
  if (!take(cursor, CLOSING)) throw fault(cursor, 'an argument that is not closed');
  return part;
}

function readBranches(cursor: Cursor, type: string, minus: number): Map<string, readonly Part[]> {
  if (type !== 'plural') throw fault(cursor, `an argument of the kind ${type}; only plural is known`);
  const branches = new Map<string, readonly Part[]>();
  for (let selector = take(cursor, SELECTOR); selector; selector = take(cursor, SELECTOR)) {
    branches.set(selector[1] ?? '', readParts(cursor, minus));
    if (!take(cursor, CLOSING)) throw fault(cursor, 'a branch that is not closed');
  }
  if (!branches.has('other')) throw fault(cursor, 'a plural without the branch other');
  return branches;
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.message);
  if (found) cursor.at = pattern.lastIndex;
  return found;
}

function fault({ message, at }: Cursor, what: string): SyntaxError {
  return new SyntaxError(`${what}, at ${at} of the message: ${message}`);
}
