import type { SettingsWords } from '../../studio/screens/settings/words.ts';
import { mail } from './studio-mail.ts';
import { redirects } from './studio-redirects.ts';

/** What the paper is: its name, sections, dates, style and looks. */
export const settings: SettingsWords = {
  title: 'Settings',
  tabs: { site: 'Site', redirects: 'Redirects', mail: 'Mail' },
  save: 'Save',
  saved: 'Saved, and on the site now.',
  nothingToSave: 'There is no change to save.',
  unsaved: 'Changes not saved.',
  allSaved: 'Everything is saved.',
  toSaved: 'Back to what is saved',
  overtaken:
    'The same was changed elsewhere after this screen was opened. Nothing was saved, and what is written here is kept.',
  takeTheirs: 'Drop what is written here and show what was saved there',
  saveMine: 'Save what is written here in its place',
  leaving: 'Changes not saved',
  leavingText: 'This screen has changes that are not saved yet.',
  saveAndLeave: 'Save and go on',
  stay: 'Stay',
  leave: 'Drop the changes',
  site: {
    title: 'Site',
    name: 'Name of the paper',
    nameHint: 'Stands at the head of every page, in search results and feeds.',
    tagline: 'Tagline',
    taglineHint: 'A short line above the name on inner pages.',
    zone: 'Time zone',
    zoneNow: (time) => `It is ${time} there now. All times are written by it, and the paper’s day ends by it.`,
    noZone: 'No zone has this name.',
    origin: 'Publication address',
    originHint:
      'The address under which readers know the site; links in feeds and mails are written with it. Left empty while the site is being tried.',
    notAnOrigin: 'This is not a whole address. For example: https://almarfa.example',
    problems: { name: 'The name first.', origin: 'The publication address first.' },
  },
  redirects,
  mail,
};
