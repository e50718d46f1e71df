import { type Digits, formatNumber } from '../../arabic/numbers/index.ts';
import type { MeasuredOf } from '../../health/contract.ts';
import type { HealthWords } from '../../health/words.ts';
import { byteSize } from '../byte-size.ts';
import { BYTES } from './bytes.ts';

type Bytes = NonNullable<MeasuredOf<'disk'>['pictureBytes']>;

/** What widths take; it is no zero where none was made or counted. */
function widthsOf({ own, made, uncounted }: Bytes, digits: Digits): string {
  if (made === 0 && own > 0) return uncounted > 0 ? 'not counted' : 'not made yet';
  return `${byteSize(made, BYTES, digits)}${uncounted > 0 ? ' or more' : ''}`;
}

/** What is said of the system's health. */
export const health: HealthWords = {
  title: 'System health',
  states: { well: 'Well', warn: 'To be looked at', bad: 'To be mended now' },
  unmeasured: 'Not known',
  parts: {
    database: {
      name: 'Database',
      about: 'to answer a question',
      headline: ({ answersInMs }, { digits }) => `${formatNumber(answersInMs, digits)} ms`,
      facts: ({ sizeBytes, connections, mostConnections, version }, { digits }) => [
        ['Size', byteSize(sizeBytes, BYTES, digits)],
        ['Connections', `${formatNumber(connections, digits)} of ${formatNumber(mostConnections, digits)}`],
        ['PostgreSQL', version],
      ],
      advice: {
        unknown:
          "The database cannot be measured just now. The server's log says what failed: send it to whoever looks after it.",
        away: 'The database does not answer. Pages that were read before go on being served; nothing can be saved. See that PostgreSQL runs and that its disk has room.',
        slow: 'The database answers slowly, so pages that are not in memory take long. See what else uses this machine.',
        connections:
          'Nearly all connections to the database are taken. End programs that hold them, or raise max_connections.',
      },
    },
    disk: {
      name: 'Disk',
      about: 'on the disk of the data folder',
      headline: ({ freeBytes }, { digits }) => `${byteSize(freeBytes, BYTES, digits)} free`,
      facts: ({ totalBytes, pictureBytes, indexBytes, place }, { digits }) => [
        ['Of all', byteSize(totalBytes, BYTES, digits)],
        ['Search index', byteSize(indexBytes, BYTES, digits)],
        [place.kind === 'folder' ? 'Folder of pictures' : 'Bucket of pictures', place.name],
        ...(pictureBytes === null
          ? []
          : ([
              ['Pictures there', byteSize(pictureBytes.own, BYTES, digits)],
              ['Their widths', widthsOf(pictureBytes, digits)],
            ] as const)),
      ],
      advice: {
        unknown:
          'How much room the disk has is not known: the data folder cannot be read. See that it is there and may be read.',
        placeAway:
          'Where pictures are kept does not answer: none can be uploaded, and readers see those that they have already; pages and texts go on. See that its server runs and can be reached.',
        placeRefuses:
          'Where pictures are kept refuses to keep any. Check the key, that it may read, write and delete, and the bucket (WARRAQ_S3_…); or that the folder of pictures may be written to.',
        placeFull:
          'Where pictures are kept is full, so none can be uploaded. What was kept is safe. Make room there, or raise the quota.',
        low: 'The disk is filling up. Make room, or move the data folder to a larger one, before nothing can be saved any more.',
        full: 'The disk is full: nothing can be saved, and the database may stop. Make room now; nothing that was saved is lost.',
      },
    },
    schedule: {
      name: 'Scheduled articles',
      about: 'articles with a time to be published',
      headline: ({ late, waiting }, { digits }) =>
        late > 0 ? `${formatNumber(late, digits)} late` : `${formatNumber(waiting, digits)} waiting`,
      facts: ({ nextAt, latestAt, alarms }, { at, digits }) => [
        ...(nextAt === null ? [] : [['Next', at(nextAt)] as const]),
        ...(latestAt === null ? [] : [['Late since', at(latestAt)] as const]),
        ['Open alarms', formatNumber(alarms, digits)],
      ],
      advice: {
        unknown:
          'What waits to be published is not known just now: the database is away, or the log says what failed. It goes out as soon as it can.',
        late: 'Articles are past their time and not published. Look at the alarms, by the bell on top of the studio: each says why and what to do.',
        alarms:
          'An article could not be published at its time. Look at the alarms, by the bell on top of the studio: each says why and what to do.',
      },
    },
    outbox: {
      name: 'Changes',
      about: 'when this server last read them',
      headline: ({ readAt }, { at }) => at(readAt),
      facts: ({ entries }, { digits }) => [['Kept', formatNumber(entries, digits)]],
      advice: {
        unknown:
          'What was changed is not known just now: the database is away, or the log says what failed. Pages may be older than it.',
        behind:
          'This server has not heard of changes for more than a minute, so readers may see old pages. Restart it, and send its log to whoever looks after it.',
      },
    },
    search: {
      name: 'Search',
      about: 'articles in the search index, of those published',
      headline: ({ indexed, live }, { digits }) =>
        `${formatNumber(indexed, digits)} of ${formatNumber(live, digits)} articles`,
      facts: ({ followedAt, unreadSince }, { at }) => [
        ['In step at', at(followedAt)],
        ...(unreadSince === null ? [] : [['Changes not read since', at(unreadSince)] as const]),
      ],
      advice: {
        unknown: 'The search index cannot be compared just now: the database is away, or the log says what failed.',
        none: 'There is no search index yet. It is being made; with 20,000 articles that takes about a minute.',
        late: 'The search index stands still: it has not read what changed for more than ten minutes, so readers do not find what is new, and find what was taken back. See that the server runs, restart it, and send its log to whoever looks after it.',
        behind:
          'The search index is not in step with the articles. It catches up by itself; where it does not within minutes: warraq reindex',
      },
    },
    pictures: {
      name: 'Widths of pictures',
      about: 'pictures of which widths are made for readers',
      headline: ({ waiting, failed }, { digits }) => {
        if (failed > 0) return `${formatNumber(failed, digits)} failed`;
        return waiting === 0 ? 'Nothing waits' : `${formatNumber(waiting, digits)} waiting`;
      },
      facts: ({ waiting, oldestAt, failed, made }, { at, digits }) => [
        ['Waiting', formatNumber(waiting, digits)],
        ...(oldestAt === null ? [] : [['The oldest since', at(oldestAt)] as const]),
        ['Failed', formatNumber(failed, digits)],
        ['Made, soon on pages', formatNumber(made, digits)],
      ],
      advice: {
        unknown: 'What waits of the pictures is not known just now: the database is away, or the log says what failed.',
        failed:
          "The widths of some pictures could not be made in three tries, so readers get their whole files. Try again in the studio; where that fails too, the server's log names each picture and why: upload it from a sound file.",
        behind:
          "Many pictures have been waiting for their widths for more than an hour, and readers get their whole files. After a site has moved in that is to be expected: one takes some seconds. Where the number does not fall, see what keeps this machine busy, and look at the server's log.",
      },
    },
    pages: {
      name: 'Pages',
      about: 'pages ready for readers on this server',
      headline: ({ pages }, { digits }) => `${formatNumber(pages, digits)} in memory`,
      facts: ({ bytes, mostBytes, hits, rendered }, { digits }) => [
        ['Memory', `${byteSize(bytes, BYTES, digits)} of ${byteSize(mostBytes, BYTES, digits)}`],
        ['Served from it', formatNumber(hits, digits)],
        ['Rendered', formatNumber(rendered, digits)],
      ],
      advice: {
        crowded: 'Memory for pages is too small for what readers ask. Give it more: WARRAQ_PAGE_MEMORY_MB.',
      },
    },
    mail: {
      name: 'Mail',
      about: 'mails to be sent',
      headline: ({ waiting }, { digits }) =>
        waiting === 0 ? 'Nothing waits' : `${formatNumber(waiting, digits)} waiting`,
      facts: ({ oldestAt, isSent }, { at }) => [
        ['Server', isSent ? 'set' : 'not set'],
        ...(oldestAt === null ? [] : [['Waiting since', at(oldestAt)] as const]),
      ],
      advice: {
        unknown: 'What mail waits is not known just now: the database is away, or the log says what failed.',
        unset:
          'No server takes mail, so invitations wait. Set one in the mail settings of the studio, or by SMTP_URL and MAIL_FROM, or hand the links on by another way.',
        late: 'Mail has been waiting for more than ten minutes, and somebody waits for it. Look at what the mail server answered, and whether the paper has its address.',
      },
    },
    clock: {
      name: 'Clock',
      about: 'between this machine’s clock and the database’s',
      headline: ({ offMs }, { digits }) => `${formatNumber(Math.abs(offMs), digits)} ms apart`,
      facts: () => [],
      advice: {
        unknown: "This machine's clock cannot be compared just now: the database is away, or the log says what failed.",
        off: "This machine's clock and the database's are apart, so what is scheduled comes early or late. Let both follow a time server (NTP).",
      },
    },
  },
};
