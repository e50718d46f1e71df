import { createContext, type FormEvent, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '../../say.tsx';
import { RefusalNotice } from '../states/refusal-notice.tsx';
import { LeaveGuard, type Place } from './leave-guard.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { focusOn, type Problem, problemsIn, problemsOf } from './problems.ts';

/** What was typed, by the fields' names. */
export type Values = Readonly<Record<string, string>>;

const ProblemsContext = createContext<readonly Problem[]>([]);

type Props = {
  readonly onSubmit: (values: Values) => void;
  /** Why the last try failed; shown above the fields, which stay as they were filled in. */
  readonly error?: Error | null;
  readonly className?: string;
  /** For a form that is long enough to be missed: what is filled in isn't left without a question. */
  readonly guard?: Guard;
  /** A button of the type reset calls it, and nothing is asked. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
};

type Guard = {
  /** Whether going there is the end of this form. */
  readonly isLeftBy: (next: Place) => boolean;
  /** Whether something is chosen by other means than by typing. */
  readonly isChanged?: boolean;
};

/** A form that says in our words what is wrong: above, with the way to each field, and at the field in the same words. */
export function Form({ onSubmit, error = null, className = 'stack', guard, onCancel, children }: Props) {
  const { fields: words } = useSay();
  const form = useRef<HTMLFormElement>(null);
  const isTyped = useRef(false);
  // On its way to the server, or given up: asked about no more.
  const isLetGo = useRef(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  // Which fields the server meant is known by those that are there.
  useLayoutEffect(() => {
    if (error === null) return;
    isLetGo.current = false;
    if (form.current !== null) setProblems(problemsOf(error, form.current, words));
  }, [error, words]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = problemsIn(event.currentTarget, words);
    setProblems(found);
    if (found.length > 0) return;
    isLetGo.current = true;
    onSubmit(valuesOf(event.currentTarget));
  };
  const cancel = () => {
    isLetGo.current = true;
    onCancel?.();
  };
  return (
    <form
      ref={form}
      className={className}
      noValidate
      onSubmit={submit}
      onReset={cancel}
      onInput={() => {
        isTyped.current = true;
      }}
    >
      {problems.length > 0 && (
        <ProblemSummary problems={problems} onGo={(name) => form.current !== null && focusOn(form.current, name)} />
      )}
      {problems.length === 0 && error !== null && <RefusalNotice error={error} />}
      <ProblemsContext value={problems}>{children}</ProblemsContext>
      {guard !== undefined && (
        <LeaveGuard
          isChanged={() => !isLetGo.current && (isTyped.current || guard.isChanged === true)}
          isLeftBy={guard.isLeftBy}
        />
      )}
    </form>
  );
}

/** What is wrong with a field, or nothing. */
export const useProblem = (name: string): string | undefined =>
  useContext(ProblemsContext).find((one) => one.name === name)?.problem;

const valuesOf = (form: HTMLFormElement): Values =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
