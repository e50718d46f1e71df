import type { SetupWords } from '../../studio/screens/setup/words.ts';
import { setup as setupInArabic } from '../ar/studio-setup.ts';
import { isolated } from '../isolated.ts';

const arabic = setupInArabic('latn');

/** The first run. The paper itself is Arabic: names of sections, and examples of its dates, stay so. */
export const setup: SetupWords = {
  title: 'Setting up Warraq',
  step: (step, of) => `Step ${step} of ${of}`,
  steps: {
    paper: 'Paper and administrator',
    sections: 'Sections',
    dates: 'Dates and digits',
    import: 'Moving from WordPress',
  },
  kept: {
    paper: '“Make the account” saves this step and goes on to the next. Nothing here is final.',
    sections: '“Next” saves the step; “Skip” leaves it as it was. Nothing here is final.',
    dates: '“Next” saves the step; “Skip” and “Previous” leave it as it was. Nothing here is final.',
    import: 'The steps before are saved, and nothing is to be saved in this one. Moving is possible at any time.',
  },
  next: (step) => `Next: ${step}`,
  previous: 'Previous',
  skip: 'Skip',
  finish: 'To the studio',
  onSite: 'As the site shows it',
  paper: {
    title: 'What is the paper called?',
    lead: 'It stands in the site’s head, in feeds and on cards. It can be changed at any time.',
    name: 'Name of the paper',
    zone: 'Time zone',
    you: 'Account of the first administrator',
    youLead: 'Invites the others and changes every setting. Two-factor under “My account” is best set next.',
    submit: 'Make the account',
    head: 'Head of the site',
    named: (paper) => `${isolated(paper)} is there already; the account of its first administrator is left to be made.`,
  },
  sections: {
    title: 'Which sections does the paper have?',
    lead: 'What is typed here is added to the site. Sections are added and moved at any time.',
    label: 'Sections',
    hint: 'A name, then Enter. This order is the order of the site’s menu.',
    templates: 'Template of sections',
    kinds: {
      city: { ...arabic.sections.kinds.city, name: 'City paper' },
      general: { ...arabic.sections.kinds.general, name: 'General paper' },
      economic: { ...arabic.sections.kinds.economic, name: 'Business paper' },
    },
    there: (names) => `Sections that are there: ${names.map(isolated).join(', ')}`,
    twice: (name) => `“${isolated(name)}” is there already.`,
  },
  dates: {
    title: 'How does the paper write dates?',
    lead: 'Three choices, each for itself. Whichever is taken, every form is understood in what is typed and moved in.',
    months: 'Names of the months',
    choices: {
      shami: { ...arabic.dates.choices.shami, name: 'Levantine' },
      masri: { ...arabic.dates.choices.masri, name: 'Egyptian' },
      'maghrebi-dz': { ...arabic.dates.choices['maghrebi-dz'], name: 'Tunisia, Algeria' },
      'maghrebi-ma': { ...arabic.dates.choices['maghrebi-ma'], name: 'Morocco' },
      dual: { ...arabic.dates.choices.dual, name: 'Both' },
    },
    digits: 'Digits',
    hijri: 'Hijri date',
    hijriBeside: 'Shown beside the Gregorian',
    offset: 'Days from Umm al-Qura',
    today: (date) => `Today: ${date}. Where the month begins a day earlier or later, it is set here.`,
    example: arabic.dates.example,
    feeds: 'Feeds and social card',
    feedsNote: 'The date that machines read does not depend on this choice.',
    read: 'Understood when typed',
    readExamples: arabic.dates.readExamples,
  },
  import: {
    title: 'Does the paper have a WordPress site?',
    lead: 'Articles move with their addresses, dates, authors, pictures and comments, and what differs is shown. The old site is not touched.',
    byCommand: 'Moving is a command that is typed on the server, whether it runs or not:',
    file: 'The export file (WXR) of WordPress: Tools, Export, All content. Several files are taken at once, and a folder of pictures after --media.',
    databaseElsewhere:
      'The database is named in the environment of the server (DATABASE_URL); the command needs the same variable set.',
    copy: 'Copy the command',
    copied: 'The command was copied.',
    happens: 'What will happen',
    what: [
      'Articles and comments move first, then pictures.',
      'All old addresses go on working.',
      'A parity report: each old address and what arrived of it.',
      'A whole move can be undone by one command.',
    ],
    notMoved: 'Passwords and page code are not moved. Commenters’ addresses move and are shown to nobody.',
  },
};
