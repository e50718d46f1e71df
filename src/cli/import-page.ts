import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, normalize } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { actorWith } from '../newsroom/index.ts';
import { placeOf } from '../server/picture-place.ts';
import { inTransaction } from '../storage/index.ts';
import { type PageReport, reportOnRefused } from '../transfer/report.ts';
import { importSavedPage, readSavedPage } from '../transfer/saved-page/index.ts';
import { type Command, type Context, oneFile, withDatabase } from './command.ts';
import { foundIfMissing } from './found.ts';
import { remarksIn } from './languages.ts';
import { onOneLine } from './on-terminal.ts';
import { fileUnreadable } from './refusals.ts';
import { systemWord } from './system-word.ts';

const ACTOR = actorWith('import', 'warraq import page', 'administrator');

const NOTHING_READ = 1;

/** `warraq import page FILE`: brings in one saved article page and prints its address; the report says what was seen. */
export const importPage: Command = {
  options: { report: { type: 'string' }, draft: { type: 'boolean', default: false } },
  run: async (context) => {
    const file = oneFile(context);
    const page = readSavedPage(await bytesOf(file), { fileName: basename(file) });
    const words = remarksIn(context.languages[0]);
    if (page.kind === 'not-an-article') {
      await tell(context, reportOnRefused(page, words));
      context.speak(({ notAnArticle }) => notAnArticle);
      return NOTHING_READ;
    }
    const now = systemClock.now();
    const report = await withDatabase(context, async ({ db }) => {
      await inTransaction(db, (tx) => foundIfMissing(tx, ACTOR, now));
      return importSavedPage(db, ACTOR, now, placeOf(context.config), page, {
        publish: context.values.draft !== true,
        besides: (path) => fileBeside(file, path),
        words,
      });
    });
    await tell(context, report);
    context.speak(({ imported }) => imported(onOneLine(page.headline)));
    if (report.article !== null && report.article.address !== null) console.log(report.article.address);
    return 0;
  },
};

/** Writes the report where it was asked for, and says its remarks aloud. */
async function tell({ values }: Context, report: PageReport): Promise<void> {
  if (typeof values.report === 'string') await writeFile(values.report, `${JSON.stringify(report, null, 2)}\n`);
  for (const { sentence } of report.remarks) console.error(`· ${onOneLine(sentence)}`);
}

/** A file that was saved with the page; one outside of its folder is none, whatever the page says. */
async function fileBeside(page: string, path: string): Promise<Uint8Array | null> {
  const inside = normalize(path);
  if (inside.startsWith('..') || inside.startsWith('/')) return null;
  try {
    return await readFile(join(dirname(page), inside));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG') return null;
    throw error;
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw fileUnreadable({ file, why: systemWord(error) }, { cause: error });
  }
}
