import { Refused } from '../../data/api.ts';
import type { LeavingWords } from './leaving-words.ts';

/** What is said of a field that can't be sent. */
export type FieldWords = {
  readonly missing: string;
  readonly notAnAddress: string;
  readonly tooShort: (least: number) => string;
  /** The server didn't take what stands there. */
  readonly notTaken: string;
  /** Over the fields, when some can't be sent as they are. */
  readonly summary: string;
  /** A field by its label, with what is wrong with it. */
  readonly at: (label: string, problem: string) => string;
  readonly leaving: LeavingWords;
};

/** A field that can't be sent as it is. */
export type Problem = {
  readonly name: string;
  /** What the field is called in the form. */
  readonly label: string;
  readonly problem: string;
};

/** Looks through a form by the constraints that its fields carry, in their order. The server checks again, and more. */
export const problemsIn = (form: HTMLFormElement, words: FieldWords): readonly Problem[] =>
  fieldsOf(form).flatMap((field) => {
    const problem = problemOf(field, words);
    return problem === null ? [] : [{ name: field.name, label: labelOf(form, field), problem }];
  });

/** What the server found wrong with fields of this form; empty where it refused for another reason. */
export function problemsOf(error: Error, form: HTMLFormElement, words: FieldWords): readonly Problem[] {
  if (!(error instanceof Refused) || error.code !== 'request.invalid' || error.facts.part !== 'body') return [];
  const pointers = Array.isArray(error.facts.fields) ? error.facts.fields.map(({ pointer }) => String(pointer)) : [];
  return fieldsOf(form).flatMap((field) =>
    pointers.includes(`/${field.name}`)
      ? [{ name: field.name, label: labelOf(form, field), problem: notTaken(field, words) }]
      : [],
  );
}

/** Takes the focus to a field. What is chosen from a list is kept in a field that isn't seen, and can't take it. */
export const focusOn = (form: HTMLFormElement, name: string): void =>
  form.querySelector<HTMLElement>(seen(name))?.focus();

const seen = (name: string): string => `[data-field="${name}"], [name="${name}"]:not([type="hidden"])`;

const fieldsOf = (form: HTMLFormElement): readonly HTMLInputElement[] =>
  [...form.elements].filter((element) => element instanceof HTMLInputElement).filter(({ name }) => name !== '');

function labelOf(form: HTMLFormElement, { name }: HTMLInputElement): string {
  const field = form.querySelector<HTMLInputElement>(seen(name));
  const labelId = field?.getAttribute('aria-labelledby') ?? '';
  return field?.labels?.[0]?.textContent ?? document.getElementById(labelId)?.textContent ?? name;
}

const notTaken = ({ type }: HTMLInputElement, words: FieldWords): string =>
  type === 'email' ? words.notAnAddress : words.notTaken;

function problemOf(field: HTMLInputElement, words: FieldWords): string | null {
  const typed = field.type === 'password' ? field.value : field.value.trim();
  if (field.required && typed === '') return words.missing;
  if (field.type === 'email' && field.validity.typeMismatch) return words.notAnAddress;
  // The browser looks at a length only where somebody typed, and not where a password manager filled it in.
  if (field.minLength > 0 && typed !== '' && typed.length < field.minLength) return words.tooShort(field.minLength);
  return null;
}
