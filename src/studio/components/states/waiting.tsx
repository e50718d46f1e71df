import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import { useSay } from '../../say.tsx';
import './state.css';

/** From here on somebody wants to know what is awaited. */
const LONG_MS = 8_000;
const ROWS = [1, 2, 3, 4, 5, 6];

/** Somebody would rather not wait: no fault, and nothing was changed. */
export class WaitingStopped extends Error {}

/** Has the part that waits say that it was stopped; where there is none around, what is asked is only given up. */
export const StopContext = createContext<() => void>(() => undefined);

/** The shape of what comes, after a moment; and what is awaited, with a way to stop, when it takes long. */
export function Waiting({ what }: { readonly what: string }) {
  const { states } = useSay();
  const queries = useQueryClient();
  const stopped = useContext(StopContext);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const later = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(later);
  }, []);
  const stop = () => {
    // First, so that what is given up isn't asked for again.
    stopped();
    void queries.cancelQueries();
  };
  return (
    <div className="waiting" aria-busy="true">
      {isLong && (
        <p className="row" role="status">
          {states.waiting(what)}
          <Button onClick={stop}>{states.stop}</Button>
        </p>
      )}
      {ROWS.map((row) => (
        <div key={row} className="waiting__row">
          <span className="waiting__bar waiting__bar--face" />
          <span className="waiting__bar waiting__bar--name" />
          <span className="waiting__bar waiting__bar--rest" />
        </div>
      ))}
    </div>
  );
}
