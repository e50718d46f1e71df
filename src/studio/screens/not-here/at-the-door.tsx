import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Failure } from '../../components/states/failure.tsx';

/** The server didn't say who is there: nothing of the studio can be shown before it does. */
export function AtTheDoor({ error }: ErrorComponentProps) {
  const router = useRouter();
  // What is thrown is always one; React's type leaves it open.
  if (!(error instanceof Error)) throw error;
  return (
    <main id="main">
      <Failure isPage error={error} again={() => void router.invalidate()} />
    </main>
  );
}
