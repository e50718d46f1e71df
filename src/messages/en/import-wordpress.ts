import { formatNumber } from '../../arabic/index.ts';
import type { Compared, Difference } from '../../transfer/wordpress/report/parity-report.ts';
import type { ImportWords } from '../../transfer/wordpress/report/words.ts';

const number = (count: number) => formatNumber(count, 'latn');
const of = (one: string, many: string) => (count: number) => `${number(count)} ${count === 1 ? one : many}`;

const items = of('item', 'items');
const attachments = of('media file', 'media files');

const NOTHING = 'Nothing to do.';
const READ_OVER = 'Nothing to do; all of the file was read.';

const step = (what: string) => (done: number, all: number | null) => {
  if (all !== null) return `${what}: ${number(done)} of ${number(all)}`;
  return done === 0 ? `${what}…` : `${what}: ${number(done)}`;
};

const PICTURE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['media.notAPicture', 'no picture, or a broken one'],
  ['media.pictureTooLarge', 'more dots than are taken in'],
  ['media.fileTooLarge', 'a larger file than is taken in'],
  ['media.fileUnreadable', 'the file could not be read'],
]);

const DRAFT_REASONS: ReadonlyMap<string, string> = new Map([
  ['pending', 'was waiting for review'],
  ['private', 'was private'],
  ['due-passed', 'was scheduled, and its time has passed'],
  ['no-date', 'was scheduled without a time'],
]);

const COMPARED: Readonly<Record<Compared, string>> = {
  title: 'the title',
  date: 'the date',
  author: 'the author',
  sections: 'the sections',
  picture: 'the picture',
  comments: 'the number of comments',
};

const DIFFERENCES: Readonly<Record<Difference, string>> = { ...COMPARED, 'address-taken': 'another article is there' };

/** An item's key is its number in WordPress, or what programs know it by. */
const oldNumber = (key: string) =>
  /^(post:)?\d+$/.test(key) ? `number on the old site: ${key.replace('post:', '')}` : key.replace(/^(n:\d+|link:)/, '');

