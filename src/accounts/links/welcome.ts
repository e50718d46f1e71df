import { type Actor, actorWith, foundNewsroom, isFounded, type NewSite, updateSite } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Visit } from '../auth/visit.ts';
import type { Welcome } from '../contract.ts';
import { hasAdministrator } from '../people/administrators.ts';
import { putPerson } from '../people/put-person.ts';
import { linkUseless, paperNeeded } from '../refusals.ts';
import { type CameIn, letIn } from '../sign-in/let-in.ts';
import { makeLink, useLink } from './use-link.ts';

/** Makes the link by which the first administrator comes; null where there is one. One from an earlier start ends. */
export async function makeWelcomeLink(tx: Tx, at: Date): Promise<string | null> {
  if (await hasAdministrator(tx)) return null;
  return `/studio/welcome?token=${await makeLink(tx, at, { purpose: 'welcome', personId: null })}`;
}

/** Makes the first administrator, founds or names the paper, and signs them in. */
export async function welcome(
  tx: Tx,
  visit: Visit,
  at: Date,
  { token, paper, name, email, password, language, roleForm }: Welcome,
): Promise<CameIn> {
  await useLink(tx, at, { purpose: 'welcome', token });
  if (await hasAdministrator(tx)) throw linkUseless();
  const grants = [{ role: 'administrator', within: null }] as const;
  const personId = await putPerson(tx, visit, at, {
    ...{ name, email, password, language, roleForm, grants },
    isEmailProved: false,
  });
  const actor: Actor = { ...actorWith('person', name, 'administrator'), personId, from: visit.from };
  await announce(tx, {
    ...{ act: 'person.joined', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name, by: 'welcome' },
  });
  await namePaper(tx, actor, at, paper);
  const came = await letIn(tx, visit, at, { personId, by: 'welcome' });
  if (came === null) throw linkUseless();
  return came;
}

async function namePaper(tx: Tx, actor: Actor, at: Date, paper: Pick<NewSite, 'name' | 'zone'> | null): Promise<void> {
  if (await isFounded(tx)) {
    if (paper !== null) await updateSite(tx, actor, at, paper);
    return;
  }
  if (paper === null) throw paperNeeded();
  await foundNewsroom(tx, actor, at, paper);
}
