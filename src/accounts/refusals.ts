import { Refusal } from '../base/refusal.ts';
import type { Role, RoleNeeded } from '../newsroom/index.ts';
import type { AccountAct } from './rights.ts';

/*
 * Every way the accounts say no. To who isn't known yet none tells whether somebody has an account; `emailTaken` and
 * `nobodyToLetIn` do, to administrators and to who bears an invitation. The sentences stand in
 * messages/<locale>/accounts.ts.
 */

/** What a command may be told of that isn't there. */
export type AccountThing = 'person' | 'session' | 'passkey' | 'invitation' | 'mail' | 'section' | 'nightGrant';

/** No role of the actor's carries the right in the whole paper. */
export const notAllowed = (facts: { act: AccountAct } & RoleNeeded) =>
  new Refusal('forbidden', 'accounts.notAllowed', facts);

/** The request comes from nobody who is signed in, or no longer. */
export const signInNeeded = () => new Refusal('forbidden', 'accounts.signInNeeded', {});

/** A request that would change something comes from another site, or doesn't say from where. */
export const otherOrigin = () => new Refusal('forbidden', 'accounts.otherOrigin', {});

/** What was typed where a password was wrong: an address too, or nothing but the password of who is signed in. */
export type TypedWith = 'email' | 'nothing';

/**
 * The password isn't right; where an address was typed with it, that may be what is wrong, or there is no such account.
 * `left` tries until a pause of `minutes`.
 */
export const wrongPassword = (facts: { typedWith: TypedWith; left: number; minutes: number }) =>
  new Refusal('invalid', 'accounts.wrongPassword', facts);

/** Too many tries on an account or from a place; good again after `seconds`. */
export const tooManyAttempts = (facts: { seconds: number }) =>
  new Refusal('forbidden', 'accounts.tooManyAttempts', facts);

/** All who lack a second factor were reminded of it lately; again after `seconds`. */
export const remindedLately = (facts: { seconds: number }) =>
  new Refusal('forbidden', 'accounts.remindedLately', facts);

/** More are signing in at this moment than the server has room for. */
export const tooBusy = () => new Refusal('busy', 'accounts.tooBusy', {});

/** A code isn't right, was used before, or is too old; `of` says of which kind it was. */
export const wrongCode = (facts: { of: 'authenticator' | 'backup' }) =>
  new Refusal('invalid', 'accounts.wrongCode', facts);

/** The first step of the sign-in is too long ago, or too many codes were tried after it. */
export const beginAgain = () => new Refusal('gone', 'accounts.beginAgain', {});

/** No account has the passkey, or what the browser sent doesn't prove it. */
export const passkeyUnknown = () => new Refusal('invalid', 'accounts.passkeyUnknown', {});

/** The passkey can't be kept: what the browser sent doesn't prove that it was made here and just now. */
export const passkeyNotMade = () => new Refusal('invalid', 'accounts.passkeyNotMade', {});

/** The studio is open at a bare network address; passkeys are bound to a name (WebAuthn level 3, §5.1.3). */
export const passkeysNeedName = () => new Refusal('conflict', 'accounts.passkeysNeedName', {});

/** A link was used, taken back or replaced, is too old, or never was. */
export const linkUseless = () => new Refusal('gone', 'accounts.linkUseless', {});

/** Somebody has an account with this address. Told to those alone who may see all accounts, or were invited by it. */
export const emailTaken = () => new Refusal('conflict', 'accounts.emailTaken', {});

/** One's own second factor is ended in one's own account; this way is for those who lost theirs. */
export const ownTwoFactor = () => new Refusal('conflict', 'accounts.ownTwoFactor', {});

/** An invitation to this address is open. */
export const alreadyInvited = () => new Refusal('conflict', 'accounts.alreadyInvited', {});

/** Nobody would be left who may do everything. */
export const lastAdministrator = () => new Refusal('conflict', 'accounts.lastAdministrator', {});

/** The second factor is on, so that it can't be set up. */
export const twoFactorIsOn = () => new Refusal('conflict', 'accounts.twoFactorIsOn', {});

/** The second factor isn't on, or isn't set up to be confirmed. */
export const twoFactorIsOff = () => new Refusal('conflict', 'accounts.twoFactorIsOff', {});

/** The paper demands a second factor of the account, and the session has none: it is set up first. */
export const twoFactorDue = () => new Refusal('forbidden', 'accounts.twoFactorDue', {});

/** The actor holds no role that covers this one there: nobody gives more than they have. */
export const moreThanHeld = (facts: { role: Role }) => new Refusal('forbidden', 'accounts.moreThanHeld', facts);

/** A role that is given for a night would have ended already, or only after more than `hours`. */
export const notOneNight = (facts: { hours: number }) => new Refusal('invalid', 'accounts.notOneNight', facts);

/** The address is the account's already. */
export const sameEmail = () => new Refusal('invalid', 'accounts.sameEmail', {});

/** The paper has no name yet, and the first administrator gave none. */
export const paperNeeded = () => new Refusal('invalid', 'accounts.paperNeeded', {});

/** Nobody by this address, or nobody that is not disabled, can be let in. */
export const nobodyToLetIn = () => new Refusal('unknown', 'accounts.nobodyToLetIn', {});

/** Several are administrators: who is to be let in has to be named. */
export const severalAdministrators = (facts: { names: readonly string[] }) =>
  new Refusal('invalid', 'accounts.severalAdministrators', facts);

/** Something that a command names doesn't exist. */
export const unknownThing = (facts: { thing: AccountThing; ids: readonly number[] }) =>
  new Refusal('unknown', 'accounts.unknownThing', facts);

/** The environment of the server says by which server mail is sent; nobody sets it in the studio then. */
export const mailSetOutside = () => new Refusal('conflict', 'accounts.mailSetOutside', {});

/** The kept password belongs to another server, port or user; it has to be typed for `host`. */
export const mailPasswordNeeded = (facts: { host: string }) =>
  new Refusal('invalid', 'accounts.mailPasswordNeeded', facts);

/** No server for mail is set, so that there is none to try or to forget. */
export const mailNotSet = () => new Refusal('conflict', 'accounts.mailNotSet', {});

/** A mail for trial is under way already. */
export const mailTrialRuns = () => new Refusal('busy', 'accounts.mailTrialRuns', {});
