import { utcMinute } from '../messages/utc-minute.ts';
import { actorWith } from '../newsroom/index.ts';
import { listTokens } from '../server/tokens.ts';
import { type Command, noFile, withDatabase } from './command.ts';
import { onOneLine } from './on-terminal.ts';

const ACTOR = actorWith('cli', 'warraq token list', 'administrator');

/** `warraq token list`: the tokens that are good, a line each, on standard output; what a token is stands nowhere. */
export const tokenList: Command = {
  options: {},
  run: async (context) => {
    noFile(context);
    const tokens = await withDatabase(context, ({ db }) => listTokens(db, ACTOR));
    context.speak(({ noTokens, tokensAre }) => (tokens.length === 0 ? noTokens : tokensAre));
    for (const { id, role, madeAt, name } of tokens)
      console.log([id, role, utcMinute(madeAt), onOneLine(name)].join('\t'));
    return 0;
  },
};
