import { TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';

/*
 * Days and times by the browser's own calendar. It writes them in the browser's language, 12/01/2026 perhaps, so the
 * same stands below by the paper's date profile, and is heard with the field.
 */

type Props = {
  readonly label: string;
  /** As the browser has it: `2026-12-01`, with `T06:00` where a time belongs to it; empty where none is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
  readonly classNames?: Readonly<Partial<Record<'root' | 'label' | 'description', string>>>;
};

/** A day of the paper. */
export function DayInput(props: Props) {
  const { moments } = useSay();
  const { data: site } = useSuspenseQuery(siteQuery);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(props.value);
  return <Native {...props} type="date" max="9999-12-31" said={isDay ? moments.date(props.value, site) : null} />;
}

/** A day and a time, by the paper's clock. */
export function MomentInput(props: Props) {
  const { moments } = useSay();
  const { data: site } = useSuspenseQuery(siteQuery);
  // What stands on the paper's clock is told as it stands there.
  const at = new Date(`${props.value}Z`);
  const said = Number.isNaN(at.getTime()) ? null : moments.moment(at, { ...site, zone: 'UTC' });
  return <Native {...props} type="datetime-local" max="9999-12-31T23:59" said={said} />;
}

type NativeProps = Props & {
  readonly type: 'date' | 'datetime-local';
  /** Without one, a browser takes years of six digits. */
  readonly max: string;
  readonly said: string | null;
};

function Native({ said, hint, required = false, onChange, classNames = NO_CLASSES, ...others }: NativeProps) {
  return (
    <TextInput
      {...others}
      dir="ltr"
      required={required}
      withAsterisk={false}
      classNames={classNames}
      description={said === null && hint === undefined ? null : <Below said={said}>{hint}</Below>}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

const NO_CLASSES = {};

function Below({ said, children }: { readonly said: string | null; readonly children: ReactNode }) {
  return (
    <>
      {said !== null && <bdi className="hint__said">{said}</bdi>} {children}
    </>
  );
}
