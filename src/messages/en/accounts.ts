import type { TypedWith } from '../../accounts/refusals.ts';
import type { AccountsWords } from '../../accounts/words.ts';
import { isolated as named } from '../isolated.ts';
import { whoseRight } from './whose-right.ts';

const ACTS: AccountsWords['acts'] = {
  'person.see': 'seeing the accounts of the paper',
  'person.invite': 'inviting a colleague',
  'person.grant': 'changing roles and rights',
  'person.grantForNight': 'giving roles for one night',
  'person.disable': 'disabling accounts',
  'person.endSessions': "ending others' sessions",
  'person.letIn': 'making a sign-in link',
  'twoFactor.demand': 'demanding two-factor and reminding of it',
  'twoFactor.end': "ending somebody else's two-factor",
  'mail.see': 'seeing the mail that waits',
  'mail.edit': 'setting the server for mail',
};

const THINGS: AccountsWords['things'] = {
  person: 'account',
  session: 'session',
  passkey: 'passkey',
  invitation: 'open invitation',
  mail: 'waiting mail',
  section: 'section',
  nightGrant: 'one-night grant that still holds',
};

const counted = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

/** How long somebody waits, in the unit in which they would count it; never shorter than it is. */
function pauseOf(seconds: number): string {
  if (seconds < 100) return counted(seconds, 'second');
  return seconds < 6_000 ? counted(Math.ceil(seconds / 60), 'minute') : counted(Math.ceil(seconds / 3_600), 'hour');
}

const left = (number: number, minutes: number): string =>
  number === 0
    ? `That was the last try; a pause of ${counted(minutes, 'minute')} begins now.`
    : `${counted(number, 'more try', 'more tries')} before a pause of ${counted(minutes, 'minute')}.`;

/** What is not right, by what the screen asked for. */
const WRONG: Readonly<Record<TypedWith, string>> = {
  email: 'The e-mail or the password is not right.',
  nothing: 'The password is not right.',
};

const WRONG_CODE = {
  authenticator: 'The code is not right, or was used before. The app shows a new one every half minute.',
  backup: 'The backup code is not right, or was used before. Each works once.',
} as const;

