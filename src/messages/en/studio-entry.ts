import type { EntryWords } from '../../studio/screens/entry/words.ts';
import { isolated } from '../isolated.ts';

/** What is seen before signing in. */
export const entry: EntryWords = {
  motto: 'What is written here is not lost.',
  promise: 'Every change is kept with its author and time, and what is published changes only by a signed revision.',
  or: 'or',
  email: 'E-mail',
  name: 'Name',
  password: {
    label: 'Password',
    hint: (least) => `At least ${least} characters. A sentence that is remembered beats a complicated word.`,
    show: 'Show the password',
  },
  signIn: {
    title: (paper) => (paper === null ? 'Sign in to the studio' : `Sign in to the studio of ${isolated(paper)}`),
    lead: 'There is no open registration. The paper’s administrator invites.',
    submit: 'Sign in',
    forgotten: 'Forgotten password',
    passkey: 'Sign in with a passkey',
    keyboard: 'The keyboard’s language now:',
    keyboards: { ar: 'العربية', en: 'English' },
    capsLock: 'Caps Lock is on.',
    ended: 'The session has ended. After signing in the same screen returns.',
  },
  noAccount: {
    title: 'Nobody has an account here yet',
    lead: 'The first administrator’s account is made by a link that was printed in the terminal where the server was started, or in its log.',
    lost: 'The link is good once, within 24 hours. If it is lost, this command prints another, in Warraq’s folder on the server’s machine. Where the server was started with --data or DATABASE_URL, the command needs the same:',
    copy: 'Copy the command',
    copied: 'The command was copied.',
  },
  code: {
    title: 'Verification code',
    lead: 'The password is right. One code from the authenticator is left.',
    label: 'Code of six digits',
    digit: (place) => `Digit ${place} of 6`,
    hint: 'Western and eastern digits are taken: 419 or ٤١٩.',
    submit: 'Confirm',
    toBackup: 'A backup code instead',
    backupLabel: 'Backup code',
    backupHint: 'Each backup code works once.',
    toApp: 'A code from the authenticator instead',
  },
  forgotten: {
    title: 'Forgotten password',
    lead: 'A link by which a new password is set is sent to the mailbox.',
    submit: 'Send the link',
    sent: 'The link is on its way',
    sentText: (email) =>
      `If \u2068${email}\u2069 is the address of an account here, a link has been sent to it. If nothing arrives, the paper’s administrator has the link under “Waiting mail”.`,
    back: 'Back to signing in',
  },
  reset: {
    title: (name) => `A new password for ${isolated(name)}`,
    lead: 'Saving it ends every open session; the new password signs in.',
    submit: 'Save the password',
    done: 'The password is saved',
    doneText: 'All former sessions have ended. Sign in with the new password.',
  },
  invitation: {
    title: (paper) => `Invitation to the studio of ${isolated(paper)}`,
    lead: 'Enter a name and a password to sign in.',
    submit: 'Accept and sign in',
  },
  profile: {
    language: 'Language of the studio',
    languages: { ar: 'العربية', en: 'English' },
    form: 'Arabic form of the role',
    forms: { masculine: 'محرّر', feminine: 'محرّرة' },
  },
  link: {
    title: (name) => `Sign in as ${isolated(name)}`,
    lead: 'This link works once. A new password under “My account” is best set next.',
    submit: 'Sign in',
  },
  awaited: 'what this link opens',
  useless: {
    title: 'This link does not work',
    notWhole:
      'Its address is not whole here. Open it from where it came: the message, or the terminal that printed it.',
    signIn: 'Go to sign-in',
  },
  passkeyStopped:
    'Signing in by passkey stopped: it was cancelled in the browser’s window, or this device has no passkey for this site.',
};
