import { systemClock } from '../base/clock.ts';
import type { TokenId } from '../base/ids.ts';
import { actorWith } from '../newsroom/index.ts';
import { revokeToken } from '../server/tokens.ts';
import { inTransaction } from '../storage/index.ts';
import { type Command, withDatabase } from './command.ts';
import { onOneLine } from './on-terminal.ts';
import { tokenIdNeeded } from './refusals.ts';

const ACTOR = actorWith('cli', 'warraq token revoke', 'administrator');

/** `warraq token revoke ID`: takes a token back; who bears it is refused at the next request. */
export const tokenRevoke: Command = {
  options: {},
  run: async (context) => {
    const tokenId = tokenIdIn(context.files);
    const { name } = await withDatabase(context, ({ db }) =>
      inTransaction(db, (tx) => revokeToken(tx, ACTOR, systemClock.now(), { tokenId })),
    );
    context.speak(({ tokenRevoked }) => tokenRevoked(onOneLine(name)));
    return 0;
  },
};

function tokenIdIn(given: readonly string[]): TokenId {
  const [typed = '', ...more] = given;
  if (more.length > 0 || !/^[1-9]\d{0,14}$/.test(typed)) throw tokenIdNeeded({ given: given.join(' ') });
  return Number(typed) as TokenId;
}
