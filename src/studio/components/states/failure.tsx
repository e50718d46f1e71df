import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Refused, Unreachable } from '../../data/api.ts';
import { useSay } from '../../say.tsx';
import { State } from './state.tsx';

type Props = {
  readonly error: Error;
  readonly again: () => void;
  /** Where nothing else of a page is there. */
  readonly isPage?: boolean;
};

/** Answers that only ask to come again later: too many at once, or too much to do (RFC 6585 §4, RFC 9110 §15.6.4). */
const NOT_NOW: ReadonlySet<number> = new Set([429, 503]);

/** What stands where something failed to load: no right, no such thing, no answer, or a fault of ours. */
export function Failure({ error, again, isPage = false }: Props) {
  const { states } = useSay();
  if (error instanceof Unreachable) return <NoAnswer said={error.said} again={again} isPage={isPage} />;
  if (error instanceof Refused && error.status === 403)
    return (
      <State isPage={isPage} tone="plain" icon="lock" title={states.forbidden.title}>
        <p>{error.message}</p>
        <p>{states.forbidden.text}</p>
      </State>
    );
  if (error instanceof Refused && error.status === 404)
    return (
      <State isPage={isPage} tone="plain" title={states.notFound.title}>
        <p>{error.message}</p>
      </State>
    );
  if (error instanceof Refused && NOT_NOW.has(error.status))
    return (
      <State
        isPage={isPage}
        tone="plain"
        title={states.notNow}
        ways={<Button onClick={again}>{states.unreachable.now}</Button>}
      >
        <p>{error.message}</p>
      </State>
    );
  return (
    <State
      isPage={isPage}
      tone="fault"
      icon="bug"
      title={states.broken.title}
      ways={
        <Button variant="filled" onClick={again}>
          {states.broken.again}
        </Button>
      }
    >
      <p>
        {states.broken.text} <bdi>{error.message}</bdi>
      </p>
    </State>
  );
}

/** How long the server is left alone between two tries. */
const PAUSE_SECONDS = 12;

type NoAnswerProps = Required<Omit<Props, 'error'>> & { readonly said: string };

function NoAnswer({ said, again, isPage }: NoAnswerProps) {
  const { states } = useSay();
  const [left, setLeft] = useState(PAUSE_SECONDS);
  useEffect(() => {
    const tick = setTimeout(() => {
      if (left === 1) again();
      // Where it stays away, this part stays too, and counts anew.
      setLeft(left === 1 ? PAUSE_SECONDS : left - 1);
    }, 1_000);
    return () => clearTimeout(tick);
  }, [left, again]);
  return (
    <State
      isPage={isPage}
      tone="fault"
      icon="cloudOff"
      title={states.unreachable.title}
      ways={
        <Button variant="filled" onClick={again}>
          {states.unreachable.now}
        </Button>
      }
    >
      <p>
        {states.unreachable.text} <code dir="ltr">{said}</code>.
      </p>
      <p>{states.unreachable.next(left)}</p>
    </State>
  );
}
