import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { formatDate } from '../../../../arabic/dates/index.ts';
import type { CivilProfile } from '../../../data/site.ts';
import { useLocale, useSay } from '../../../say.tsx';
import { useNow } from '../../../shell/clock.tsx';
import { isZoneFor, zonesIn } from './zones.ts';

/** As many as somebody reads through; the rest is found by typing. */
const SHOWN = 40;

type Props = {
  readonly value: string;
  readonly dates: CivilProfile['dates'];
  readonly onChange: (zone: string) => void;
};

/** The paper's zone, found by its name in either language, each with the time that it is there. */
export function ZoneField({ value, dates, onChange }: Props) {
  const { site: words } = useSay().settings;
  const { locale } = useLocale();
  const now = useNow();
  const zones = useMemo(() => new Map(zonesIn(locale, value).map((zone) => [zone.id, zone])), [locale, value]);
  const timeIn = (zone: string) => formatDate(now, zone, dates, 'time');
  return (
    <Select
      label={words.zone}
      description={words.zoneNow(timeIn(value))}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      dir="ltr"
      data={[...zones.keys()]}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      searchable
      allowDeselect={false}
      nothingFoundMessage={words.noZone}
      limit={SHOWN}
      filter={({ options, search }) =>
        // A name that stands in the field whole was chosen, not typed: all are offered.
        options.filter((option) => {
          const zone = 'value' in option ? zones.get(option.value) : undefined;
          return zone !== undefined && (zones.has(search) || isZoneFor(zone, search));
        })
      }
      renderOption={({ option }) => (
        <span className="zone">
          <bdi dir="ltr">{option.value}</bdi>
          <bdi className="faint">{zones.get(option.value)?.called}</bdi>
          <time className="zone__time">{timeIn(option.value)}</time>
        </span>
      )}
    />
  );
}
