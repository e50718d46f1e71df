import type { AccountsWords } from '../../accounts/words.ts';

const ACTS: AccountsWords['acts'] = {
  'person.see': 'seeing the accounts of the paper',
  'person.invite': 'inviting a colleague',
  'person.grant': 'changing roles and rights',
  'person.disable': 'disabling accounts',
  'person.endSessions': "ending others' sessions",
  'person.letIn': 'making a sign-in link',
  'mail.see': 'seeing the mail that waits',
};

const THINGS: AccountsWords['things'] = {
  person: 'account',
  session: 'session',
  passkey: 'passkey',
  invitation: 'open invitation',
  mail: 'waiting mail',
  section: 'section',
};

const counted = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

const left = (number: number, minutes: number): string =>
  number === 0
    ? `That was the last try; a pause of ${counted(minutes, 'minute')} begins now.`
    : `${counted(number, 'more try', 'more tries')} before a pause of ${counted(minutes, 'minute')}.`;

/** A name that is perhaps Arabic, so that it doesn't turn the sentence round; without signs of direction of its own. */
const named = (name: string): string => `\u2068${name.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')}\u2069`;

/** What the accounts say. */
export const accounts: AccountsWords = {
  acts: ACTS,
  things: THINGS,
  refusals: {
    'accounts.notAllowed': ({ act }) => `This account's role doesn't allow ${ACTS[act]}. An administrator can do it.`,
    'accounts.signInNeeded': () =>
      'The session has ended or never began. What was saved is still there; what was not has to be done again after signing in.',
    'accounts.otherOrigin': () =>
      'The request did not come from the pages of the studio, so nothing was done. Open the studio at its own address.',
    'accounts.wrongPassword': ({ left: number, minutes }) =>
      `The e-mail or the password is not right. ${left(number, minutes)}`,
    'accounts.tooManyAttempts': ({ minutes }) =>
      `Too many tries in a row. Signing in is possible ${counted(minutes, 'minute')} after the last one, or now with a passkey.`,
    'accounts.tooBusy': () => 'Many are signing in at this moment. Try again in half a minute; nothing is lost.',
    'accounts.wrongCode': () => 'The code is not right, or was used before. The app shows a new one every half minute.',
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
      'There is an account with this e-mail. Sign in with it, or ask for a new password for it.',
    'accounts.alreadyInvited': () =>
      'There is an open invitation to this e-mail. It can be sent again or taken back on the page of invitations.',
    'accounts.lastAdministrator': () =>
      'No other administrator of the paper can sign in. Make somebody else an administrator first, then do this again.',
    'accounts.twoFactorIsOn': () => 'Two-factor is on. To change the app, turn it off first, then on.',
    'accounts.twoFactorIsOff': () => 'Two-factor is not on. Begin on the page of security.',
    'accounts.paperNeeded': () =>
      'The paper has no name yet. Its name and time zone are given together with the first account.',
    'accounts.nobodyToLetIn': () =>
      'No account that may sign in has this e-mail. All accounts are on the page "People and rights".',
    'accounts.severalAdministrators': ({ names }) =>
      `The paper has several administrators: ${names.join(', ')}. Name one by e-mail: warraq sign-in-link --email maha@almarfa.example`,
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
  },
};
