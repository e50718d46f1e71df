import { type FileHandle, open } from 'node:fs/promises';
import { htmlReport } from '../transfer/wordpress/report/html-report.ts';
import { jsonReport } from '../transfer/wordpress/report/json-report.ts';
import type { AddressRow, RemarkRow, ReportHead } from '../transfer/wordpress/report/parity-report.ts';
import type { ImportWords } from '../transfer/wordpress/report/words.ts';
import type { Context } from './command.ts';
import { fileUnwritable } from './refusals.ts';
import { systemWord } from './system-word.ts';

/** What the reports tell. */
export type Told = {
  readonly head: ReportHead;
  readonly addresses: () => AsyncIterable<AddressRow>;
  readonly remarks: () => AsyncIterable<RemarkRow>;
};

/**
 * Opens the files that the report was asked for in, so that one that can't be written is told before the work. What an
 * earlier import wrote there stands until this one has something to tell.
 */
export async function openReports({
  report,
  html,
}: Context['values']): Promise<
  AsyncDisposable & { readonly paths: readonly string[]; write(told: Told, words: ImportWords): Promise<void> }
> {
  const asked = [
    { path: report, make: ({ head, addresses, remarks }: Told) => jsonReport(head, addresses(), remarks()) },
    {
      path: html,
      make: ({ head, addresses, remarks }: Told, words: ImportWords) => htmlReport(head, addresses(), remarks(), words),
    },
  ].flatMap(({ path, make }) => (typeof path === 'string' ? [{ path, make }] : []));
  const opened: ((typeof asked)[number] & { readonly file: FileHandle })[] = [];
  for (const { path, make } of asked) {
    try {
      opened.push({ path, make, file: await open(path, 'a') });
    } catch (error) {
      throw fileUnwritable({ file: path, why: systemWord(error) }, { cause: error });
    }
  }
  return {
    paths: asked.map(({ path }) => path),
    write: async (told, words) => {
      for (const { path, make, file } of opened) {
        try {
          await file.truncate();
          await file.writeFile(make(told, words));
        } catch (error) {
          throw fileUnwritable({ file: path, why: systemWord(error) }, { cause: error });
        }
      }
    },
    [Symbol.asyncDispose]: async () => {
      for (const { file } of opened) await file.close();
    },
  };
}
