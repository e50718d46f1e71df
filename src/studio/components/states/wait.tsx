import { useEffect, useState } from 'react';
import { inDigits } from '../../../arabic/numbers/index.ts';
import { useLocale, useSay } from '../../say.tsx';

const SECOND_MS = 1_000;

/** Counts the seconds down until something is allowed again; who listens is told once, with the refusal itself. */
export function Wait({ seconds }: { readonly seconds: number }) {
  const { wait } = useSay().safety;
  const { digits } = useLocale();
  const [endMs] = useState(() => Date.now() + seconds * SECOND_MS);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    // By the clock, since a page in the background is woken seldom.
    const tick = setInterval(() => setLeft(Math.max(0, Math.ceil((endMs - Date.now()) / SECOND_MS))), SECOND_MS);
    return () => clearInterval(tick);
  }, [endMs]);
  return (
    <p className="small wait" role="timer" aria-live="off">
      {left === 0 ? wait.over : wait.left(inDigits(clockOf(left), digits))}
    </p>
  );
}

/** `14:03`, or `23:59:59` from an hour on. */
function clockOf(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return [...(hours === 0 ? [minutes] : [hours, two(minutes)]), two(seconds % 60)].join(':');
}
