import { useEffect, useRef } from 'react';
import { useSay } from '../../say.tsx';
import { Note } from '../note/note.tsx';
import type { Problem } from './problems.ts';

type Props = { readonly problems: readonly Problem[]; readonly onGo: (name: string) => void };

/** What is wrong in a form, above it, with the way to each field; it takes the focus, so that it is heard and seen. */
export function ProblemSummary({ problems, onGo }: Props) {
  const { fields: words } = useSay();
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try that fails takes the focus again.
  useEffect(() => summary.current?.focus(), [problems]);
  return (
    <div ref={summary} role="alert" tabIndex={-1} data-landing>
      <Note tone="wrong">
        <p>{words.summary}</p>
        <ul>
          {problems.map(({ name, label, problem }) => (
            <li key={name}>
              <button type="button" className="link" onClick={() => onGo(name)}>
                {words.at(label, problem)}
              </button>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
