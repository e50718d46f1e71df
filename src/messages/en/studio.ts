import type { StudioWords } from '../../studio/words.ts';
import { isolated } from '../isolated.ts';
import { ROLES } from './roles.ts';
import { account } from './studio-account.ts';
import { entry } from './studio-entry.ts';
import { health } from './studio-health.ts';
import { people } from './studio-people.ts';
import { safety } from './studio-safety.ts';
import { settings } from './studio-settings.ts';
import { setup } from './studio-setup.ts';

const written = (at: Date, zone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(at);

/** The steps in which a distance of time is told, in seconds. */
const STEPS = [
  { unit: 'minute', upTo: 3_600, seconds: 60 },
  { unit: 'hour', upTo: 86_400, seconds: 3_600 },
  { unit: 'day', upTo: 7 * 86_400, seconds: 86_400 },
] as const;
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

const SCHEMES = { auto: 'As the device', light: 'Light', dark: 'Dark' };

/** What the studio says. */
export const studio = (): StudioWords => ({
  moments: {
    time: (at, { zone }) => written(at, zone, { timeStyle: 'short' }),
    day: (at, { zone }) => written(at, zone, { dateStyle: 'full' }),
    moment: (at, { zone }) => written(at, zone, { dateStyle: 'medium', timeStyle: 'short' }),
    date: (day) => written(new Date(`${day}T12:00:00Z`), 'UTC', { dateStyle: 'medium' }),
    ago: (at, now, { zone }) => {
      const seconds = Math.trunc((at.getTime() - now.getTime()) / 1_000);
      if (Math.abs(seconds) < 60) return 'now';
      const step = STEPS.find(({ upTo }) => Math.abs(seconds) < upTo);
      if (step === undefined) return written(at, zone, { dateStyle: 'medium' });
      return RELATIVE.format(Math.trunc(seconds / step.seconds), step.unit);
    },
  },
  roles: ROLES,
  number: (number) => number.toLocaleString('en'),
  list: (names) => names.join(', '),
  fields: {
    missing: 'This field can’t be left empty.',
    notAnAddress: 'This is not a complete e-mail address. Example: salma@example.org',
    notTaken: 'What is written here was not accepted.',
    summary: 'Nothing was sent. What is written stays; this has to be corrected:',
    at: (label, problem) => `${label}: ${problem}`,
    tooShort: (least) => `Too short: at least ${least} characters.`,
    leaving: {
      unsaved: {
        title: 'Changes not saved',
        text: 'This screen has changes that are not saved yet.',
        leave: 'Drop the changes',
      },
      unsent: {
        title: 'What is filled in is not saved',
        text: 'What is filled in here is not saved yet, and is gone when you go on.',
        leave: 'Drop it',
      },
      saveAndLeave: 'Save and go on',
      stay: 'Stay',
    },
  },
  shell: {
    studio: 'Warraq studio',
    warraq: 'Warraq',
    toContent: 'Skip to content',
    sections: 'Parts of the studio',
    more: 'More',
    media: 'Media',
    people: 'People and rights',
    settings: 'Settings',
    health: 'System health',
    account: 'My account',
    alsoCalled: {
      '/media': 'الوسائط',
      '/people': 'الناس والحقوق',
      '/settings': 'الإعدادات',
      '/health': 'حالة النظام',
      '/account': 'حسابي',
      '/settings/site': 'الموقع',
      '/settings/sections': 'الأقسام والقوائم',
      '/settings/redirects': 'التحويلات',
      '/settings/style': 'دليل الأسلوب',
      '/settings/dates': 'التاريخ والأرقام',
      '/settings/theme': 'المظهر',
      '/settings/mail': 'البريد',
    },
    shortcuts: 'Shortcuts',
    search: 'Search or command',
    toSite: 'The site as readers see it',
    alsoSite: 'front page, الموقع، الصفحة الأولى',
    palette: 'Command palette',
    paletteFor: 'Screen, person, section, command…',
    paletteNone: (typed) => `Nothing found for “${isolated(typed)}”.`,
    paletteMoves: 'move',
    goTo: 'Go to',
    doNow: 'Commands',
    signOut: 'Sign out',
    language: 'Language',
    otherLanguage: 'العربية',
    languageBack: (why) => `The language could not be saved, and is as it was. ${why}`,
    scheme: 'Theme',
    schemes: SCHEMES,
    inScheme: (scheme) => `Theme: ${SCHEMES[scheme]}`,
    withKeys: (what, keys) => `${what} (${isolated(keys.join(' '))})`,
    close: 'Close',
    cancel: 'Cancel',
    copyByHand: 'This browser doesn’t copy from here. The text is selected; copy it by hand:',
    undo: 'Undo',
    undone: 'Everything is as it was.',
    nothingToUndo: 'There is nothing to undo.',
    alarms: {
      title: 'Alarms',
      open: (count) => `Alarms: ${count}`,
      none: 'No alarm is open.',
      untitled: 'An article without a headline',
      due: (moment) => `Was to appear ${moment}`,
      raised: (ago) => `Raised ${ago}`,
      settle: 'Settle the alarm',
      settled: 'The alarm is settled. It comes again where something else hinders the article.',
    },
    keys: {
      title: 'Keyboard shortcuts',
      everywhere: 'Everywhere',
      going: 'Going: ل, then a letter',
      next: 'then',
      lists: 'Lists',
      sheet: 'This page',
      inLists: 'Next / previous',
      letGo: 'Close, let go',
      upload: 'Upload pictures',
      focus: 'Focal point 1%, with Shift 10%',
      single: 'Single-letter shortcuts',
      note: 'A shortcut is an Arabic letter, and the Latin letter on the same key works too: no need to switch the keyboard’s language.',
    },
  },
  states: {
    offline: 'The network is gone. What is shown is what came last; saving returns when it does.',
    back: 'The network is back.',
    waiting: (what) => `Waiting for “${what}” from the server.`,
    allShown: 'This is the end of the list.',
    stop: 'Stop waiting',
    stopped: { title: 'Waiting was stopped', text: 'Nothing has changed. It can be tried again at any time.' },
    notNow: 'This part can’t be shown right now',
    unreachable: {
      title: 'The server can’t be reached',
      text: 'Nothing that was saved is lost. If this lasts, tell whoever runs the server:',
      next: (seconds) => `Next try in ${seconds} s.`,
      now: 'Try now',
    },
    forbidden: {
      title: 'This screen is not among the rights of your role',
      text: 'Nothing has changed. Roles are changed by the paper’s administrator under “People and rights”.',
    },
    notFound: {
      title: 'There is nothing here',
      text: 'The address belongs to no screen of the studio. It may have been typed incompletely, or moved.',
      home: 'To the start of the studio',
    },
    broken: {
      title: 'This screen alone has failed',
      text: 'The fault is ours, and what was saved stays. The words for whoever runs the server:',
      again: 'Load the screen again',
    },
  },
  entry,
  setup,
  people,
  settings,
  health,
  account,
  safety,
  audit: {
    title: 'Audit log',
    unchanging: 'is never edited or deleted',
    caption: 'Log of acts, newest first',
    columns: { at: 'Time', who: 'Who', what: 'Act', from: 'From where' },
    kinds: { clock: 'the system', import: 'the import', cli: 'command line', nobody: 'nobody known', token: 'API key' },
    older: 'Older',
    none: 'Nothing in the log yet',
    noneText: 'Every act that changes something appears here by itself, with who did it and when.',
  },
});
