import type { Refusal } from '../base/refusal.ts';
import { accounts as arAccounts } from '../messages/ar/accounts.ts';
import { body as arBody } from '../messages/ar/body.ts';
import { cli as arCli } from '../messages/ar/cli.ts';
import { comments as arComments } from '../messages/ar/comments.ts';
import { importWordpress as arImport } from '../messages/ar/import-wordpress.ts';
import { media as arMedia } from '../messages/ar/media.ts';
import { newsroom as arNewsroom } from '../messages/ar/newsroom.ts';
import { searchIndex as arSearchIndex } from '../messages/ar/search-index.ts';
import { server as arServer } from '../messages/ar/server.ts';
import { storage as arStorage } from '../messages/ar/storage.ts';
import { transfer as arTransfer } from '../messages/ar/transfer.ts';
import { transferWordpress as arTransferWordpress } from '../messages/ar/transfer-wordpress.ts';
import { undoImport as arUndo } from '../messages/ar/undo-import.ts';
import { accounts as enAccounts } from '../messages/en/accounts.ts';
import { body as enBody } from '../messages/en/body.ts';
import { cli as enCli } from '../messages/en/cli.ts';
import { comments as enComments } from '../messages/en/comments.ts';
import { importWordpress as enImport } from '../messages/en/import-wordpress.ts';
import { media as enMedia } from '../messages/en/media.ts';
import { newsroom as enNewsroom } from '../messages/en/newsroom.ts';
import { searchIndex as enSearchIndex } from '../messages/en/search-index.ts';
import { server as enServer } from '../messages/en/server.ts';
import { storage as enStorage } from '../messages/en/storage.ts';
import { transfer as enTransfer } from '../messages/en/transfer.ts';
import { transferWordpress as enTransferWordpress } from '../messages/en/transfer-wordpress.ts';
import { undoImport as enUndo } from '../messages/en/undo-import.ts';
import type { UndoWords } from '../transfer/wordpress/undo/words.ts';
import type { CliWords } from './words.ts';

type AnySentences = Readonly<Record<string, (facts: never) => string>>;

/** A language that the terminal may be spoken to in. */
export type Language = 'ar' | 'en';

const SPOKEN = {
  ar: {
    cli: arCli,
    progress: { ...arStorage.progress, ...arCli.progress },
    remarks: arTransfer.remarks,
    imports: arImport,
    undoing: arUndo,
    parts: [
      arCli,
      arServer,
      arStorage,
      arNewsroom,
      arMedia,
      arComments,
      arBody,
      arSearchIndex,
      arTransferWordpress,
      arAccounts,
    ],
  },
  en: {
    cli: enCli,
    progress: { ...enStorage.progress, ...enCli.progress },
    remarks: enTransfer.remarks,
    imports: enImport,
    undoing: enUndo,
    parts: [
      enCli,
      enServer,
      enStorage,
      enNewsroom,
      enMedia,
      enComments,
      enBody,
      enSearchIndex,
      enTransferWordpress,
      enAccounts,
    ],
  },
} as const;

/**
 * The languages to speak in. What was asked for; else Arabic alone in an Arabic terminal; else Arabic, then
 * English, because many terminals can't show Arabic.
 *
 * @param terminal a POSIX locale such as `ar_EG.UTF-8`
 */
export function languagesFor(asked: string | undefined, terminal: string): readonly [Language, ...Language[]] {
  if (asked === 'ar' || asked === 'en') return [asked];
  return terminal.startsWith('ar') ? ['ar'] : ['ar', 'en'];
}

/** How one is spoken to in a language. */
export const wordsIn = (language: Language): CliWords => SPOKEN[language].cli;

/** What a start is busy with, in a language. */
export const progressIn = (language: Language) => SPOKEN[language].progress;

/** What reports on brought-in pages say, in a language. */
export const remarksIn = (language: Language) => SPOKEN[language].remarks;

/** What an import of a whole site says, in a language. */
export const importWordsIn = (language: Language) => SPOKEN[language].imports;

/** What the undoing of an import says, in a language. */
export const undoWordsIn = (language: Language): UndoWords => SPOKEN[language].undoing;

/** The sentence of a refusal, whichever part it comes from. */
export function sentenceIn(language: Language, refusal: Refusal): string {
  const tables = SPOKEN[language].parts.map(({ refusals }): AnySentences => refusals);
  // A table is typed by its own refusals, each code with its facts, and codes are unlike from part to part.
  const sentence = tables.find((table) => refusal.code in table)?.[refusal.code] as
    | ((facts: Refusal['facts']) => string)
    | undefined;
  return sentence === undefined ? refusal.message : sentence(refusal.facts);
}
