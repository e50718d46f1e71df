/** What is said of a field that can't be sent. */
export type FieldWords = {
  readonly missing: string;
  readonly notAnAddress: string;
  readonly tooShort: (least: number) => string;
};

/** What is wrong, by the fields' names, in their order. */
export type Problems = Readonly<Record<string, string>>;

/** Looks through a form by the constraints that its fields carry. The server checks again, and more. */
export function problemsIn(form: HTMLFormElement, words: FieldWords): Problems {
  const fields = [...form.elements].filter((element) => element instanceof HTMLInputElement);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problemOf(field, words);
      return problem === null || field.name === '' ? [] : [[field.name, problem]];
    }),
  );
}

function problemOf(field: HTMLInputElement, words: FieldWords): string | null {
  const typed = field.type === 'password' ? field.value : field.value.trim();
  if (field.required && typed === '') return words.missing;
  if (field.type === 'email' && field.validity.typeMismatch) return words.notAnAddress;
  // The browser looks at a length only where somebody typed, and not where a password manager filled it in.
  if (field.minLength > 0 && typed !== '' && typed.length < field.minLength) return words.tooShort(field.minLength);
  return null;
}
