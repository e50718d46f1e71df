import type { PersonId } from '../../base/ids.ts';
import type { Actor } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import { administrators } from '../people/administrators.ts';
import { nobodyToLetIn, severalAdministrators } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { makeLink } from './use-link.ts';
import { makeWelcomeLink } from './welcome.ts';

/**
 * Makes a link that lets somebody in without a password and a second factor, for the one at the server's terminal to
 * hand on; the audit tells. Without an address it is for the one administrator, or for the first where there is none.
 *
 * @returns its path on the paper's site, and which of both it is
 */
export async function makeSignInLink(
  tx: Tx,
  actor: Actor,
  at: Date,
  { email }: { email: string | null },
): Promise<{ path: string; purpose: 'welcome' | 'signIn' }> {
  checkRight(actor, 'person.letIn');
  if (email === null) {
    const path = await makeWelcomeLink(tx, at);
    if (path !== null) {
      await announce(tx, { act: 'welcomeLink.made', by: actor, at, thing: 'site', thingId: null, tags: [] });
      return { path, purpose: 'welcome' };
    }
  }
  const { id, name } = email === null ? await theAdministrator(tx) : await byAddress(tx, email);
  const token = await makeLink(tx, at, { purpose: 'signIn', personId: id as PersonId });
  await announce(tx, {
    ...{ act: 'signInLink.made', by: actor, at, thing: 'person', thingId: id, tags: [] },
    facts: { name },
  });
  return { path: `/studio/sign-in-link?token=${token}`, purpose: 'signIn' };
}

async function byAddress(tx: Tx, email: string): Promise<{ id: number; name: string }> {
  const found = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) throw nobodyToLetIn();
  return found;
}

async function theAdministrator(tx: Tx): Promise<{ id: number; name: string }> {
  const found = await administrators(tx).select(['person.id', 'person.name']).orderBy('person.id').limit(20).execute();
  const [one, ...others] = found;
  if (one === undefined) throw nobodyToLetIn();
  if (others.length > 0) throw severalAdministrators({ names: found.map(({ name }) => name) });
  return one;
}
