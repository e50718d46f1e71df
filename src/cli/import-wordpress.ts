import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { systemClock } from '../base/clock.ts';
import { Refusal } from '../base/refusal.ts';
import { createGuardedFetcher, pictureFiles } from '../media/index.ts';
import type { Actor } from '../newsroom/index.ts';
import type { Db } from '../storage/index.ts';
import { type ImportProgress, importWordPress } from '../transfer/wordpress/import-wordpress.ts';
import { htmlReport } from '../transfer/wordpress/report/html-report.ts';
import { jsonReport } from '../transfer/wordpress/report/json-report.ts';
import { eachAddress, eachRemark, type Reported, reportHead } from '../transfer/wordpress/report/read-report.ts';
import { screenReport } from '../transfer/wordpress/report/screen-report.ts';
import type { ImportWords } from '../transfer/wordpress/report/words.ts';
import { type ExportSource, openExport } from '../transfer/wordpress/wxr/index.ts';
import { type Command, type Context, withDatabase } from './command.ts';
import { importWordsIn, wordsIn } from './languages.ts';
import { fileNeeded, fileUnreadable } from './refusals.ts';

const ACTOR: Actor = { kind: 'import', name: 'warraq import wordpress', role: 'administrator' };

const NOTHING_READ = 1;

/** Between two pictures of the bar. */
const BAR_MS = 200;
const BAR_CELLS = 24;

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
    const sources = await openAll(context);
    if (sources.length === 0) return NOTHING_READ;
    const words = importWordsIn(languages[0]);
    const media = typeof values.media === 'string' ? await pictureFiles(values.media) : null;
    const fetcher = values['fetch-media'] === true ? createGuardedFetcher() : null;
    const progress = progressOn(words);
    try {
      await withDatabase(context, async ({ db }) => {
        const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
        const reported = await importWordPress(db, ACTOR, systemClock.now(), {
          sources,
          mediaFolder: join(config.dataDir, 'media'),
          pictures: { files: media, fetcher },
          unnamed: { name: wordsIn(languages[0]).newPaper, zone: timeZone },
          onProgress: progress.show,
        });
        progress.end();
        await tell(context, db, reported, words);
      });
    } finally {
      progress.end();
      fetcher?.close();
    }
    return 0;
  },
};

/** The documents of all files. What is no export is said, and costs the others nothing. */
async function openAll({ files, languages, sentenceOf }: Context): Promise<readonly ExportSource[]> {
  const sources: ExportSource[] = [];
  for (const file of files) {
    try {
      sources.push(...(await openExport(file)).documents);
    } catch (error) {
      const refusal = refusalOf(error, file);
      for (const language of languages) console.error(sentenceOf(refusal, language));
    }
  }
  return sources;
}

function refusalOf(error: unknown, file: string): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return fileUnreadable({ file, why: error.code }, { cause: error });
  throw error;
}

async function tell({ values }: Context, db: Db, reported: Reported, words: ImportWords): Promise<void> {
  const head = await reportHead(db, reported);
  const written: string[] = [];
  for (const [path, report] of [
    [values.report, () => jsonReport(head, eachAddress(db, reported), eachRemark(db, reported))],
    [values.html, () => htmlReport(head, eachAddress(db, reported), eachRemark(db, reported), words)],
  ] as const) {
    if (typeof path !== 'string') continue;
    try {
      await pipeline(Readable.from(report()), createWriteStream(path));
    } catch (error) {
      throw refusalOf(error, path);
    }
    written.push(path);
  }
  for (const line of screenReport(head, words, written)) console.log(line);
}

/** A bar where there is a terminal; else a line for each step. */
function progressOn(words: ImportWords): { show: (progress: ImportProgress) => void; end: () => void } {
  const { stderr } = process;
  let step = '';
  let shownAt = 0;
  let hasBar = false;
  const end = () => {
    if (hasBar) stderr.write('\n');
    hasBar = false;
  };
  const show = (progress: ImportProgress) => {
    const { done, all } = progress;
    const isNew = progress.step !== step;
    if (!isNew && (!stderr.isTTY || Date.now() - shownAt < BAR_MS)) return;
    if (isNew) end();
    step = progress.step;
    shownAt = Date.now();
    const said = words.progress[progress.step](done, all);
    if (!stderr.isTTY) {
      stderr.write(`${said}\n`);
      return;
    }
    const full = all === null || all === 0 ? 0 : Math.round((Math.min(done, all) / all) * BAR_CELLS);
    const bar = all === null ? '' : ` ${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
    stderr.write(`\r\u001b[K${said}${bar}`);
    hasBar = true;
  };
  return { show, end };
}
