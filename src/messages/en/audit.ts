import type { AuditSentence, AuditWords, Told } from '../../newsroom/audit-words.ts';
import type { AuditAct } from '../ar/audit.ts';
import { factOf, factsOf, grantsIn } from '../audit-facts.ts';
import { isolated } from '../isolated.ts';
import { settingName } from './settings-names.ts';

const named = (text: string): string => (text === '' ? '(without a title)' : `“${isolated(text)}”`);

/** What the thing is called now, or was when it happened. */
const titleOf = ({ title, facts }: Told): string =>
  named(title ?? (factOf(facts, 'headline') || factOf(facts, 'name') || factOf(facts, 'title')));

/** «The article “…” was published». */
const was =
  (thing: string, done: string): AuditSentence =>
  (told) =>
    `${thing} ${titleOf(told)} was ${done}`;

const fact =
  (thing: string, name: string, done: string): AuditSentence =>
  ({ facts }) =>
    `${thing} ${named(factOf(facts, name))} was ${done}`;

/** What somebody proved themselves with. */
const PROVED: Readonly<Record<string, string>> = {
  password: 'with a password',
  code: 'with a password and a code',
  backupCode: 'with a password and a backup code',
  passkey: 'with a passkey',
  invitation: 'by an invitation',
  welcome: 'by the link of the first start',
  link: 'by a link from the command line',
};

/** The roles of an account and where they hold, or “nothing”. */
const grants = (facts: Told['facts'], name: string): string =>
  grantsIn(facts, name)
    .map(({ role, isLimited }) => `${role.replace('_', ' ')}${isLimited ? ' in some sections' : ''}`)
    .join(', ') || 'nothing';

/** A role for one night: which, to whom, and where. */
function night(facts: Told['facts']): string {
  const [role = 'unknown'] = grantsIn(facts, 'grants').map((grant) => grant.role.replace('_', ' '));
  const sections = factsOf(facts, 'sections').map(named).join(', ');
  return `The role ${role} of ${named(factOf(facts, 'name'))}${sections === '' ? '' : ` in ${sections}`}`;
}

/** Of whom two-factor is demanded. */
const DUTY: Readonly<Record<string, string>> = { editors: 'administrators and editors', everybody: 'everybody' };

