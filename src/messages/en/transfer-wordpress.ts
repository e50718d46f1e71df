import type { WordPressWords } from '../../transfer/wordpress/words.ts';
import type { NoExport } from '../../transfer/wordpress/wxr/refusals.ts';
import { inUse } from './undo-import.ts';

const EXPECTED =
  'What is wanted is the file that WordPress makes under Tools, Export, All content: XML, as it is or packed as zip or gzip.';

const FOUND: Readonly<Record<NoExport, (name: string) => string>> = {
  'no-channel': (name) =>
    `${name} comes from WordPress's export, but its beginning, which names the site, is missing or damaged. Export the site again and try once more.`,
  empty: (name) => `${name} is empty.`,
  picture: (name) => `${name} is a picture.`,
  video: (name) => `${name} is a film or a recording.`,
  pdf: (name) => `${name} is a PDF document.`,
  'other-archive': (name) => `${name} is an archive of a kind that isn't opened here.`,
  html: (name) => `${name} is a web page in HTML.`,
  feed: (name) => `${name} is an ordinary RSS feed, which holds the latest articles only.`,
  xml: (name) => `${name} is XML of another kind.`,
  json: (name) => `${name} is data in JSON.`,
  sql: (name) => `${name} is a copy of a database (SQL).`,
  text: (name) => `${name} is plain text.`,
  unknown: (name) => `${name} is of no kind that is known here.`,
  folder: (name) => `${name} is a folder and no file.`,
  pipe: (name) =>
    `${name} is no file on a disk, and it has to be read more than once. Save what it gives in a file first.`,
  'no-export-within': (name) => `There is no export from WordPress in the archive ${name}.`,
};

/** What the reader of WordPress exports says to those who bring one in. */
export const transferWordpress: WordPressWords = {
  refusals: {
    'wordpress.importRunning': () =>
      'Another import, or the undoing of one, is under way in this newsroom. Wait until it has ended, then give the same command again.',
    'wordpress.severalSites': ({ one, other }) =>
      `The files come from more than one site: ${one} and ${other}, so nothing was imported. Give each site by itself, and a data folder of its own (--data) if it is another paper.`,
    'wordpress.nothingToUndo': () =>
      'There is no import from WordPress in this newsroom that is not undone already. If it is in another data folder, name that with --data.',
    'wordpress.importInUse': inUse,
    'wordpress.notAnExport': ({ name, found }) => `${FOUND[found](name)} ${EXPECTED}`,
    'wordpress.fileChanged': ({ name }) =>
      `${name} was changed while it was imported. Put the whole file where nothing writes to it and give the command again; what came of it doesn't come twice.`,
    'wordpress.archiveBroken': ({ name }) =>
      `The archive ${name} is damaged, cut off or locked with a password, and was not unpacked to its end. Download it again, or unpack it yourself and import the XML file in it.`,
    'wordpress.archiveTooLarge': ({ name, gigabytes }) =>
      `${name} unpacks to more than ${gigabytes} GB, or to many times more than exports do, so reading it was stopped. If it is sound, unpack it yourself and import the XML file in it.`,
  },
};
