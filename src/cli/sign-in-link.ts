import { makeSignInLink } from '../accounts/index.ts';
import { systemClock } from '../base/clock.ts';
import { actorWith } from '../newsroom/index.ts';
import { inTransaction, servingAddress } from '../storage/index.ts';
import { type Command, withDatabase } from './command.ts';

const ACTOR = actorWith('cli', 'warraq sign-in-link', 'administrator');

/** `warraq sign-in-link [--email …]`: prints a link that lets somebody in who is locked out, on standard output. */
export const signInLink: Command = {
  options: { email: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
  run: async (context) => {
    const { values, config, speak } = context;
    const email = typeof values.email === 'string' ? values.email.trim().toLowerCase() : null;
    const { link, purpose } = await withDatabase(context, async ({ db, address }) => {
      const made = await inTransaction(db, (tx) => makeSignInLink(tx, ACTOR, systemClock.now(), { email }));
      const serving = await servingAddress(address, config.dataDir);
      if (serving === null) speak(({ startFirst }) => startFirst);
      return { link: `${serving ?? `http://${config.host}:${config.port}`}${made.path}`, purpose: made.purpose };
    });
    speak(({ linkGoodOnce }) => linkGoodOnce[purpose]);
    console.log(link);
    return 0;
  },
};
