import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSay } from '../../say.tsx';
import './state.css';

/** From here on somebody wants to know what is awaited. */
const LONG_MS = 8_000;
const ROWS = [1, 2, 3, 4, 5, 6];

/** The shape of what comes, after a moment; and what is awaited, with a way to stop, when it takes long. */
export function Waiting({ what }: { readonly what: string }) {
  const { states } = useSay();
  const queries = useQueryClient();
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
          <Button onClick={() => void queries.cancelQueries()}>{states.stop}</Button>
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
