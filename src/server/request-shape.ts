import { z } from 'zod';

/** What a field of a request may have to be. */
export type FieldType = 'text' | 'number' | 'wholeNumber' | 'boolean' | 'list' | 'object';

/** What is wrong with a field: what was expected there, in words that programs may rely on too. */
export type FieldProblem =
  | { readonly is: 'missing' }
  | { readonly is: 'notOfType'; readonly expected: FieldType }
  | { readonly is: 'notAChoice'; readonly choices: readonly string[] }
  | { readonly is: 'notAnInstant' }
  /** Something is named in it that there isn't. */
  | { readonly is: 'unknownName'; readonly given: string; readonly known: readonly string[] }
  /** Of a text: letters, in UTF-16 units. */
  | { readonly is: 'tooLong' | 'tooShort'; readonly letters: number }
  | { readonly is: 'tooMany' | 'tooFew'; readonly entries: number }
  | { readonly is: 'tooLarge' | 'tooSmall'; readonly limit: number; readonly inclusive: boolean }
  | { readonly is: 'unusable' };

/** A field and what is wrong with it. `pointer` is a JSON Pointer (RFC 6901) into its part; empty for the whole of it. */
export type WrongField = { readonly pointer: string; readonly problem: FieldProblem };

/** As many as a person mends at once; a list of a thousand wrong numbers is one mistake. */
const MOST_TOLD = 5;

/** The fields that zod found wrong, in our words and not in its. It must have been asked to report the input. */
export const wrongFields = ({ issues }: z.ZodError): readonly WrongField[] =>
  issues.slice(0, MOST_TOLD).map((issue) => ({ pointer: pointerTo(issue.path), problem: problemOf(issue) }));

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue): FieldProblem {
  if (issue.input === undefined) return { is: 'missing' };
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPES[issue.expected];
      return expected === undefined ? { is: 'unusable' } : { is: 'notOfType', expected };
    }
    case 'invalid_value':
      return { is: 'notAChoice', choices: issue.values.map(String) };
    case 'invalid_format':
      return issue.format === 'datetime' ? { is: 'notAnInstant' } : { is: 'unusable' };
    case 'too_big':
      return pastLimit(issue.origin, Number(issue.maximum), issue.inclusive, BIG);
    case 'too_small':
      return pastLimit(issue.origin, Number(issue.minimum), issue.inclusive, SMALL);
    case 'custom': {
      const { success, data } = UnknownName.safeParse(issue.params);
      return success ? { is: 'unknownName', ...data.unknownName } : { is: 'unusable' };
    }
    default:
      return { is: 'unusable' };
  }
}

/** What a shape says by itself of a name that it doesn't know, in the parameters of its issue. */
const UnknownName = z.object({ unknownName: z.object({ given: z.string(), known: z.array(z.string()) }) });

const TYPES: Readonly<Record<string, FieldType>> = {
  string: 'text',
  number: 'number',
  int: 'wholeNumber',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
  record: 'object',
};

const BIG = { text: 'tooLong', list: 'tooMany', number: 'tooLarge' } as const;
const SMALL = { text: 'tooShort', list: 'tooFew', number: 'tooSmall' } as const;

function pastLimit(
  origin: string,
  limit: number,
  inclusive: boolean | undefined,
  called: typeof BIG | typeof SMALL,
): FieldProblem {
  if (origin === 'string') return { is: called.text, letters: limit };
  if (origin === 'array') return { is: called.list, entries: limit };
  return { is: called.number, limit, inclusive: inclusive === true };
}
