import { useSay } from '../say.tsx';
import './count.css';

/** How much waits on a screen; nothing where nothing does. `what` is heard in place of the bare number. */
export function Count({
  count,
  what,
}: {
  readonly count: number | undefined;
  readonly what: (count: number) => string;
}) {
  const say = useSay();
  if (count === undefined || count === 0) return null;
  return (
    <span className="count">
      <span aria-hidden="true">{say.number(count)}</span>
      <span className="unseen">{what(count)}</span>
    </span>
  );
}
