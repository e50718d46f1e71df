import { createContext, type FormEvent, type ReactNode, useContext, useState } from 'react';
import { useSay } from '../../say.tsx';
import { RefusalNotice } from '../states/refusal-notice.tsx';
import { type Problems, problemsIn } from './problems.ts';

/** What was typed, by the fields' names. */
export type Values = Readonly<Record<string, string>>;

const ProblemsContext = createContext<Problems>({});

type Props = {
  readonly onSubmit: (values: Values) => void;
  /** Why the last try failed; shown above the fields, which stay as they were filled in. */
  readonly error?: Error | null;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A form that says in our words what is missing, at the field, and takes the focus to the first. */
export function Form({ onSubmit, error = null, className = 'stack', children }: Props) {
  const say = useSay();
  const [problems, setProblems] = useState<Problems>({});
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const found = problemsIn(form, say.fields);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first === undefined) onSubmit(valuesOf(form));
    else form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  return (
    <form className={className} noValidate onSubmit={submit}>
      {error !== null && <RefusalNotice error={error} />}
      <ProblemsContext value={problems}>{children}</ProblemsContext>
    </form>
  );
}

/** What is wrong with a field, or nothing. */
export const useProblem = (name: string): string | undefined => useContext(ProblemsContext)[name];

const valuesOf = (form: HTMLFormElement): Values =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
