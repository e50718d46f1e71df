import { Gauge, type Registry } from 'prom-client';
import type { Health, MeasuredOf, PartName } from '../health/index.ts';

/** A figure of a part, in the units of Prometheus: bytes, seconds, or a count. */
type Figure = {
  readonly name: string;
  readonly help: string;
  /** Null where the part could not be measured. */
  readonly of: (health: Health) => number | null;
};

/** How a part gives a figure; `at` is when it was measured. */
type Read<Name extends PartName> = (measured: MeasuredOf<Name>, at: Date) => number;

const figure = <Name extends PartName>(part: Name, name: string, read: Read<Name>, help: string): Figure => ({
  ...{ name: `warraq_${name}`, help },
  of: ({ parts, at }) => {
    const measured = parts.find((one) => one.part === part)?.measured ?? null;
    // Found by its name, which the compiler can't see of a union.
    return measured === null ? null : read(measured as MeasuredOf<Name>, new Date(at));
  },
});

/** How long something waits by now; 0 where nothing does. */
const ageOf = (oldestAt: string | null, at: Date): number =>
  oldestAt === null ? 0 : Math.max(0, (at.getTime() - Date.parse(oldestAt)) / 1_000);

const FIGURES: readonly Figure[] = [
  figure('database', 'database_answer_seconds', (one) => one.answersInMs / 1_000, 'How long the database takes'),
  figure('database', 'database_size_bytes', (one) => one.sizeBytes, 'Size of the database'),
  figure('database', 'database_connections', (one) => one.connections, 'Connections to the database'),
  figure('database', 'database_connections_limit', (one) => one.mostConnections, 'Connections that it takes'),
  figure('disk', 'disk_free_bytes', (one) => one.freeBytes, 'Room on the disk of the data folder'),
  figure('disk', 'disk_size_bytes', (one) => one.totalBytes, 'Size of the disk of the data folder'),
  figure('schedule', 'articles_scheduled', (one) => one.waiting, 'Articles that wait for their time'),
  figure('schedule', 'articles_late', (one) => one.late, 'Articles past their time and not published'),
  figure('schedule', 'alarms_open', (one) => one.alarms, 'Alarms that nobody has settled'),
  figure('search', 'search_articles', (one) => one.indexed, 'Articles in the search index'),
  figure('search', 'search_articles_published', (one) => one.live, 'Articles that should be in the search index'),
  figure('search', 'search_lag_seconds', (one, at) => ageOf(one.unreadSince, at), 'Age of what the index has not read'),
  figure('pictures', 'pictures_waiting', (one) => one.waiting, 'Pictures that wait for their widths'),
  figure('pictures', 'pictures_oldest_age_seconds', (one, at) => ageOf(one.oldestAt, at), 'Age of the oldest of them'),
  figure('pictures', 'pictures_failed', (one) => one.failed, 'Pictures whose widths could not be made'),
  figure('pages', 'page_store_limit_bytes', (one) => one.mostBytes, 'Memory for pages'),
  figure('mail', 'mails_waiting', (one) => one.waiting, 'Mails to be sent'),
  figure('mail', 'mails_oldest_age_seconds', (one, at) => ageOf(one.oldestAt, at), 'Age of the oldest of them'),
  figure('clock', 'clock_difference_seconds', (one) => one.offMs / 1_000, "This machine's clock less the database's"),
];

/** Tells the figures of each part, as `warraq_…`; of a part that could not be measured there is none. */
export function tellFigures(register: Registry, health: () => Promise<Health>): void {
  for (const { name, help, of } of FIGURES)
    new Gauge({
      ...{ name, help, registers: [register] },
      async collect() {
        const value = of(await health());
        if (value === null) this.remove();
        else this.set(value);
      },
    });
}
