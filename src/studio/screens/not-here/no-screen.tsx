import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from '../../components/states/failure.tsx';
import { paperQuery } from '../../data/session.ts';

/** The code of a screen didn't come, or broke: browsers fetch it again with the document only. */
export function NoScreen({ error }: ErrorComponentProps) {
  const queries = useQueryClient();
  // Where nothing answers, the document stays: instead of it the browser would show a page of its own.
  const { mutate: reload } = useMutation({
    mutationFn: () => queries.fetchQuery({ ...paperQuery, staleTime: 0 }),
    onSuccess: () => window.location.reload(),
  });
  // What is thrown is always one; React's type leaves it open.
  if (!(error instanceof Error)) throw error;
  return (
    <main id="main">
      <Failure isPage error={error} again={() => reload()} />
    </main>
  );
}
