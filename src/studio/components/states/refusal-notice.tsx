import { useEffect, useRef } from 'react';
import { Refused } from '../../data/api.ts';
import { sentenceOf } from '../../data/sentence-of.ts';
import { useSay } from '../../say.tsx';
import { Note } from '../note/note.tsx';
import { Wait } from './wait.tsx';

/**
 * Why something was not done, above what was asked; it takes the focus, so that it is heard and seen. Where it is allowed
 * again by itself, the seconds until then are counted down.
 */
export function RefusalNotice({ error }: { readonly error: Error }) {
  const say = useSay();
  const notice = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new refusal takes the focus again, in the same words too.
  useEffect(() => notice.current?.focus(), [error]);
  const seconds = error instanceof Refused && error.status === 429 ? error.waitSeconds : null;
  return (
    <div ref={notice} role="alert" tabIndex={-1} data-landing>
      <Note tone="wrong">
        {sentenceOf(error, say)}
        {seconds !== null && <Wait key={error.message} seconds={seconds} />}
      </Note>
    </div>
  );
}
