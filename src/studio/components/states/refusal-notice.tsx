import { useEffect, useRef } from 'react';
import { sentenceOf } from '../../data/sentence-of.ts';
import { useSay } from '../../say.tsx';
import { Note } from '../note/note.tsx';

/** Why something was not done, above what was asked; it takes the focus, so that it is heard and seen. */
export function RefusalNotice({ error }: { readonly error: Error }) {
  const say = useSay();
  const notice = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new refusal takes the focus again, in the same words too.
  useEffect(() => notice.current?.focus(), [error]);
  return (
    <div ref={notice} role="alert" tabIndex={-1} data-landing>
      <Note tone="wrong">{sentenceOf(error, say)}</Note>
    </div>
  );
}
