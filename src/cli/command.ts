import type { ParseArgsConfig } from 'node:util';
import type { Logger } from 'pino';
import type { Refusal } from '../base/refusal.ts';
import { refusalForNow } from '../server/away.ts';
import type { Config } from '../server/config.ts';
import { type OpenData, openData, type StartProgress } from '../server/open-data.ts';
import type { Language } from './languages.ts';
import { fileNeeded, noFileTaken } from './refusals.ts';
import type { CliWords } from './words.ts';

/** What a command has to work with. */
export type Context = {
  /** As it was typed, such as `import page`. */
  name: string;
  values: Readonly<Record<string, string | boolean | undefined>>;
  files: readonly string[];
  config: Config;
  log: Logger;
  /** The one to prefer first. */
  languages: readonly [Language, ...Language[]];
  /** Says something to the person at the terminal, in his languages; never on standard output. */
  speak: (text: (words: CliWords) => string) => void;
  /** The same for what is longer: each language in lines of its own. */
  speakLines: (text: (words: CliWords) => string) => void;
  say: (progress: StartProgress) => void;
  /** Tells the person at the terminal of a no, in his languages. */
  sayNo: (refusal: Refusal) => void;
  /** In a language that whoever asks has named; else in the one of the terminal. */
  sentenceOf: (refusal: Refusal, language?: Language) => string;
};

/** A command of the command line. */
export type Command = {
  options: NonNullable<ParseArgsConfig['options']>;
  /** Returns the exit code. */
  run: (context: Context) => Promise<number>;
};

/** The one file that the command was given, or refuses. */
export function oneFile({ name, files }: Context): string {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw fileNeeded({ command: name });
  return file;
}

/** Refuses a file where the command takes none: who names one means it, and would get something else. */
export function noFile({ name, files: [given] }: Context): void {
  if (given !== undefined) throw noFileTaken({ command: name, given });
}

/** Does something with the newsroom's database, whether its server runs or not. */
export async function withDatabase<Result>(
  { config: { dataDir, databaseUrl }, log, say }: Context,
  work: (database: OpenData) => Promise<Result>,
): Promise<Result> {
  const database = await openData({
    ...{ dataDir, databaseUrl, name: 'warraq command', log },
    // Looking after the tables takes no time that anybody would notice.
    say: (progress) => (progress === 'migrating' ? undefined : say(progress)),
  });
  try {
    return await work(database);
  } catch (error) {
    throw (await refusalForNow(error, database.isDiskFull)) ?? error;
  } finally {
    await database.close();
  }
}
