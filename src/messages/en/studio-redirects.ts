import type { RedirectsWords } from '../../studio/screens/settings/redirects/words.ts';
import { isolated } from '../isolated.ts';

/** Addresses that lead on. */
export const redirects: RedirectsWords = {
  title: 'Redirects',
  lead: 'What leads from an old address to where its thing is now; always in one step, so no chains and no loops.',
  add: 'Redirect',
  search: 'Search the old addresses',
  kinds: { all: 'All', hand: 'By hand', change: 'Changed address', import: 'Imported' },
  kind: 'How the redirect came about',
  list: 'Redirected addresses',
  leadsTo: 'leads to',
  by: { hand: 'by hand', change: 'its address changed', import: 'imported' },
  byHand: (who, when) => `by hand: \u2068${who}\u2069, ${when}`,
  hidden: 'not seen by readers now',
  things: {
    article: 'article',
    section: 'section',
    author: 'author',
    tag: 'tag',
    static_page: 'page',
    picture: 'picture',
  },
  change: 'Change…',
  changeOf: (path) => `Change the redirect of ${path}…`,
  remove: 'Remove',
  removeOf: (path) => `Remove the redirect of ${path}`,
  more: 'Next',
  none: 'No redirects yet',
  noneText:
    'When the address of an article or a section changes, the old one goes on leading there and appears here by itself. So does what comes from a former site.',
  noMatch: (typed) => (typed === '' ? 'No redirect of this kind' : `No redirect with “\u2068${typed}\u2069”`),
  noMatchText: 'Words of the addresses were searched in all their spellings. The filter may hide others.',
  showAll: 'Clear search and filter',
  form: {
    title: 'New redirect',
    changeTitle: 'Where does it lead now?',
    from: 'Old address',
    fromHint: 'A path on this site, or a whole address of a former one; its host does not count.',
    to: 'Leads to',
    toHint: 'The address of an article, section, author, tag or page. Where that changes later, the redirect follows.',
    submit: 'Save the redirect',
  },
  said: {
    created: (path) => `\u2068${path}\u2069 is redirected.`,
    changed: (path) => `\u2068${path}\u2069 leads elsewhere now.`,
    removed: (path) => `The redirect of \u2068${path}\u2069 was removed.`,
  },
  tester: {
    title: 'Where does this link go?',
    label: 'Link',
    hint: 'The site itself is asked, as a reader’s browser asks it.',
    ask: 'Test',
    answer: 'The link’s answer',
    elsewhere: (host) =>
      `That address is of another site (${isolated(host)}), and only the paper’s own is asked here. Its path alone was tested, as if it were the paper’s.`,
    status: (status) => {
      if (status < 300) return 'shown to the reader';
      if (status < 400) return 'leads on';
      if (status === 410) return 'what was here was withdrawn';
      return status === 404 ? 'nothing here' : 'not answered';
    },
    leadOn: 'Redirect this address…',
    near: 'Most like it; choose one to redirect there:',
    reasons: {
      live: (name) => `This is the address of the ${name} itself.`,
      otherwiseWritten: (name) => `This is the address of the ${name}, written in another way; one step puts it right.`,
      formerly: (name) => `This was the address of the ${name} before, and goes on leading there.`,
      byHand: (name) => `It was redirected by hand to the ${name}.`,
      takenFor: (name) => `No address that is kept, but one as WordPress would have written it for the ${name}.`,
      withdrawn: (name) => `The ${name} was withdrawn with a public notice, which stays in its place.`,
      hidden: (name) => `The ${name} is not published now; this address is kept for it.`,
      system: 'The system itself answers at this address: a front page, an archive, a feed or a file.',
      formerSite: 'A form of a former site, which the system understands and leads to where it is now.',
      unknown: 'Nothing is at this address, and nothing was before.',
      named: (kind, title) => `${kind} “\u2068${title}\u2069”`,
    },
  },
};