/** What the accounts say. */
export const accounts: AccountsWords = {
  acts: ACTS,
  things: THINGS,
  refusals: {
    'accounts.notAllowed': ({ act, ...needed }) =>
      `This account's role doesn't allow ${ACTS[act]}. ${whoseRight(needed)}`,
    'accounts.signInNeeded': () =>
      'The session has ended or never began. What was saved is still there; what was not has to be done again after signing in.',
    'accounts.otherOrigin': () =>
      'The request did not come from the pages of the studio, so nothing was done. Open the studio at its own address.',
    'accounts.wrongPassword': ({ typedWith, left: number, minutes }) => `${WRONG[typedWith]} ${left(number, minutes)}`,
    'accounts.tooManyAttempts': ({ seconds }) =>
      `Too many tries in a row. Try again in ${pauseOf(seconds)}; with a passkey, signing in is possible now.`,
    'accounts.remindedLately': ({ seconds }) =>
      `All whom it concerns were reminded within the past day. Another reminder is possible in ${pauseOf(seconds)}.`,
    'accounts.tooBusy': () => 'Many are signing in at this moment. Try again in half a minute; nothing is lost.',
    'accounts.wrongCode': ({ of }) => WRONG_CODE[of],
    'accounts.beginAgain': () =>
      'Too long has passed since the password, or too many codes were wrong. Sign in again with the password.',
    'accounts.passkeyUnknown': () => 'No account here has this passkey. Signing in with a password is possible.',
    'accounts.passkeyNotMade': () =>
      'The passkey was not kept: what the browser sent does not prove that it was made here and now. Try again.',
    'accounts.passkeysNeedName': () =>
      'Passkeys need an address with a name, and this one is a number. On this machine, localhost does in its place.',
    'accounts.linkUseless': () =>
      'This link was used, is too old, or was replaced by a newer one. Ask whoever sent it for a new one.',
    'accounts.emailTaken': () =>
      'There is an account with this e-mail. Whoever has it can sign in, or ask for a new password.',
    'accounts.alreadyInvited': () =>
      'There is an open invitation to this e-mail. It can be sent again or taken back on the page of invitations.',
    'accounts.lastAdministrator': () =>
      'No other administrator of the paper can sign in. Make somebody else an administrator first, then do this again.',
    'accounts.twoFactorIsOn': () => 'Two-factor is on. To change the app, turn it off first, then on.',
    'accounts.twoFactorIsOff': () => 'Two-factor is not on. Begin on the page of security.',
    'accounts.ownTwoFactor': () =>
      'This is for colleagues who lost their device. Your own two-factor is turned off in “My account”; nothing was changed.',
    'accounts.twoFactorDue': () =>
      'The paper demands two-factor of this account. Nothing is lost; work goes on once it is switched on under “My account”.',
    'accounts.moreThanHeld': ({ role }) =>
      `Nobody gives more than they hold: this account has not, for good, the role ${role.replace('_', ' ')} there. An administrator can give it.`,
    'accounts.notOneNight': ({ hours }) =>
      `A one-night grant ends at a time to come, within ${counted(hours, 'hour')}. Lasting roles are given under “Change roles”.`,
    'accounts.sameEmail': () => 'This is the e-mail of the account already. Nothing was changed.',
    'accounts.paperNeeded': () =>
      'The paper has no name yet. Its name and time zone are given together with the first account.',
    'accounts.nobodyToLetIn': () =>
      'No account that may sign in has this e-mail. All accounts are on the page "People and rights".',
    'accounts.severalAdministrators': ({ names }) =>
      `The paper has several administrators: ${names.join(', ')}. Name one by e-mail: warraq sign-in-link --email maha@almarfa.example`,
    'accounts.mailSetOutside': () =>
      'The engineer set the server for mail in the environment (SMTP_URL), so it can not be changed here. Ask them, or have it removed there first.',
    'accounts.mailPasswordNeeded': ({ host }) =>
      `The kept password was typed for another server and is not sent to ${host}. Type the password for it; nothing was changed.`,
    'accounts.mailNotSet': () => 'No server for mail is set yet. Save one first, then send the trial.',
    'accounts.mailTrialRuns': () => 'A trial is under way. Its answer comes in less than a minute.',
    'accounts.unknownThing': ({ thing, ids }) =>
      `There is no ${THINGS[thing]} with the number ${ids.join(', ')}. Perhaps it was removed just now.`,
  },
  mails: {
    invitation: ({ paper, name }) => ({
      subject: `Invitation to the newsroom of ${named(paper)}`,
      text: [
        `Dear ${named(name)},`,
        `${named(paper)} invites you to work in its studio. The link is good for seven days and for one use.`,
      ],
      link: 'Accept the invitation',
      unasked: 'If this reached you by mistake, there is nothing to do: without accepting, no account is made.',
    }),
    password: ({ paper, name }) => ({
      subject: `A new password at ${named(paper)}`,
      text: [
        `Dear ${named(name)},`,
        `A new password was asked for, for this e-mail at ${named(paper)}. The link is good for an hour and for one use, and ends all sessions.`,
      ],
      link: 'Choose a password',
      unasked: 'If you did not ask for it, there is nothing to do: your password stays as it is.',
    }),
    twoFactor: ({ paper, name }) => ({
      subject: `A reminder of two-factor at ${named(paper)}`,
      text: [
        `Dear ${named(name)},`,
        `Your account at ${named(paper)} has a password alone. A code from an app on the phone, or a passkey, protects it once that leaks. It takes two minutes.`,
      ],
      link: 'Switch it on under “My account”',
      unasked: 'Nobody at the paper asks for your password or a code, by mail or by phone.',
    }),
    twoFactorEnded: ({ paper, name }) => ({
      subject: `Two-factor was ended at ${named(paper)}`,
      text: [
        `Hello ${named(name)},`,
        `An administrator of ${named(paper)} ended the two-factor of this account, and all its sessions. Sign in by the password now, or by a passkey where there is one.`,
        'The former authenticator and its backup codes are good for nothing. Setting it up again takes two minutes.',
      ],
      link: 'Set it up in “My account”',
      unasked: 'If you know nothing of this, tell an administrator of the paper, and change the password.',
    }),
    emailConfirm: ({ paper, name }) => ({
      subject: `Confirm this e-mail at ${named(paper)}`,
      text: [
        `Dear ${named(name)},`,
        `This is to become the e-mail of an account at ${named(paper)}. Nothing changes before it is confirmed; the link is good for a day and for one use.`,
      ],
      link: 'Confirm the e-mail',
      unasked: 'If you did not ask for it, there is nothing to do: without confirming, nothing changes.',
    }),
    emailChanged: ({ paper, name }) => ({
      subject: `The e-mail of your account at ${named(paper)} was changed`,
      text: [
        `Dear ${named(name)},`,
        `Your account at ${named(paper)} has another e-mail now, and its mail no longer comes here. If you know of it, there is nothing to do.`,
        'Otherwise the link brings this e-mail back within seven days, ends all sessions and asks for a new password.',
      ],
      link: 'Bring the former e-mail back',
      unasked: 'This link is for the owner of the account alone; nobody at the paper asks for it.',
    }),
  },
  trial: ({ paper, name }) => ({
    subject: `A trial from ${named(paper)}`,
    text: [`Dear ${named(name)},`, `This reached you, so ${named(paper)} sends mail. There is nothing to do.`],
    link: 'Mail settings',
    unasked: 'It was sent from the mail settings of the studio, asked for by whoever has this mailbox.',
  }),
};
