import type { Stats } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { htmlReport } from '../transfer/wordpress/report/html-report.ts';
import { jsonReport } from '../transfer/wordpress/report/json-report.ts';
import type { AddressRow, RemarkRow, ReportHead } from '../transfer/wordpress/report/parity-report.ts';
import type { ImportWords } from '../transfer/wordpress/report/words.ts';
import type { Context } from './command.ts';
import { fileUnwritable, reportOverFile } from './refusals.ts';
import { systemWord } from './system-word.ts';

/** What the reports tell. */
export type Told = {
  readonly head: ReportHead;
  readonly addresses: () => AsyncIterable<AddressRow>;
  readonly remarks: () => AsyncIterable<RemarkRow>;
};

/**
 * A file that a report is written to; `isOnDisk` where it can be emptied again, `isNew` as long as it is there only
 * because we made it.
 */
type Opened = {
  readonly path: string;
  readonly file: FileHandle;
  readonly isOnDisk: boolean;
  isNew: boolean;
  readonly make: (told: Told, words: ImportWords) => AsyncIterable<string>;
};

/**
 * Opens the files that the report was asked for in, so that one that can't be written is told before the work. What an
 * earlier import wrote there stands until this one has something to tell.
 *
 * @param read files that no report may be written over
 */
export async function openReports(
  { report, html }: Context['values'],
  read: readonly string[],
): Promise<
  AsyncDisposable & { readonly paths: readonly string[]; write(told: Told, words: ImportWords): Promise<void> }
> {
  const asked = [
    { path: report, make: ({ head, addresses, remarks }: Told) => jsonReport(head, addresses(), remarks()) },
    {
      path: html,
      make: ({ head, addresses, remarks }: Told, words: ImportWords) => htmlReport(head, addresses(), remarks(), words),
    },
  ].flatMap(({ path, make }) => (typeof path === 'string' ? [{ path, make }] : []));
  const opened: Opened[] = [];
  const close = async () => {
    for (const { file, path, isNew } of opened) {
      const made = identityOf(await file.stat());
      await file.close();
      // Nothing came to be told. What somebody put there meanwhile, or writes there, stays.
      if (isNew && (await isStillEmpty(path, made))) await rm(path, { force: true });
    }
  };
  try {
    const taken = new Set(await Promise.all(read.map(identityAt)));
    for (const { path, make } of asked) {
      const { file, isNew } = await openToWrite(path);
      const stats = await file.stat();
      opened.push({ path, make, file, isOnDisk: stats.isFile(), isNew });
      if (stats.isFile() && taken.has(identityOf(stats))) throw reportOverFile({ file: path });
      taken.add(identityOf(stats));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    paths: asked.map(({ path }) => path),
    write: async (told, words) => {
      for (const one of opened) {
        const { path, make, file, isOnDisk } = one;
        try {
          if (isOnDisk) await file.truncate();
          await file.writeFile(make(told, words));
          one.isNew = false;
        } catch (error) {
          // Half a report says what isn't so.
          if (isOnDisk) await file.truncate();
          // What is told is read from the database meanwhile, and that may fail as well.
          if (!(error instanceof Error) || !('syscall' in error)) throw error;
          throw fileUnwritable({ file: path, why: systemWord(error) }, { cause: error });
        }
      }
    },
    [Symbol.asyncDispose]: close,
  };
}

async function openToWrite(path: string): Promise<{ readonly file: FileHandle; readonly isNew: boolean }> {
  try {
    const made = await openNew(path);
    return { file: made ?? (await open(path, 'a')), isNew: made !== null };
  } catch (error) {
    throw fileUnwritable({ file: path, why: systemWord(error) }, { cause: error });
  }
}

/** A file that wasn't there; null where something is. */
async function openNew(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'ax');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
}

async function isStillEmpty(path: string, made: string): Promise<boolean> {
  try {
    const stats = await stat(path);
    return stats.size === 0 && identityOf(stats) === made;
  } catch (error) {
    systemWord(error);
    return false;
  }
}

/** What is one file whatever names lead to it; null for what can't be looked at, which nobody reads either. */
async function identityAt(path: string): Promise<string | null> {
  try {
    return identityOf(await stat(path));
  } catch (error) {
    systemWord(error);
    return null;
  }
}

const identityOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;
