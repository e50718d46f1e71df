import { utcMinute } from '../messages/utc-minute.ts';
import { actorWith } from '../newsroom/index.ts';
import { type GoodToken, listTokens } from '../server/tokens.ts';
import { type Command, noFile, withDatabase } from './command.ts';
import { onOneLine } from './on-terminal.ts';

const ACTOR = actorWith('cli', 'warraq token list', 'administrator');

/** `warraq token list`: the tokens that are good, a line each, on standard output; what a token is stands nowhere. */
export const tokenList: Command = {
  options: {},
  run: async (context) => {
    noFile(context);
    await withDatabase(context, async ({ db }) => {
      let tokens = await listTokens(db, ACTOR, { after: null });
      context.speak(({ noTokens, tokensAre }) => (tokens.length === 0 ? noTokens : tokensAre));
      for (let last = tokens.at(-1); last !== undefined; last = tokens.at(-1)) {
        for (const token of tokens) console.log(lineOf(token));
        tokens = await listTokens(db, ACTOR, { after: last.id });
      }
    });
    return 0;
  },
};

const lineOf = ({ id, role, madeAt, name }: GoodToken): string =>
  [id, role, utcMinute(madeAt), onOneLine(name)].join('\t');
