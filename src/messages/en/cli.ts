import type { HeadProblem } from '../../cli/refusals.ts';
import type { CliWords } from '../../cli/words.ts';
import { expected } from './server.ts';

/** What is wrong in the head of a file. */
function inHead(file: string, field: string, problem: HeadProblem): string {
  const named = field === '' ? 'all between the lines ---' : `"${field}"`;
  switch (problem.is) {
    case 'notYaml':
      return `The head of ${file}, between the lines ---, can't be read. Where its reader stopped: ${problem.said}.`;
    case 'notADate':
      return `In the head of ${file}: ${named} must be a date and time such as 2026-11-25 14:30, and is "${problem.given}".`;
    case 'unknownField':
      return `In the head of ${file}: ${named} is not known. Known: ${problem.known.join(', ')}.`;
    default:
      return `In the head of ${file}: ${named} ${expected(problem)}.`;
  }
}

/** Why an import had to stop. */
const STOPPED = {
  diskFull: 'The disk that articles are kept on is full; make room on it.',
  databaseAway: 'The database went away; see that it runs again.',
  busy: 'Something else in the newsroom held for too long what the import needed; try again in a moment.',
  you: 'The import stopped, as you asked.',
} as const;

/** What the command line says. */
export const cli: CliWords = {
  refusals: {
    'cli.unknownCommand': ({ given }) => `There is no command "${given}". All of them: warraq help`,
    'cli.badOption': ({ command, option, problem }) =>
      problem === 'unknown'
        ? `${command} has no option ${option}. What it takes: warraq help`
        : `${option} of ${command} has no value, or one where it takes none. What it takes: warraq help`,
    'cli.noFileTaken': ({ command, given }) =>
      `${command} takes no file, and nothing was done. Leave out “${given}” and give the command again if you want that.`,
    'cli.fileNeeded': ({ command }) => `${command} needs the name of one file.`,
    'cli.fileUnwritable': ({ file, why }) =>
      `Can't write the file ${file} (${why}). Choose another place for the report and give the same command again.`,
    'cli.reportOverFile': ({ file }) =>
      `${file} is itself what is imported, or the other report. Choose another file for the report and give the same command again; this one was not touched.`,
    'cli.importBrokenOff': ({ by }) =>
      `${STOPPED[by]} What came so far is kept, and the same command goes on from there. To take it all back: warraq import undo, with the same --data.`,
    'cli.fileUnreadable': ({ file, why }) => `Can't read the file ${file} (${why}).`,
    'cli.badFrontMatter': ({ file, field, problem }) => `${inHead(file, field, problem)} Nothing was published.`,
    'cli.tokenIdNeeded': ({ given }) =>
      given === ''
        ? 'This needs the number of a token, and nothing was done. The numbers are in the answer to: warraq token list'
        : `“${given}” is not the number of a token, and nothing was done. The numbers are in the answer to: warraq token list`,
    'cli.unknownRole': ({ given, known }) => `There is no role "${given}". Roles: ${known.join(', ')}`,
    'cli.notAWord': ({ given }) =>
      `“${given}” is not one word of Arabic letters. Write it as printed, without article and clitics: warraq word زيلينسكي`,
    'cli.unknownWordKind': ({ given, known }) =>
      `There is no kind of word called “${given}”. The kinds: ${known.join(', ')}`,
    'cli.noBucket': () =>
      'No storage is named to which pictures could be moved. Set WARRAQ_S3_ENDPOINT, WARRAQ_S3_BUCKET, WARRAQ_S3_KEY_ID and WARRAQ_S3_SECRET, then give the command again (docs/media.md).',
    'cli.newsroomNotEmpty': () =>
      'The newsroom has articles already; the sample paper is not added to them. Choose another folder with --data.',
  },
  progress: {
    checkingDatabase: 'Checking the database…',
    migrating: 'Preparing the tables…',
    startingServer: 'Starting the server…',
  },
  help: `Warraq: the publishing system of Arabic newsrooms

  warraq start [--data DIR] [--port N] [--host H] [--no-sample]   serves the site
  warraq import page FILE [--data DIR] [--report FILE] [--draft]  brings in a saved article page
  warraq import wordpress FILE… [--data DIR] [--media DIR] [--fetch-media] [--report FILE] [--html FILE]
                                                                  brings in a whole WordPress site
  warraq import undo [--data DIR]                                 undoes the last import, unless it was edited
  warraq publish FILE.md [--data DIR]                             publishes an article, prints its address
  warraq reindex [--data DIR]                                     makes the search index anew while the site runs
  warraq doctor [--json] [--data DIR]                             says how the system is, and what to do
  warraq pictures move [--data DIR]                               copies the folder's pictures to the storage set (S3)
  warraq word WORD [--kind name] [--data DIR]                      adds a word to the lexicon of search
  warraq token --role editor [--name N] [--data DIR]              gives a token for programs
  warraq token list [--data DIR]                                  lists the tokens that are good, never themselves
  warraq token revoke ID [--data DIR]                             revokes a token: its next request is refused
  warraq sign-in-link [--email A] [--data DIR] [--port N] [--host H]
                                                                  gives a link that lets in, once, who is locked out
  warraq sample [--data DIR]                                      makes the sample paper
  warraq help [import]

Data lies in ./data unless WARRAQ_DATA or --data says otherwise. Language: --lang ar or --lang en.`,
  importHelp: `Bringing in

  warraq import wordpress FILE…   a whole WordPress site, from its export or exports: XML as it is, gzip or zip
    --media DIR      a folder with a copy of wp-content/uploads, from which pictures are taken
    --fetch-media    what isn't in the folder is fetched from the old site
    --report FILE    the whole report as JSON
    --html FILE      the report as a page to send to the editors

  warraq import page FILE         one article, from a page saved by a browser
    --report FILE    what was taken of it and what was left, as JSON
    --draft          as a draft that no reader sees

  warraq import undo              undoes all of the last import, unless something of it was edited

  --data DIR with each: the paper's data folder. Where the import of a site was broken off, give the same command again:
  it goes on where it stopped, and nothing comes twice. Ctrl-C stops it with what it brought whole. All steps of a move:
  docs/moving-from-wordpress.md`,
  stoppingImport: 'The import stops as soon as what it began is whole…',
  bug: 'That is our mistake. The particulars:',
  newPaper: 'A paper without a name yet',
  makingSample: (done, all) => `Making the sample paper: ${done} of ${all}`,
  sampleMade: (articles) => `The sample paper is ready: ${articles} articles.`,
  wordAdded: (word) => `“${word}” is in the lexicon. Search knows it after: warraq reindex`,
  movingPictures: (files) => `Copying pictures: ${files} files so far…`,
  picturesMoved: ({ sent, there }) =>
    `All pictures of the folder are in the storage: ${sent} files copied now, ${there} were there. Each was compared after it was copied; the folder is as it was.`,
  indexing: (articles) => `Making the search index: ${articles} articles so far…`,
  indexed: (articles) => `The search index is ready; articles in it: ${articles}.`,
  readAt: (address) => `The site: ${address}`,
  halfImported: (files) =>
    `Mind: an import was broken off${files.length === 0 ? '' : ` (${files.join(', ')})`}, so the site isn't whole. Give its command again and it goes on, or undo it: bin/warraq import undo`,
  studioAt: (address) => `The studio: ${address}`,
  firstSignIn: 'The paper has no administrator yet. This link makes the account of the first one:',
  firstLinkGood: 'The link is good once, within 24 hours. Each start prints a new one and ends the one before.',
  linkGoodOnce: {
    signIn:
      'This link lets in whoever opens it, without a password, once, within an hour; that it was made is in the audit log. Give it to nobody else.',
    welcome:
      'The paper has no administrator. This link makes the account of one, once, within 24 hours and until the next start of the server; that it was made is in the audit log.',
  },
  noTokens: 'No token is good.',
  tokensAre: 'Number, role, made at, name:',
  tokenRevoked: (name) =>
    `The token “${name}” is revoked: its next request is refused, and that can't be undone. What was published with it stays.`,
  startFirst: 'The server does not run now. Start it, then open the link.',
  importAt: 'To bring in a saved article page: bin/warraq import page FILE',
  stopWith: 'To stop: Ctrl+C',
  stopping: 'Stopping the server…',
  published: (headline) => `Published: ${headline}`,
  imported: (headline) => `Brought in: ${headline}`,
  notAnArticle: 'No article was found in the file; the report says why.',
};
