import type { AccountWords } from '../../studio/screens/account/words.ts';
import { isolated } from '../isolated.ts';

/** One's own account. */
export const account: AccountWords = {
  title: 'My account',
  profile: 'Name and language',
  saveProfile: 'Save',
  profileSaved: 'Name and language are saved.',
  twoFactor: {
    title: 'Two-factor',
    off: 'A password alone is not enough once it leaks. A code from an app on the phone closes that gap.',
    isOn: (codes) =>
      codes === 0
        ? 'On. No backup code is left, and a lost phone would lock this account: make new ones.'
        : `On. ${codes} backup ${codes === 1 ? 'code is' : 'codes are'} left.`,
    setUp: 'Set up…',
    needsPassword: 'The password once more',
    continue: 'Continue',
    scan: 'Scan the code with the authenticator, then type the six digits.',
    qr: 'Code to scan',
    orType: 'Or type the key:',
    neverAsked: 'Nobody at the paper asks for it.',
    code: 'Code of six digits',
    turnOn: 'Switch on',
    turnOff: 'Switch off…',
    turnedOff: 'Two-factor is switched off.',
    newCodes: 'New backup codes…',
  },
  codes: {
    title: 'Backup codes',
    lead: 'Shown once. Each works once if the phone is lost. Best printed.',
    copy: 'Copy the codes',
    copied: 'The codes were copied.',
    print: 'Print',
    kept: 'Kept in a safe place',
  },
  passkeys: {
    title: 'Passkeys',
    lead: 'Signing in by the device’s fingerprint or code, without a password.',
    add: 'Add a passkey…',
    name: 'Name of the passkey',
    nameHint: 'Such as: office computer',
    added: (name) => `The passkey ${isolated(name)} was added.`,
    since: (date) => `since ${date}`,
    remove: 'Remove…',
    removeTitle: (name) => `Remove the passkey ${isolated(name)}`,
    removeText: 'It will no longer sign in, and can’t be brought back. Another can be added.',
    removed: (name) => `The passkey ${isolated(name)} was removed.`,
    none: 'No passkeys yet.',
    stopped:
      'No passkey was added: it was cancelled in the browser’s window, or this device has one for this site already.',
  },
  sessions: {
    title: 'Sessions',
    device: (browser, system) =>
      [browser, system].flatMap((part) => (part === null ? [] : [isolated(part)])).join(' on '),
    unknown: 'A device that doesn’t say what it is',
    this: 'this',
    thisOne: 'this session',
    end: 'End',
    endOthers: 'End all other sessions',
    ended: 'The session has ended.',
    othersEnded: 'All other sessions have ended.',
  },
  password: {
    title: 'Password',
    present: 'Present password',
    fresh: 'New password',
    submit: 'Change the password',
    changed: 'The password is changed, and other sessions have ended.',
  },
};
