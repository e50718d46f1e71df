import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSay } from '../../say.tsx';
import './state.css';

/** From here on somebody wants to know what is awaited. */
const LONG_MS = 8_000;
const ROWS = [1, 2, 3, 4, 5, 6];

type Props = {
  /** What is awaited, as people call it. */
  readonly what: string;
  /** Gives it up, where that leaves something to be seen. */
  readonly onStop?: () => void;
};

/** The shape of what comes, after a moment; and what is awaited, with a way to stop, when it takes long. */
export function Waiting({ what, onStop }: Props) {
  const { states } = useSay();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const later = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(later);
  }, []);
  return (
    <div className="waiting" aria-busy="true">
      {isLong && (
        <p className="row" role="status">
          {states.waiting(what)}
          {onStop !== undefined && <Button onClick={onStop}>{states.stop}</Button>}
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
