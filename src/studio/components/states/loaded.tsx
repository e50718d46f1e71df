import { Button } from '@mantine/core';
import { QueryErrorResetBoundary, useQueryClient } from '@tanstack/react-query';
import { Component, type ReactNode, Suspense, useState } from 'react';
import { needsSignIn } from '../../data/sentence-of.ts';
import { useSay } from '../../say.tsx';
import { Failure } from './failure.tsx';
import { State } from './state.tsx';
import { Waiting } from './waiting.tsx';

type Props = {
  /** What is awaited, as people call it. */
  readonly what: string;
  readonly children: ReactNode;
};

/** A part of a screen that asks the server: it waits, fails and comes again by itself, and leaves the rest alone. */
export function Loaded({ what, children }: Props) {
  const queries = useQueryClient();
  const [isStopped, setStopped] = useState(false);
  const stop = () => {
    // First, so that nothing is there to ask anew as soon as the question is taken back.
    setStopped(true);
    void queries.cancelQueries({ predicate: ({ state }) => state.status === 'pending' });
  };
  if (isStopped) return <Stopped again={() => setStopped(false)} />;
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary onAgain={reset}>
          <Suspense fallback={<Waiting what={what} onStop={stop} />}>{children}</Suspense>
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  );
}

function Stopped({ again }: { readonly again: () => void }) {
  const { states } = useSay();
  return (
    <State
      tone="plain"
      title={states.stopped.title}
      ways={
        <Button autoFocus onClick={again}>
          {states.unreachable.now}
        </Button>
      }
    >
      <p>{states.stopped.text}</p>
    </State>
  );
}

type BoundaryProps = { readonly onAgain: () => void; readonly children: ReactNode };

// React knows boundaries as classes only.
class Boundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  readonly again = () => {
    this.props.onAgain();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    // The session has ended: the studio is on its way to the door.
    if (needsSignIn(error)) return null;
    return <Failure error={error} again={this.again} />;
  }
}
