import { Popover } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Icon } from '../../components/icon/icon.tsx';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { DayField } from './day-field.tsx';
import type { FilterProps } from './library-search.ts';
import { useMediaWords } from './use-media-words.ts';

/** The days on which pictures came in. */
export function DatesFilter({ search, onNarrow }: FilterProps) {
  const { filters: words } = useMediaWords();
  const { moments } = useSay();
  const { data: site } = useSuspenseQuery(siteQuery);
  const { from = null, upTo = null, ...rest } = search;
  const said = (day: string | null) => (day === null ? '…' : moments.date(day, site));
  const isOn = from !== null || upTo !== null;
  const narrow = (next: { from: string | null; upTo: string | null }) =>
    onNarrow({
      ...rest,
      ...(next.from === null ? {} : { from: next.from }),
      ...(next.upTo === null ? {} : { upTo: next.upTo }),
    });
  return (
    <Popover
      position="bottom-start"
      shadow="none"
      trapFocus
      returnFocus
      classNames={{ dropdown: 'floating filters__dates' }}
    >
      <Popover.Target>
        <button type="button" className={`chip${isOn ? ' chip--on' : ''}`} aria-haspopup="dialog">
          {words.dates}
          {isOn && (
            <bdi className="strong">
              {said(from)} – {said(upTo)}
            </bdi>
          )}
          <Icon name="chevronDown" size="small" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.dates}>
        <div className="stack stack--tight">
          <DayField label={words.from} value={from} onDay={(day) => narrow({ from: day, upTo })} />
          <DayField label={words.upTo} value={upTo} onDay={(day) => narrow({ from, upTo: day })} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
