import { Refusal } from '../base/refusal.ts';
import type { FieldProblem } from '../server/request-shape.ts';

/*
 * Every way the command line says no by itself. Each code has a sentence in messages/<locale>/cli.ts.
 */

/** No command has this name. */
export const unknownCommand = (facts: { given: string }) => new Refusal('invalid', 'cli.unknownCommand', facts);

/** The command doesn't know an option, or the option has no value, or one where it takes none. */
export const badOption = (facts: { command: string; option: string; problem: 'unknown' | 'value' }) =>
  new Refusal('invalid', 'cli.badOption', facts);

/** The command wants a file, and got none or several. */
export const fileNeeded = (facts: { command: string }) => new Refusal('invalid', 'cli.fileNeeded', facts);

/** The command takes no file, and was given one; nothing was done. */
export const noFileTaken = (facts: { command: string; given: string }) =>
  new Refusal('invalid', 'cli.noFileTaken', facts);

/** The file can't be read. `why` is the system's own word. */
export const fileUnreadable = (facts: { file: string; why: string }, options?: ErrorOptions) =>
  new Refusal('unknown', 'cli.fileUnreadable', facts, options);

/** The file can't be written. `why` is the system's own word. */
export const fileUnwritable = (facts: { file: string; why: string }, options?: ErrorOptions) =>
  new Refusal('forbidden', 'cli.fileUnwritable', facts, options);

/** A report would be written over a file that is read, or over the other report. */
export const reportOverFile = (facts: { file: string }) => new Refusal('conflict', 'cli.reportOverFile', facts);

/** An import stopped for what passes, or because whoever gave the command asked it to; the same command goes on. */
export const importBrokenOff = (facts: { by: 'diskFull' | 'databaseAway' | 'busy' | 'you' }, options?: ErrorOptions) =>
  new Refusal('busy', 'cli.importBrokenOff', facts, options);

/** What is wrong in the head of a file; `said` is the word of the reader of YAML. */
export type HeadProblem =
  | FieldProblem
  | { is: 'unknownField'; known: readonly string[] }
  | { is: 'notYaml'; said: string }
  | { is: 'notADate'; given: string };

/** The lines between `---` at the head of a file don't say what they must. `field` is '' for all of them. */
export const badFrontMatter = (facts: { file: string; field: string; problem: HeadProblem }) =>
  new Refusal('invalid', 'cli.badFrontMatter', facts);

/** No token can be made for such a role. */
export const unknownRole = (facts: { given: string; known: readonly string[] }) =>
  new Refusal('invalid', 'cli.unknownRole', facts);

/** The command takes the number of one token; `given` is what stood in its place. */
export const tokenIdNeeded = (facts: { given: string }) => new Refusal('invalid', 'cli.tokenIdNeeded', facts);

/** A word of the lexicon is one word of Arabic letters. */
export const notAWord = (facts: { given: string }) => new Refusal('invalid', 'cli.notAWord', facts);

/** A word can be only certain things. */
export const unknownWordKind = (facts: { given: string; known: readonly string[] }) =>
  new Refusal('invalid', 'cli.unknownWordKind', facts);

/** No storage is named to which pictures could be moved. */
export const noBucket = () => new Refusal('invalid', 'cli.noBucket', {});

/** The newsroom has something already, so the sample is not made beside it. */
export const newsroomNotEmpty = () => new Refusal('conflict', 'cli.newsroomNotEmpty', {});