const acts: AuditWords<AuditAct>['acts'] = {
  'article.created': was('The draft', 'begun'),
  'article.saved': was('The draft', 'saved'),
  'article.submitted': was('The article', 'submitted for review'),
  'article.approved': was('The article', 'approved'),
  'article.published': was('The article', 'published'),
  'article.updated': was('The published article', 'updated'),
  'article.scheduled': was('The article', 'scheduled'),
  'article.unscheduled': was('The article', 'taken off the schedule'),
  'article.unpublished': was('The article', 'unpublished'),
  'article.withdrawn': was('The article', 'withdrawn'),
  'article.corrected': (told) => `A public note was added to ${titleOf(told)}: ${named(factOf(told.facts, 'text'))}`,
  'article.related': (told) => `What is shown beside ${titleOf(told)} was chosen`,
  'article.imported': was('The article', 'imported'),
  'articles.imported': () => 'A batch of articles was imported',
  'article.pictureReplaced': ({ title, facts }) => `A picture in the article ${titleOf({ title, facts })} was replaced`,
  'alarm.raised': (told) => `An alarm was raised for ${titleOf(told)}`,
  'alarm.settled': (told) => `The alarm of ${titleOf(told)} was settled`,
  'author.created': was('The author', 'added'),
  'author.updated': was('The page of the author', 'edited'),
  'tag.created': was('The tag', 'added'),
  'tags.imported': () => 'A batch of tags was imported',
  'word.added': fact('The word', 'word', 'added to the lexicon'),
  'section.created': was('The section', 'added'),
  'section.renamed': ({ facts }) =>
    `The section ${named(factOf(facts, 'from'))} was edited and is called ${named(factOf(facts, 'to'))}`,
  'section.moved': was('The section', 'moved'),
  'section.reordered': () => 'The sections were put in order',
  'section.deleted': fact('The section', 'name', 'deleted'),
  'staticPage.created': was('The static page', 'added'),
  'staticPage.updated': was('The static page', 'edited'),
  'staticPages.imported': () => 'A batch of static pages was imported',
  'site.founded': () => 'The newsroom was founded',
  'site.updated': ({ facts }) =>
    `The settings of the site were changed: ${factsOf(facts, 'changed').map(settingName).join(', ')}`,
  'site.logo': fact('The picture', 'name', 'became the logo of the site'),
  'site.logoRemoved': () => 'The logo of the site was removed; its name is written instead',
  'site.imported': () => 'The import of a site was completed',
  'redirect.created': (told) => `The address ${named(factOf(told.facts, 'path'))} was made to lead to ${titleOf(told)}`,
  'redirect.changed': (told) =>
    `The redirect of ${named(factOf(told.facts, 'path'))} was changed and leads to ${titleOf(told)}`,
  'redirect.removed': fact('The redirect of', 'path', 'removed'),
  'picture.uploaded': fact('The picture', 'name', 'uploaded'),
  'picture.described': fact('The description of the picture', 'name', 'edited'),
  'picture.replaced': fact('The picture', 'name', 'replaced everywhere'),
  'picture.triedAgain': ({ facts }) =>
    `The widths of pictures that could not be made were tried again: ${factOf(facts, 'pictures') || 'an unknown number'}`,
  'picture.deleted': fact('The picture', 'name', 'deleted'),
  'comments.imported': () => 'A batch of comments was imported',
  'brought.removed': () => 'What an import had brought was removed',
  'import.undone': fact('The import of', 'origin', 'undone'),
  'audit.exported': ({ facts }) =>
    factOf(facts, 'what') === ''
      ? 'The whole audit log was exported'
      : `What matches ${isolated(factOf(facts, 'what'))} was exported from the audit log`,
  'token.created': ({ facts }) =>
    `The API token ${named(factOf(facts, 'name'))} was made, with the role ${factOf(facts, 'role').replace('_', ' ')}`,
  'token.revoked': fact('The API token', 'name', 'revoked'),
  'session.begun': ({ facts }) => ['A sign-in', PROVED[factOf(facts, 'by')]].filter(Boolean).join(' '),
  'session.ended': () => 'A session was ended',
  'sessions.ended': ({ facts }) =>
    factOf(facts, 'name') === ''
      ? 'The other sessions were ended'
      : `The sessions of ${named(factOf(facts, 'name'))} were ended`,
  'signIn.paused': ({ facts }) =>
    factOf(facts, 'name') === ''
      ? 'Signing in failed several times with an e-mail of no account, and a pause began'
      : `Signing in to the account of ${named(factOf(facts, 'name'))} failed several times, and a pause began`,
  'welcomeLink.made': () => 'A link for the first account of the paper was made',
  'signInLink.made': fact('A sign-in link for the account of', 'name', 'made'),
  'password.changed': () => 'The password of the account was changed and its other sessions ended',
  'twoFactor.demanded': ({ facts }, momentOf) =>
    factOf(facts, 'who') === ''
      ? 'Two-factor became recommended and no longer demanded'
      : `Two-factor was demanded of ${DUTY[factOf(facts, 'who')] ?? ''} from ${isolated(momentOf(factOf(facts, 'from')))} on`,
  'twoFactor.reminded': ({ facts }) =>
    `A reminder of two-factor was sent to ${factsOf(facts, 'names').map(named).join(', ') || named('')}`,
  'twoFactor.on': () => 'Two-factor was turned on',
  'twoFactor.ended': fact('The two-factor of', 'name', 'ended'),
  'twoFactor.off': () => 'Two-factor was turned off',
  'backupCodes.made': () => 'New backup codes were made',
  'passkey.added': fact('The passkey', 'name', 'added'),
  'passkey.removed': fact('The passkey', 'name', 'removed'),
  'person.invited': fact('An invitation to', 'name', 'made'),
  'invitation.revoked': fact('The invitation to', 'name', 'taken back'),
  'invitation.renewed': fact('The invitation to', 'name', 'made anew'),
  'invitation.changed': ({ facts }) =>
    `The rights of the invitation to ${named(factOf(facts, 'name'))} were changed from ${grants(facts, 'before')} to ${grants(facts, 'grants')}`,
  'nightGrant.given': ({ facts }, momentOf) =>
    `${night(facts)} was given for one night, until ${isolated(momentOf(factOf(facts, 'until')))}`,
  'nightGrant.ended': ({ facts }) => `${night(facts)}, given for one night, was taken back early`,
  'email.changeAsked': fact('Another e-mail for the account of', 'name', 'asked for'),
  'email.changed': fact('The e-mail of the account of', 'name', 'changed after it was confirmed'),
  'email.takenBack': ({ facts }) =>
    `The former e-mail of the account of ${named(factOf(facts, 'name'))} was brought back and its sessions ended`,
  'person.joined': ({ facts }) => `${named(factOf(facts, 'name'))} joined the paper`,
  'person.changed': ({ facts }) => {
    const [name, to] = [factOf(facts, 'name'), factOf(facts, 'to')];
    return `The account of ${named(name)} was edited${to === '' || to === name ? '' : `, and its name is ${named(to)} now`}`;
  },
  'person.granted': ({ facts }) =>
    `The rights of ${named(factOf(facts, 'name'))} were changed from ${grants(facts, 'before')} to ${grants(facts, 'grants')}`,
  'person.disabled': fact('The account of', 'name', 'disabled'),
  'person.enabled': fact('The account of', 'name', 'enabled again'),
  'mail.dropped': fact('A waiting mail to', 'name', 'dropped'),
  'mail.serverSet': ({ facts }) =>
    `The server for mail was set to ${named(factOf(facts, 'host'))}, from ${named(factOf(facts, 'from'))}`,
  'mail.serverForgotten': fact('The server for mail', 'host', 'removed'),
  'mail.tried': fact('The server for mail', 'host', 'tried'),
};

/** Who has neither account nor name. */
const WITHOUT_ACCOUNT: Readonly<Record<string, string>> = {
  clock: 'the system',
  import: 'import',
  nobody: 'nobody known',
};

/** What the audit log says. */
export const audit: AuditWords<AuditAct> = {
  acts,
  who: ({ kind, name }) => WITHOUT_ACCOUNT[kind] ?? name,
  columns: {
    at: (zone) => `Time (${zone})`,
    who: 'Who',
    what: 'What happened',
    from: 'From where',
    act: 'Act',
    thing: 'To what',
    thingId: 'Its number',
  },
};
