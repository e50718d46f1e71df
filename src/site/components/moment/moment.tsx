import { type DateStyle, formatDate } from '../../../arabic/index.ts';
import type { Frame } from '../../frame.ts';

type MomentProps = { readonly at: Date; readonly style: DateStyle; readonly frame: Frame };

/** An instant by the site's date profile, with its exact time for machines. Stored pages hold only such. */
export function Moment({ at, style, frame: { site } }: MomentProps) {
  return <time dateTime={at.toISOString()}>{formatDate(at, site.zone, site.dates, style)}</time>;
}

/** The same, which a device may put into words of how long ago (islands/site.island.ts). */
export function RecentMoment({ at, style, frame: { site } }: MomentProps) {
  return (
    <time dateTime={at.toISOString()} data-relative={site.dates.digits}>
      {formatDate(at, site.zone, site.dates, style)}
    </time>
  );
}
