import type { AddressReason } from '../../newsroom/queries/explain-address.ts';
import type { RequiredField } from '../../newsroom/refusals.ts';
import type { WrittenColor } from '../../newsroom/theme/checks.ts';
import type { Mode } from '../../newsroom/theme/theme.ts';
import type { NewsroomWords } from '../../newsroom/words.ts';
import { SETTINGS } from './settings-names.ts';
import { anyRole, whoseRight } from './whose-right.ts';

const STATES: NewsroomWords['states'] = {
  draft: 'draft',
  in_review: 'in review',
  approved: 'approved',
  scheduled: 'scheduled',
  published: 'published',
  unpublished: 'unpublished',
  withdrawn: 'withdrawn',
};

const ACTS: NewsroomWords['acts'] = {
  'article.save': 'saving the article',
  'article.submit': 'sending the article to review',
  'article.approve': 'approving the article',
  'article.publish': 'publishing the article',
  'article.backdate': 'publishing with another date than the present',
  'article.update': 'updating the published article',
  'article.schedule': 'scheduling the article',
  'article.unpublish': 'unpublishing the article',
  'article.withdraw': 'withdrawing the article',
  'article.correct': 'correcting the article',
  'article.relate': 'choosing what is shown beside the article',
  'alarm.see': 'seeing the alarms',
  'alarm.settle': 'settling the alarm',
  'author.edit': 'editing authors',
  'tag.create': 'adding tags',
  'media.edit': 'taking pictures in and describing them',
  'media.editShown': 'describing a picture that readers see',
  'media.replace': 'replacing a picture everywhere',
  'media.delete': 'deleting pictures',
  'media.makeAgain': 'making the widths of pictures again',
  'word.add': 'adding a word to the lexicon',
  'section.edit': 'editing sections',
  'staticPage.edit': 'editing static pages',
  'site.edit': 'changing the settings of the site',
  'redirect.edit': 'leading old addresses on',
  'audit.see': 'seeing the audit log',
  'audit.export': 'exporting the audit log',
  'health.see': 'seeing how the system is',
  'token.create': 'making a token for a program',
  'token.revoke': 'revoking the token of a program',
  'brought.remove': 'undoing an import',
};

const THINGS: NewsroomWords['things'] = {
  article: 'article',
  revision: 'revision',
  section: 'section',
  author: 'author',
  tag: 'tag',
  picture: 'picture',
  staticPage: 'static page',
  alarm: 'alarm',
};

const FIELDS: Readonly<Record<RequiredField, string>> = {
  headline: 'a headline',
  section: 'a section',
  author: 'an author',
  body: 'a text',
  pictureAlt: 'the description of a picture (alt)',
  pictureCredit: 'the credit of a picture',
};

const LACKING = { alt: FIELDS.pictureAlt, credit: FIELDS.pictureCredit } as const;

/** What is at an address, for who wanted to lead it elsewhere. */
const ADDRESS_IS: Readonly<Record<AddressReason['is'], string>> = {
  live: 'readers see something there',
  moved: 'it leads to another page already',
  withdrawn: 'it is that of a withdrawn article, with its notice',
  hidden: 'it is that of an article that is not published now, and stays its own',
  system: 'the system answers there itself',
  unknown: 'it was taken a moment ago',
};

const COLORS: Readonly<Record<WrittenColor, string>> = {
  accent: 'first colour',
  breaking: 'breaking colour',
  ink: 'ink',
};
const MODES: Readonly<Record<Mode, string>> = { light: 'light', dark: 'dark' };

