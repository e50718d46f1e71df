import { systemClock } from '../base/clock.ts';
import { actorWith, ROLES } from '../newsroom/index.ts';
import { createToken } from '../server/tokens.ts';
import { inTransaction } from '../storage/index.ts';
import { type Command, noFile, withDatabase } from './command.ts';
import { unknownRole } from './refusals.ts';

/** `warraq token --role editor`: prints a token on standard output; it is told this once. */
export const token: Command = {
  options: { role: { type: 'string', default: 'editor' }, name: { type: 'string', default: 'warraq token' } },
  run: async (context) => {
    // Who means `token revoke` and mistypes it must not get another token.
    noFile(context);
    const { role: given, name } = context.values;
    const role = ROLES.find((one) => one === given);
    if (role === undefined) throw unknownRole({ given: String(given), known: ROLES });
    const made = await withDatabase(context, ({ db }) =>
      inTransaction(db, (tx) =>
        createToken(tx, actorWith('cli', 'warraq token', 'administrator'), systemClock.now(), {
          name: String(name),
          role,
        }),
      ),
    );
    console.log(made);
    return 0;
  },
};