/** What the report of an import from WordPress says. */
export const importWordpress: ImportWords = {
  lang: 'en',
  dir: 'ltr',
  progress: {
    survey: step('Reading the files'),
    plan: step('Deciding what becomes of each item'),
    pictures: step('Copying pictures, giving out addresses, making sections, tags and authors'),
    items: step('Bringing in articles and comments'),
    finish: step('Connecting old addresses, the menu and related articles'),
  },
  remarks: {
    failed: {
      heading: 'Items that could not be brought in',
      next: 'Send this report to whoever runs the server; type these articles in by hand if need be.',
    },
    'not-an-export': {
      heading: 'Files that are no WordPress export, left out',
      next: 'Make the export again under Tools, Export, All content, and import that file too.',
    },
    'file-cut': {
      heading: 'Files that break off before their end',
      next: 'Export the site again under Tools, Export, and import the whole file; what came is not brought in twice.',
      detail: (what) => `breaks off after ${number(Number(what))} bytes`,
    },
    'cut-off': {
      heading: 'Items at which the file breaks off',
      next: 'Export the site again and import the whole file; what came is not brought in twice.',
    },
    'cut-short': {
      heading: 'Items whose end is missing in the file',
      next: 'Copy these articles from the old site by hand, or export it again.',
    },
    'too-long': {
      heading: 'Items of more than 64 MB',
      next: 'Open them on the old site and copy their text by hand.',
    },
    empty: { heading: 'Items with nothing in them', next: NOTHING },
    cut: {
      heading: 'Articles whose text breaks off inside a tag',
      next: 'Open each article and compare its end with the old site.',
    },
    'picture-not-there': {
      heading: 'Pictures whose files were not found',
      next: 'Copy the folder wp-content/uploads from the old server, undo this import with warraq import undo, and import again with --media.',
      detail: oldNumber,
    },
    'picture-refused': {
      heading: 'Files that are no pictures we take in',
      next: 'Save a picture you need as JPEG, PNG or WebP and add it to its article.',
      detail: (what) => PICTURE_FAULTS.get(what) ?? what,
    },
    'picture-dropped': {
      heading: 'Pictures left out of texts because of their addresses',
      next: 'Open each article and add the picture again if it is needed.',
    },
    'page-comments': {
      heading: 'Static pages, pictures and others whose comments did not come',
      next: 'Only articles have comments here; copy into the page what is worth keeping.',
      detail: (what) => of('comment', 'comments')(Number(what)),
    },
    'comments-refused': {
      heading: 'Articles whose comments the database refused',
      next: 'Send this report to whoever runs the server; the articles themselves are there.',
    },
    'reusable-missing': {
      heading: 'Shared blocks that are not in the file',
      next: 'Open each article, and write what the block held or remove it.',
    },
    'picture-missing': {
      heading: 'Pictures in texts that are not among those that came',
      next: 'Add those of your old site to the article before you switch it off, or they go with it.',
    },
    'picture-unknown': {
      heading: 'Articles whose lead picture is not known',
      next: 'Open each article and choose a lead picture.',
      detail: oldNumber,
    },
    'no-title': {
      heading: 'Articles without a title',
      next: 'The first words of the text became the headline; open each article and write one.',
    },
    'future-date': {
      heading: 'Published articles with a date still to come',
      next: 'They carry no date; open each article and set the right one.',
    },
    protected: {
      heading: 'Articles that had a password',
      next: 'They are drafts; publish those that everybody may read.',
    },
    state: {
      heading: 'Articles left as drafts, since their state has no equal here',
      next: 'Look at each draft, and publish it, schedule it or leave it.',
      detail: (what) => DRAFT_REASONS.get(what) ?? `its state in WordPress: ${what}`,
    },
    misread: {
      heading: 'Words that show as signs, read in the wrong encoding',
      next: 'Open each article and correct these words.',
    },
    shortcode: {
      heading: 'Shortcodes of plug-ins that are not here',
      next: "Readers don't see them; open each article, and put in what the code showed or remove it.",
    },
    block: {
      heading: 'Blocks of plug-ins that are not here',
      next: "Readers don't see them; open each article, and put in what the block showed or remove it.",
    },
    'link-unknown': {
      heading: 'Links to pages of the old site that did not come',
      next: 'Open each article and correct or remove the link; there is no page at that address.',
    },
    'link-dropped': {
      heading: 'Links that were removed; their words stayed',
      next: 'If the link matters, open the article and add it again.',
    },
    'author-undeclared': {
      heading: 'Authors that articles name and the file does not introduce',
      next: "Write each author's name on their page as readers should see it.",
    },
    'menu-entry': {
      heading: 'Entries of the old menu that lead to nothing here',
      next: "Look at the site's menu and add what is missing.",
    },
    elsewhere: {
      heading: 'Words kept in two places of WordPress, one of which readers did not see',
      next: 'What readers saw has come; open the article if you want something of the other.',
    },
    template: {
      heading: 'Titles and descriptions for search engines with variables nobody fills here',
      next: 'They were left empty; write a description for the articles that matter.',
    },
    'term-unknown': {
      heading: 'Terms that the file does not call a category or a tag, left out',
      next: 'Give the article a section or a tag yourself if it needs one.',
    },
    'no-domain': {
      heading: 'Files that do not name the address of the old site',
      next: 'Open some old articles at their addresses and see that they answer.',
    },
    'meta-unreadable': {
      heading: 'Fields of plug-ins that could not be read',
      next: 'Compare the article with the old site if the plug-in wrote what readers saw.',
    },
    frame: {
      heading: 'Frames of other sites that became links',
      next: 'If it matters, open the article and embed it again.',
    },
    aside: {
      heading: 'Words in texts that readers did not see',
      next: 'They were left out; open the article if some should be published.',
    },
    sticky: {
      heading: 'Articles that were pinned to the top of the front page',
      next: 'Put them on the front page yourself if that is their place.',
    },
    type: {
      heading: 'Kinds of content that have no place here',
      next: 'Their old addresses do not answer here; if readers saw any of it, make an article or a static page of it.',
      detail: oldNumber,
    },
    'address-taken': {
      heading: 'Addresses that two articles had',
      next: 'The first kept it, and the other has a new one.',
    },
    'address-new': {
      heading: 'Articles that have new addresses',
      next: 'Their old addresses lead to the new ones; nothing to do.',
    },
    'comment-kind': { heading: 'Records of plug-ins kept as comments, left out', next: NOTHING },
    'comment-empty': { heading: 'Empty comments, left out', next: NOTHING },
    'comment-loop': { heading: 'Comments that answered each other in a circle, parted', next: NOTHING },
    'comment-parent': { heading: 'Replies to comments that are not there, now comments of their own', next: NOTHING },
    'parent-missing': {
      heading: 'Subsections whose parent is nowhere, now at the top',
      next: 'Move them in the tree of sections if need be.',
    },
    'parent-loop': {
      heading: 'Sections under each other in a circle, taken apart',
      next: 'Look at their place in the tree of sections.',
    },
    dropped: { heading: 'Code and parts of pages, removed from texts', next: NOTHING },
    table: { heading: 'Tables used for layout, their cells now one after the other', next: NOTHING },
    deep: { heading: 'Nesting deeper than a text goes; its words stayed', next: NOTHING },
    backslashes: { heading: 'Backslashes too many, removed', next: NOTHING },
    entities: { heading: 'Names of characters shown as letters, mended', next: NOTHING },
    escapes: { heading: 'Characters written as numbers, mended', next: NOTHING },
    'encoded-markup': { heading: 'HTML tags written as text, made tags again', next: NOTHING },
    'cdata-open': { heading: 'Texts without a mark of their end in the file', next: READ_OVER },
    'cdata-nested': { heading: 'Texts with a mark of an end inside', next: READ_OVER },
    'stray-mark': { heading: 'Signs < out of place in the file', next: READ_OVER },
    'stray-ampersand': { heading: 'Signs & out of place in the file', next: READ_OVER },
    'html-entity': { heading: 'Names of characters that XML does not know', next: READ_OVER },
    'not-closed': { heading: 'XML elements without an end', next: READ_OVER },
    'not-opened': { heading: 'Ends of XML elements without a beginning', next: READ_OVER },
    'item-not-closed': { heading: 'Whole articles whose element has no end in the file', next: READ_OVER },
    twice: { heading: 'Fields that stood twice in one item; the first counts', next: NOTHING },
    'other-prefix': { heading: 'Names of fields with an unusual prefix', next: READ_OVER },
    'no-version': { heading: 'Files that do not say which version of the export they are', next: READ_OVER },
    'forbidden-characters': { heading: 'Invisible control characters, removed', next: NOTHING },
    'invalid-bytes': {
      heading: 'Damaged characters in the file, shown as �',
      next: 'Correct them from the old site where a title or a text matters.',
    },
    'other-encoding': { heading: 'Texts in another encoding than the file, read in their own', next: NOTHING },
    'cut-escape': {
      heading: 'Addresses whose end is cut',
      next: 'Their old addresses lead to their articles; nothing to do.',
    },
    'text-after-end': { heading: 'Words behind the end of the file, not read', next: NOTHING },
  },
  reasons: {
    type: (count) => `${items(count)} of kinds that have no place here, such as forms and settings of plug-ins`,
    revision: of('old revision', 'old revisions'),
    trash: (count) => `${items(count)} from the trash`,
    'auto-draft': of('automatic draft', 'automatic drafts'),
    duplicate: (count) => `${items(count)} in the files twice`,
    'already-there': (count) => `${items(count)} from an earlier import`,
    'no-file': (count) => `${attachments(count)} without a copy in the folder of pictures`,
    'picture-refused': (count) => `${attachments(count)} of no kind of picture that is taken in`,
    menu: (count) => `${of('menu entry', 'menu entries')(count)} without a place in the menu here`,
    'cut-off': (count) => `${items(count)} at which the file breaks off`,
    'cut-short': (count) => `${items(count)} without an end in the file`,
    'too-long': (count) => `${items(count)} of more than 64 MB`,
    empty: (count) => `${items(count)} with nothing in them`,
  },
  otherReason: (count) => `${items(count)} for other reasons, told among the remarks`,
  compared: COMPARED,
  unlike: (why) => {
    if (why === 'address-taken') return 'Two articles had the address; the first kept it, and this one has a new one.';
    if (why === 'protected') return 'It had a password, and is a draft now.';
    if (why === 'duplicate') return 'It was there twice, and came once.';
    if (why === 'already-there') return 'It came with an earlier import, and was moved or withdrawn since.';
    return 'It was not published here; the remarks say why.';
  },
  types: new Map([
    ['post', 'Articles'],
    ['page', 'Pages'],
    ['attachment', 'Pictures and attachments'],
    ['nav_menu_item', 'Menu entries'],
    ['wp_block', 'Shared blocks'],
    ['revision', 'Old revisions'],
    ['', 'Items that were not read'],
  ]),
  states: new Map([
    ['publish', 'published'],
    ['draft', 'draft'],
    ['pending', 'waiting for review'],
    ['private', 'private'],
    ['future', 'scheduled'],
    ['trash', 'in the trash'],
    ['auto-draft', 'automatic draft'],
    ['inherit', 'attached'],
  ]),
  commentStates: new Map([
    ['1', 'shown'],
    ['0', 'held'],
    ['spam', 'spam'],
    ['trash', 'in the trash'],
    ['post-trashed', 'on an article in the trash'],
  ]),
  keptStates: new Map([
    ['shown', 'shown'],
    ['waiting', 'held'],
    ['spam', 'spam'],
    ['removed', 'removed'],
  ]),
  page: {
    product: 'Warraq',
    title: 'Report of the import from WordPress',
    files: 'Files',
    found: 'in the files',
    imported: 'came',
    skipped: 'left out',
    failed: 'failed',
    whatCame: 'What is in the files, and what came',
    kind: 'Kind',
    inFiles: 'In the files',
    came: 'Came',
    ofThem: 'Of those in the files',
    authors: 'Authors',
    categories: 'Sections',
    tags: 'Tags',
    used: (used, declared) => `introduced in the file: ${number(declared)}; used: ${number(used)}`,
    comments: 'Comments',
    left: 'What did not come, and why',
    nothingLeft: 'All that is in the files has come.',
    look: 'What to look at',
    lookFirst:
      'What matters most comes first. Put it right in WordPress before the last export, or here after the last import; what is edited in a trial keeps it from being undone.',
    nothingToLookAt: 'Nothing waits for anybody.',
    places: of('place', 'places'),
    more: (count) => `And ${number(count)} more in the JSON report.`,
    line: (line) => `line ${line}`,
    mended: 'What was mended',
    instead: 'Most likely:',
    mendedPlaces: (count) =>
      `${of('place was', 'places were')(count)} mended on the way, and none of it waits for anybody.`,
    nothingMended: 'There was nothing to mend in the files.',
    addresses: 'Old addresses',
    answered: ({ all, answering, equal }) => {
      if (all === 0) return 'There are no published articles in the files.';
      if (equal === all) return `All ${number(all)} old addresses of published articles answer as before.`;
      const answers = `${number(answering)} of ${number(all)} old addresses of published articles answer`;
      return `${answers}, ${number(equal)} of them with everything as before. These differ:`;
    },
    moreAddresses: (count) => `And ${number(count)} more in the JSON report.`,
    leadsTo: 'leads to',
    differs: (what) => `Different: ${what.join(', ')}.`,
    next: 'What to do next',
    steps: [
      'This import is a trial until the day of the switch: read in it as much as you like, and edit nothing in it. Go through what there is to look at, from the top, and put right in WordPress what can be put right there.',
      'When pictures are missing, copy the folder wp-content/uploads from the old server, undo the trial with warraq import undo, and import again with --media.',
      'Open the front page, two sections and ten articles of different years, on a phone, and compare them with the old site.',
      'On the day of the switch, stop writing and commenting in WordPress. Give warraq import undo until it says that files can be imported now; then export a last time and import that, with --media again. Everything in it comes as it is now, also what was changed since the trial.',
      'After that last import change articles here alone, and put right here what its report still names.',
      "Point the site's domain to the new server. Old addresses go on working, so no link needs changing anywhere; in the first days look at the log for those that answer 404.",
      'Keep the old site running under another name until nothing in the report is in question: the way back is to point the domain to it again.',
    ],
  },
  screen: {
    items: ({ found, imported, skipped, failed }) =>
      `In the files: ${number(found)}. Came: ${number(imported)}. Left out: ${number(skipped)}. Failed: ${number(failed)}.`,
    left: (reasons) => `Did not come: ${reasons.join('; ')}.`,
    came: (types) =>
      `Came: ${types.map(({ name, came, all }) => `${name} ${number(came)} of ${number(all)}`).join(', ')}.`,
    comments: ({ came, states, all }) => {
      const shown = states.length === 0 ? '' : ` (${states.join(', ')})`;
      return `Comments that came: ${number(came)}${shown}, of ${number(all)} in the files.`;
    },
    noPictures: (all) =>
      `No picture came: of ${number(all)} no file was found. Undo with warraq import undo, and import again with --media and the folder wp-content/uploads.`,
    answered: ({ all, answering, equal }, different) => {
      if (all === 0) return 'There are no published articles in the files.';
      const answers = `Old addresses that answer: ${number(answering)} of ${number(all)}, with everything as before: ${number(equal)}.`;
      if (different.length === 0) return answers;
      const names = different.map(([name, count]) => `${DIFFERENCES[name]}: ${number(count)}`);
      return `${answers} Different: ${names.join(', ')}.`;
    },
    look: 'To look at:',
    nothingToLookAt: 'Nothing waits for anybody.',
    remark: (heading, count) => `${heading}: ${number(count)}`,
    moreKinds: (count) => `and ${of('more kind', 'more kinds')(count)} in the report`,
    fullReport: (files) => `The whole report: ${files.join(' ')}`,
    noReport: 'For the whole report add --report FILE to the command',
  },
};
