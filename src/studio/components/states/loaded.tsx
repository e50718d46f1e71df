import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode, Suspense } from 'react';
import { needsSignIn } from '../../data/sentence-of.ts';
import { Failure } from './failure.tsx';
import { StopContext, Waiting, WaitingStopped } from './waiting.tsx';

type Props = {
  /** What is awaited, as people call it. */
  readonly what: string;
  readonly children: ReactNode;
};

/** A part of a screen that asks the server: it waits, fails and comes again by itself, and leaves the rest alone. */
export function Loaded({ what, children }: Props) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary onAgain={reset}>
          <Suspense fallback={<Waiting what={what} />}>{children}</Suspense>
        </Boundary>
      )}
    </QueryErrorResetBoundary>
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

  readonly stop = () => this.setState({ error: new WaitingStopped() });

  override render() {
    const { error } = this.state;
    if (error === null) return <StopContext value={this.stop}>{this.props.children}</StopContext>;
    // The session has ended: the studio is on its way to the door.
    if (needsSignIn(error)) return null;
    return <Failure error={error} again={this.again} />;
  }
}
