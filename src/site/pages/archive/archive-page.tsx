import { formatPartialDate, partialDateOf } from '../../../arabic/index.ts';
import type { ArchiveView } from '../../../newsroom/index.ts';
import { archiveAddress, hrefOf } from '../../addresses.ts';
import { DayList } from '../../components/day-list/day-list.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { Masthead } from '../../components/masthead/masthead.tsx';
import { Pager } from '../../components/pager/pager.tsx';
import { Trail, type TrailStep } from '../../components/trail/trail.tsx';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';
import { listHead } from '../list-head.ts';

/** What was published in a month, or in a year with the ways to its months. */
export function archivePage(view: ArchiveView, frame: Frame): Page {
  const { period } = view;
  const facts = {
    title: titleOf(period, frame),
    description: '',
    address: archiveAddress(period),
    trail: wayTo(period, frame),
  };
  return { head: listHead(facts, view, frame), body: <ArchiveBody view={view} frame={frame} /> };
}

/** The archives above one: of a month its year, of a day both. */
export function wayTo(period: string, frame: Frame): readonly TrailStep[] {
  const steps = period.split('-');
  return steps.slice(1).map((_step, count) => {
    const above = steps.slice(0, count + 1).join('-');
    return { name: nameOf(above, frame), address: archiveAddress(above) };
  });
}

const titleOf = (period: string, frame: Frame): string => frame.say.archiveOf(nameOf(period, frame));

/** A month or a year as the newsroom writes it. */
function nameOf(period: string, { site }: Frame): string {
  const date = partialDateOf(period);
  return date === null ? period : formatPartialDate(date, site.dates);
}

function ArchiveBody({ view, frame }: { view: ArchiveView; frame: Frame }) {
  const { period, months, cards, page, pages } = view;
  const { say } = frame;
  const address = archiveAddress(period);
  return (
    <Layout frame={frame} masthead={<Masthead frame={frame} current={[address]} />}>
      <div class="wrap page-head">
        <Trail steps={wayTo(period, frame)} here={titleOf(period, frame)} frame={frame} />
        <h1>{titleOf(period, frame)}</h1>
        {months.length > 0 && (
          <nav class="subs" aria-label={say.months}>
            {months.map((month) => (
              <a key={month} class="chip" href={hrefOf(archiveAddress(month))}>
                {nameOf(month, frame)}
              </a>
            ))}
          </nav>
        )}
      </div>
      <div class="wrap">
        <DayList cards={cards} frame={frame} />
        <Pager list={address} page={page} pages={pages} frame={frame} />
      </div>
    </Layout>
  );
}
