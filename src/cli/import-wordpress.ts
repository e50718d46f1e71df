import { systemClock } from '../base/clock.ts';
import { Refusal } from '../base/refusal.ts';
import { createGuardedFetcher, pictureFiles } from '../media/index.ts';
import { actorWith } from '../newsroom/index.ts';
import { refusalForNow } from '../server/away.ts';
import { placeOf } from '../server/picture-place.ts';
import { importWordPress } from '../transfer/wordpress/import-wordpress.ts';
import { checkOneSite } from '../transfer/wordpress/origin.ts';
import { nothingRead, type RemarkRow, type ReportHead } from '../transfer/wordpress/report/parity-report.ts';
import { eachAddress, eachRemark, reportHead } from '../transfer/wordpress/report/read-report.ts';
import { screenReport } from '../transfer/wordpress/report/screen-report.ts';
import { type ExportSource, openExport } from '../transfer/wordpress/wxr/index.ts';
import { notAnExport } from '../transfer/wordpress/wxr/refusals.ts';
import { type Command, type Context, withDatabase } from './command.ts';
import { progressOn } from './import-progress.ts';
import { openReports } from './import-reports.ts';
import { importWordsIn, wordsIn } from './languages.ts';
import { fileNeeded, fileUnreadable, importBrokenOff } from './refusals.ts';
import { stopAsked } from './stop-asked.ts';
import { systemWord } from './system-word.ts';

const ACTOR = actorWith('import', 'warraq import wordpress', 'administrator');

const NOTHING_READ = 1;

/** What makes an import stop and passes, in the command's own words. */
const STOPPED_BY = {
  'server.diskFull': 'diskFull',
  'server.databaseAway': 'databaseAway',
  'server.busy': 'busy',
} as const;

/**
 * `warraq import wordpress FILE…`: brings a whole site in from its exports, or goes on where the import of the same
 * files was broken off; prints in short what came, and writes the whole report where it was asked for.
 */
export const importSite: Command = {
  options: {
    media: { type: 'string' },
    'fetch-media': { type: 'boolean', default: false },
    report: { type: 'string' },
    html: { type: 'string' },
  },
  run: async (context) => {
    const { name, files, values, config, languages } = context;
    if (files.length === 0) throw fileNeeded({ command: name });
    const words = importWordsIn(languages[0]);
    const { sources, refused } = await openAll(context);
    // Before hours of work, and not after them: whether there is a place for what is to be told of it.
    await using reports = await openReports(values, files);
    if (sources.length === 0) {
      await reports.write(
        { head: withRefused(nothingRead(files), refused), addresses: () => bothOf([]), remarks: () => bothOf(refused) },
        words,
      );
      return NOTHING_READ;
    }
    await checkOneSite(sources);
    const media = typeof values.media === 'string' ? await pictureFiles(values.media) : null;
    const fetcher = values['fetch-media'] === true ? createGuardedFetcher() : null;
    const progress = progressOn(words);
    try {
      await withDatabase(context, async ({ db, isDiskFull }) => {
        using stop = stopAsked(() => {
          progress.end();
          context.speak(({ stoppingImport }) => stoppingImport);
        });
        const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
        const reported = await toTheEnd(isDiskFull, () =>
          importWordPress(db, ACTOR, systemClock.now(), {
            sources,
            place: placeOf(config),
            pictures: { files: media, fetcher },
            unnamed: { name: wordsIn(languages[0]).newPaper, zone: timeZone },
            onProgress: (done) => {
              // What was brought in by now is whole; the rest of it is never begun.
              if (stop.isAsked()) throw importBrokenOff({ by: 'you' });
              progress.show(done);
            },
          }),
        );
        progress.end();
        const head = withRefused(await reportHead(db, reported), refused);
        const remarks = () => bothOf(refused, eachRemark(db, reported));
        await reports.write({ head, addresses: () => eachAddress(db, reported), remarks }, words);
        for (const line of screenReport(head, words, reports.paths)) console.log(line);
      });
    } finally {
      progress.end();
      fetcher?.close();
    }
    return 0;
  },
};

/** Files that are no export are counted among the remarks, as what the import itself tells of. */
const withRefused = (head: ReportHead, refused: readonly RemarkRow[]): ReportHead =>
  refused.length === 0 ? head : { ...head, remarkCounts: { ...head.remarkCounts, 'not-an-export': refused.length } };

async function* bothOf<Row>(first: Iterable<Row>, second: AsyncIterable<Row> | null = null): AsyncGenerator<Row> {
  yield* first;
  if (second !== null) yield* second;
}

/** An import, or that it has to be gone on with where what stopped it passes. */
async function toTheEnd<Result>(isDiskFull: () => Promise<boolean>, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const passing = await refusalForNow(error, isDiskFull);
    throw passing === null ? error : importBrokenOff({ by: STOPPED_BY[passing.code] }, { cause: error });
  }
}

/** The documents of all files. What is no export is said, stands in the report, and costs the others nothing. */
async function openAll({ files, sayNo }: Context): Promise<{
  readonly sources: readonly ExportSource[];
  readonly refused: readonly RemarkRow[];
}> {
  const sources: ExportSource[] = [];
  const refused: RemarkRow[] = [];
  const refuse = (file: string, refusal: Refusal) => {
    sayNo(refusal);
    const once = { instead: '', count: 1, mended: false };
    refused.push({ file, line: 0, item: '', kind: 'not-an-export', what: refusal.code, ...once });
  };
  for (const file of files) {
    try {
      const { documents, passedOver } = await openExport(file);
      sources.push(...documents.map((document) => readableOrRefused(document, file)));
      for (const { name, found } of passedOver) refuse(name, notAnExport({ name, found }));
    } catch (error) {
      refuse(
        file,
        error instanceof Refusal ? error : fileUnreadable({ file, why: systemWord(error) }, { cause: error }),
      );
    }
  }
  return { sources, refused };
}

/** A document of a file that may become unreadable later than when it was opened: moved, or on a disk that went away. */
const readableOrRefused = (document: ExportSource, file: string): ExportSource => ({
  ...document,
  async *read(from) {
    try {
      yield* document.read(from);
    } catch (error) {
      throw error instanceof Refusal ? error : fileUnreadable({ file, why: systemWord(error) }, { cause: error });
    }
  },
});
