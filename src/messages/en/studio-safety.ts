import type { SafetyWords } from '../../studio/screens/people/safety-words.ts';
import { isolated } from '../isolated.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** As long as they are no more than these, they are named. */
const MOST_NAMES = 3;

const WHOM = { editors: 'administrators and editors', everybody: 'every account' } as const;

/** How accounts are kept safe: a second factor as a duty, roles for a night, another address. */
export const safety: SafetyWords = {
  reminder: {
    recommended:
      'Your account is an administrator’s, and a password alone opens it. Two-factor is recommended for it: a code from the phone after the password.',
    coming: (day) =>
      `A password alone opens your account. The paper demands two-factor from ${day} on: from that day you set it up when you sign in, before any work.`,
    setUp: 'Set up',
    later: 'Hide until next time',
  },
  gate: {
    title: 'One step before you are in',
    lead: 'The paper demands two-factor of this account. All that was written is kept, and everything is back once it is on.',
    passkeyTitle: 'Or with a passkey',
    passkeyLead: 'A passkey is two steps in one. Who has one signs out here and comes in with it.',
    go: 'To the studio',
    signOut: 'Sign out',
  },
  lacking: {
    title: (names) => {
      const said = `${counted(names.length, 'account', 'accounts')} with a password alone`;
      return names.length > MOST_NAMES ? said : `${said}: ${names.map(isolated).join(', ')}`;
    },
    recommended:
      'Two-factor is recommended to every administrator and demanded of nobody now, so work goes on as usual. The reminder is a mail with the way to set it up; “Safety” is where it is made a duty.',
    coming: ({ who, day }) =>
      `The paper demands two-factor of ${WHOM[who]} from ${day} on. Until then work goes on as usual; from that day they set it up when they sign in, before anything else.`,
    due: ({ who, day }) =>
      `The paper has demanded two-factor of ${WHOM[who]} since ${day}. In these accounts it is set up at the next sign-in, before anything else; what was written in them is kept.`,
    remind: 'Remind by mail',
    reminded: (count) =>
      count === 0 ? 'Nobody lacks two-factor.' : `${counted(count, 'reminder is', 'reminders are')} written.`,
    names: 'Who lacks two-factor',
    lastReminded: (when) => `last reminded ${when}`,
    nobody: 'Nobody lacks two-factor',
    nobodyText: 'All whom it concerns have an authenticator or a passkey.',
  },
  duty: {
    title: 'Two-factor as a duty',
    lead: 'It is always recommended to administrators. The paper may demand it from a day on: no work in an account before it is on.',
    who: 'Of whom it is demanded',
    choices: { nobody: 'Nobody, only recommended', editors: 'Administrators and editors', everybody: 'Everybody' },
    from: 'From the day',
    fromHint: 'It begins with that day, by the paper’s clock.',
    save: 'Save',
    saved: 'Two-factor as a duty is saved.',
  },
  nights: {
    title: 'One-night grant',
    lead: 'A role that ends by itself at its time, and is in the audit log. Nobody gives more than they hold.',
    person: 'To whom',
    role: 'Role',
    until: 'Until',
    untilHint: (zone) => `By the paper’s clock (${zone}), within 24 hours.`,
    submit: 'Give for one night',
    given: (name, until) => `Given to ${name} until ${until}.`,
    ended: (name) => `The grant of ${name} has ended.`,
    end: 'End now',
    caption: 'Grants that hold now, the first to end first',
    columns: { who: 'Name', role: 'Role', within: 'Scope', until: 'Until', by: 'By', acts: 'Acts' },
    none: 'No grant holds now',
    noneText: 'Grants end by themselves, and stay in the audit log.',
    missing: 'Choose a name from the list.',
    holds: 'for one night',
    untilWhen: (until) => `until ${until}`,
    link: 'Give for one night…',
    linkText: 'It ends by itself and is in the audit log.',
  },
  email: {
    title: 'E-mail',
    fresh: 'New e-mail',
    note: 'A link to confirm goes to the new e-mail, and nothing changes before. Then the former one is told, and can take it back for seven days.',
    submit: 'Change the e-mail',
    sent: (email) => `The link is written to ${email}. The present e-mail stays until it is confirmed.`,
    confirm: {
      title: 'Confirm the new e-mail',
      lead: (email) => `${email} becomes the e-mail of the account, and signs in.`,
      submit: 'Confirm the e-mail',
    },
    confirmed: {
      title: 'The e-mail is changed',
      lead: 'From now on the new e-mail signs in. The former one was told.',
      on: 'To the studio',
    },
    back: {
      title: 'Bring the former e-mail back',
      lead: (email) =>
        `${email} becomes the e-mail of the account again, all sessions end, and the present password is good for nothing: a new one is set next.`,
      submit: 'Bring it back and end all sessions',
    },
  },
  wait: { left: (clock) => `Again in ${clock}`, over: 'It is possible again now.' },
  find: {
    label: 'Search the audit log',
    for: 'Person, act, article…',
    groups: { people: 'People', kinds: 'Acts', things: 'Things' },
    kinds: {
      articles: 'Articles',
      paper: 'Sections, authors, pages',
      media: 'Media',
      people: 'People and rights',
      entry: 'Sign-in and safety',
      settings: 'Settings and addresses',
      moving: 'Moving in',
    },
    thing: {
      article: 'article',
      section: 'section',
      author: 'author',
      tag: 'tag',
      static_page: 'page',
      picture: 'picture',
      person: 'account',
      invitation: 'invitation',
      site: 'the paper',
    },
    none: 'No person, act or thing of this name.',
    from: 'From',
    to: 'To',
    export: 'Export',
    shown: 'Shown now',
    remove: (filter) => `Lift the filter ${filter}`,
    clear: 'Clear all',
    noMatch: 'Nothing in the log matches',
    noMatchText: (filters) => `Asked for: ${filters}. One of them may hide what is there.`,
    ofThis: (title) => `All that the log has of ${title}`,
    someone: 'Person',
  },
};
