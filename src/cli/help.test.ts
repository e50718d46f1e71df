import { expect, test } from 'vitest';
import { doctor } from './doctor.ts';
import { importPage } from './import-page.ts';
import { importSite } from './import-wordpress.ts';
import { wordsIn } from './languages.ts';
import { movePictures } from './move-pictures.ts';
import { publish } from './publish.ts';
import { makeSampleNewsroom } from './sample/command.ts';
import { signInLink } from './sign-in-link.ts';
import { start } from './start.ts';
import { token } from './token.ts';
import { tokenList } from './token-list.ts';
import { tokenRevoke } from './token-revoke.ts';
import { undoLastImport } from './undo-import.ts';

const IMPORTS = { 'import page': importPage, 'import wordpress': importSite, 'import undo': undoLastImport };
const ALL = {
  start,
  ...IMPORTS,
  publish,
  'pictures move': movePictures,
  doctor,
  token,
  'token list': tokenList,
  'token revoke': tokenRevoke,
  'sign-in-link': signInLink,
  sample: makeSampleNewsroom,
};

test.each(['ar', 'en'] as const)('the help names every command with all its options: %s', (language) => {
  const { help, importHelp } = wordsIn(language);
  for (const [text, commands] of [
    [help, ALL],
    [importHelp, IMPORTS],
  ] as const)
    for (const [name, { options }] of Object.entries(commands))
      for (const named of [`warraq ${name}`, ...Object.keys(options).map((option) => `--${option}`)])
        expect(text).toContain(named);
});