/** What the newsroom says. */
export const newsroom: NewsroomWords = {
  refusals: {
    'newsroom.notAllowed': ({ act, ...needed }) => `Your role doesn't allow ${ACTS[act]}. ${whoseRight(needed)}`,
    'newsroom.outsideSections': ({ act, needs }) =>
      `Your rights don't reach the section that the article is in, or is to move to: ${ACTS[act]}. That takes ${anyRole(needs)} in that section or in the whole paper.`,
    'newsroom.notFounded': () => 'The newsroom has no name and no zone yet. Found it first.',
    'newsroom.alreadyFounded': () => 'The newsroom is there already; nothing was changed. Change its settings instead.',
    'newsroom.unknownThing': ({ thing, ids }) =>
      ids.length === 0
        ? `No ${THINGS[thing]} was named.`
        : `There is no ${THINGS[thing]} with the number ${ids.join(', ')}. Reload the page and choose again.`,
    'newsroom.unnamable': ({ name }) =>
      `No address can be made of "${name}": it has neither letter nor digit. Write a name of words.`,
    'newsroom.addressTaken': ({ address }) =>
      `${address} is, or was, the address of another page, and old addresses go on working. Choose another.`,
    'newsroom.addressTooLong': ({ mostBytes }) =>
      `The address is longer than can be kept (${mostBytes} bytes). Choose a shorter one.`,
    'newsroom.patternReserved': ({ word }) =>
      `Articles can't have such addresses: what lies below "/${word}/" is answered by the system itself. Choose another word.`,
    'newsroom.belowItself': ({ name }) => `"${name}" can't be moved below itself. Choose another place.`,
    'section.others': () => 'The sections changed while you ordered them. Reload the page and order them again.',
    'section.inUse': ({ name, articles, sections }) =>
      `The section “${name}” has ${articles === 1 ? '1 article' : `${articles} articles`} and ${sections === 1 ? '1 section' : `${sections} sections`} in it; drafts count. Move them to another one first.`,
    'section.changedMeanwhile': ({ name }) =>
      `The section was changed before this was saved and is called “${name}” now, so nothing was saved. Look at it, then save again.`,
    'redirect.alive': ({ path, is }) => `${path} can't be led elsewhere: ${ADDRESS_IS[is]}. Nothing was changed.`,
    'redirect.loop': ({ path }) => `${path} can't lead to itself; that would be a loop. Give another address.`,
    'redirect.reserved': ({ path }) =>
      `${path} can't be led elsewhere: the system answers there itself, or it has something in it that no address has.`,
    'redirect.leadsNowhere': ({ to }) =>
      `Readers find nothing at ${to}, so nothing can lead there. Give the address of a published page.`,
    'redirect.unknown': ({ path }) => `No redirect was made by hand at ${path}; perhaps it was removed a moment ago.`,
    'site.changedMeanwhile': ({ changed }) =>
      `Somebody changed ${changed.map((setting) => SETTINGS[setting]).join(', ')} before this was saved, so nothing was saved. Look at what is saved now, then save again.`,
    'theme.lowContrast': ({ mode, color, ratio, least }) =>
      `The ${COLORS[color]} of the ${MODES[mode]} mode can't be read: its contrast is ${ratio} to 1, and at least ${least} is needed. Nothing was changed. Choose a ${mode === 'light' ? 'darker' : 'lighter'} one.`,
    'article.stale': ({ latest }) =>
      `A newer revision was saved (number ${latest}). Your text is still with you; merge it and try again.`,
    'article.wrongState': ({ state, act }) => `The article is ${STATES[state]}, which rules out ${ACTS[act]}.`,
    'article.incomplete': ({ missing }) =>
      `The article can't be published before it has ${missing.map((field) => FIELDS[field]).join(', ')}.`,
    'picture.successorLacks': ({ name, lacking }) =>
      `The picture was not replaced: “${name}” lacks ${lacking.map((field) => LACKING[field]).join(' and ')}, and readers see the places that it would take, or will at a set time. Fill that in in the library first, then replace it.`,
    'article.dueInPast': () => 'That time has passed. Choose one to come, or publish now.',
    'article.dueFailed': () =>
      'The article did not appear on time, by a fault of ours, and is tried again. Publish it yourself now, and tell whoever runs the server.',
    'article.publishedInFuture': () =>
      'The date of publication is still to come, and no article is published with such a date. Schedule it for then, or leave out the date to publish it now.',
    'article.noteNeeded': () => 'Write the note for readers: what changed, and why.',
  },
  states: STATES,
  acts: ACTS,
  things: THINGS,
};
