import { Popover } from '@mantine/core';
import { Icon } from '../../components/icon/icon.tsx';
import { DayField } from './day-field.tsx';
import type { FilterProps } from './library-search.ts';
import { useMediaWords } from './use-media-words.ts';

/** The days on which pictures came in. */
export function DatesFilter({ search, onNarrow }: FilterProps) {
  const { filters: words } = useMediaWords();
  const { from = null, upTo = null, ...rest } = search;
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
            <bdi dir="ltr" className="strong">
              {from ?? '…'} – {upTo ?? '…'}
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
