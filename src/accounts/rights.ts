import { type Actor, type Role, roleNeeded } from '../newsroom/index.ts';
import { notAllowed } from './refusals.ts';

const EDITORS = ['editor', 'administrator'] as const;
const ADMINISTRATORS = ['administrator'] as const;

/**
 * Each thing that may be done with others' accounts, and who may do it, in the whole paper. What people do with their
 * own account needs no right but that they are signed in.
 */
const MAY = {
  'person.see': ADMINISTRATORS,
  'person.invite': ADMINISTRATORS,
  'person.grant': ADMINISTRATORS,
  /** A role that ends with the night, of those that the giver holds. */
  'person.grantForNight': EDITORS,
  'person.disable': ADMINISTRATORS,
  'person.endSessions': ADMINISTRATORS,
  /** A link that lets somebody in without a password, printed at the terminal of the server. */
  'person.letIn': ADMINISTRATORS,
  /** Demanding a second factor of others, and reminding them of it. */
  'twoFactor.demand': ADMINISTRATORS,
  /** Taking another's second factor away, where their authenticator is lost. */
  'twoFactor.end': ADMINISTRATORS,
  /** Mail that waits, with the links in it. */
  'mail.see': ADMINISTRATORS,
  /** By which server mail is sent, and from whom. */
  'mail.edit': ADMINISTRATORS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** Something that needs a right. */
export type AccountAct = keyof typeof MAY;

const may = ({ grants }: Actor, act: AccountAct): boolean =>
  grants.some(({ role, within }) => within === null && MAY[act].some((one) => one === role));

/** Refuses when no role that the actor has in the whole paper may do it. */
export function checkRight(actor: Actor, act: AccountAct): void {
  if (!may(actor, act)) throw notAllowed({ act, ...roleNeeded(actor, MAY[act], 'wholePaper') });
}

/** All that the actor may do with accounts, each in the whole paper: sent along, so that buttons and commands agree. */
export const accountRightsOf = (actor: Actor): readonly { readonly act: AccountAct; readonly within: null }[] =>
  (Object.keys(MAY) as AccountAct[]).filter((act) => may(actor, act)).map((act) => ({ act, within: null }));
