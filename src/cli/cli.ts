import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { Refusal } from '../base/refusal.ts';
import { type Options, readConfig, terminalLanguage } from '../server/config.ts';
import { createLog } from '../server/log.ts';
import type { StartProgress } from '../server/open-data.ts';
import type { Command, Context } from './command.ts';
import { doctor } from './doctor.ts';
import { importPage } from './import-page.ts';
import { importSite } from './import-wordpress.ts';
import { languagesFor, progressIn, sentenceIn, wordsIn } from './languages.ts';
import { movePictures } from './move-pictures.ts';
import { bugForTerminal, forTerminal } from './on-terminal.ts';
import { publish } from './publish.ts';
import { badOption, unknownCommand } from './refusals.ts';
import { reindex } from './reindex.ts';
import { makeSampleNewsroom } from './sample/command.ts';
import { signInLink } from './sign-in-link.ts';
import { start } from './start.ts';
import { token } from './token.ts';
import { tokenList } from './token-list.ts';
import { tokenRevoke } from './token-revoke.ts';
import { undoLastImport } from './undo-import.ts';
import { word } from './word.ts';
import type { CliWords } from './words.ts';

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    start,
    'import page': importPage,
    'import wordpress': importSite,
    'import undo': undoLastImport,
    publish,
    reindex,
    'pictures move': movePictures,
    doctor,
    word,
    token,
    'token list': tokenList,
    'token revoke': tokenRevoke,
    'sign-in-link': signInLink,
    sample: makeSampleNewsroom,
  }),
);

const DONE = 0;
const REFUSED = 1;
const NOT_ASKED_RIGHTLY = 2;

/** Codes that mean the command line itself was wrong. */
const WRONG_LINE: ReadonlySet<string> = new Set([
  'cli.unknownCommand',
  'cli.badOption',
  'cli.fileNeeded',
  'cli.tokenIdNeeded',
]);

/** How Node's parser of options says that there is none of this name. */
const UNKNOWN_OPTION = 'ERR_PARSE_ARGS_UNKNOWN_OPTION';

/** Options of every command. */
const EVERYWHERE = {
  data: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

async function run(line: readonly string[]): Promise<number> {
  const asked = /^--lang=(.+)$/.exec(line.find((word) => word.startsWith('--lang=')) ?? '')?.[1];
  const languages = languagesFor(asked ?? line[line.indexOf('--lang') + 1], terminalLanguage());
  const speak = (text: (words: CliWords) => string) => {
    console.error(languages.map((language) => text(wordsIn(language))).join(' | '));
  };
  const speakLines = (text: (words: CliWords) => string) => {
    for (const language of languages) console.error(text(wordsIn(language)));
  };
  const sayNo = (refusal: Refusal) => {
    for (const language of languages) console.error(sentenceIn(language, forTerminal(refusal)));
  };
  try {
    const { name, command, rest } = commandOf(line);
    const { values, positionals } = parsed(name, command, rest);
    if (command === help || values.help === true) {
      for (const language of languages) console.log(helpOn(name, wordsIn(language)));
      return DONE;
    }
    const config = readConfig(optionsOf(values));
    const context: Context = {
      name,
      values,
      files: positionals,
      config,
      log: createLog(config.logLevel, pino.destination(2)),
      languages,
      speak,
      speakLines,
      sayNo,
      say: (progress: StartProgress) => {
        console.error(languages.map((language) => progressIn(language)[progress]).join(' | '));
      },
      sentenceOf: (refusal, language = languages[0]) => sentenceIn(language, refusal),
    };
    return await command.run(context);
  } catch (error) {
    if (!(error instanceof Refusal)) {
      speak(({ bug }) => bug);
      console.error(bugForTerminal(error));
      return REFUSED;
    }
    sayNo(error);
    return WRONG_LINE.has(error.code) ? NOT_ASKED_RIGHTLY : REFUSED;
  }
}

const help: Command = { options: {}, run: async () => DONE };

const isHelp = (word: string): boolean => word === 'help' || word === '--help' || word === '-h';

const helpOn = (name: string, words: CliWords): string =>
  name === 'import' || name.startsWith('import ') ? words.importHelp : words.help;

function commandOf(line: readonly string[]): { name: string; command: Command; rest: string[] } {
  const [first = 'help', second = ''] = line;
  if (isHelp(first)) return { name: second, command: help, rest: [] };
  const pair = `${first} ${second}`;
  const two = COMMANDS.get(pair);
  if (two !== undefined) return { name: pair, command: two, rest: line.slice(2) };
  const one = COMMANDS.get(first);
  if (one === undefined && isHelp(second)) return { name: first, command: help, rest: [] };
  if (one === undefined) throw unknownCommand({ given: pair.trim() });
  return { name: first, command: one, rest: line.slice(1) };
}

function parsed(name: string, { options }: Command, rest: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...EVERYWHERE, ...options },
      allowPositionals: true,
    });
    return { values: values as Context['values'], positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS_') !== true) throw error;
    const option = /'(-[^' =<]+)/.exec(message)?.[1] ?? rest.join(' ');
    throw badOption({ command: name, option, problem: code === UNKNOWN_OPTION ? 'unknown' : 'value' });
  }
}

/** What the command line says in place of the environment. */
function optionsOf({ data, port, host }: Context['values']): Options {
  return {
    ...(typeof data === 'string' ? { dataDir: data } : {}),
    ...(typeof port === 'string' ? { port } : {}),
    ...(typeof host === 'string' ? { host } : {}),
  };
}

process.exitCode = await run(process.argv.slice(2));
