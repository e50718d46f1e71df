import { TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseDate } from '../../../arabic/dates/index.ts';
import { dirOf } from '../../components/form/dir-of.ts';
import { siteQuery } from '../../data/site.ts';
import { useMediaWords } from './use-media-words.ts';

type Props = {
  readonly label: string;
  /** `2016-10-17`; null where nobody knows. */
  readonly value: string | null;
  /** Told when the field is left, or Enter is pressed, with another day than it had. */
  readonly onDay: (day: string | null) => void;
  readonly error?: string | undefined;
  readonly isFixed?: boolean;
};

/** A day in words: read however it is written, and shown in full as it was understood. */
export function DayField({ label, value, onDay, error, isFixed = false }: Props) {
  const { day, pane } = useMediaWords();
  const { data: site } = useSuspenseQuery(siteQuery);
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const shown = value === null ? '' : day(value, site);
  const leave = () => {
    const text = typed?.trim();
    if (text === undefined || text === shown) return setTyped(null);
    const read = text === '' ? null : dayIn(text, site.dates);
    if (read === undefined) return setWrong(true);
    setWrong(false);
    setTyped(null);
    if (read !== value) onDay(read);
  };
  return (
    <TextInput
      label={label}
      dir={dirOf(typed ?? shown)}
      autoComplete="off"
      readOnly={isFixed}
      value={typed ?? shown}
      error={isWrong ? pane.noDay : error}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={leave}
      onKeyDown={({ key }) => key === 'Enter' && leave()}
    />
  );
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A text as a whole day; undefined where it is none. */
function dayIn(text: string, profile: { hijriOffsetDays: number }): string | undefined {
  const read = parseDate(text, profile);
  return read !== null && WHOLE_DAY.test(read) ? read : undefined;
}
