import type { ArticleId, RevisionId } from '../base/ids.ts';
import { Refusal } from '../base/refusal.ts';
import type { RoleNeeded } from './actor.ts';
import type { ArticleState } from './articles/states.ts';
import type { SiteChange } from './contract.ts';
import type { AddressReason } from './queries/explain-address.ts';
import type { Act } from './rights.ts';
import type { WrittenColor } from './theme/checks.ts';
import type { Mode } from './theme/theme.ts';

/*
 * Every way the newsroom says no. The sentences stand in messages/<locale>/newsroom.ts.
 */

/** What an article needs before readers may see it. */
export type RequiredField = 'headline' | 'section' | 'author' | 'body' | 'pictureAlt' | 'pictureCredit';

/** What a command may be told of that isn't there. */
export type Thing = 'article' | 'revision' | 'section' | 'author' | 'tag' | 'picture' | 'staticPage' | 'alarm';

/** No role of the actor's carries the right, or it takes the whole paper and theirs are limited to sections. */
export const notAllowed = (facts: { act: Act } & RoleNeeded) => new Refusal('forbidden', 'newsroom.notAllowed', facts);

/** A role of the actor's carries the right, but not in the section that the article stands in, or is to stand in. */
export const outsideSections = (facts: { act: Act } & RoleNeeded) =>
  new Refusal('forbidden', 'newsroom.outsideSections', facts);

/** Nobody has founded the newsroom yet: it has no name and no zone. */
export const notFounded = () => new Refusal('unknown', 'newsroom.notFounded', {});

/** The newsroom is there already; its settings are changed, not founded again. */
export const alreadyFounded = () => new Refusal('conflict', 'newsroom.alreadyFounded', {});

/** Something that a command names doesn't exist. */
export const unknownThing = (facts: { thing: Thing; ids: readonly number[] }) =>
  new Refusal('unknown', 'newsroom.unknownThing', facts);

/** A name or title has neither letter nor digit, so that no address can be made of it. */
export const unnamable = (facts: { name: string }) => new Refusal('invalid', 'newsroom.unnamable', facts);

/** Something else lives at the address, or once did: old addresses work for ever. */
export const addressTaken = (facts: { address: string }) => new Refusal('conflict', 'newsroom.addressTaken', facts);

/** The address would be longer than can be kept. */
export const addressTooLong = (facts: { mostBytes: number }) =>
  new Refusal('invalid', 'newsroom.addressTooLong', facts);

/** Articles would live where the system answers itself; `word` is what the pattern may not hold there. */
export const patternReserved = (facts: { word: string }) => new Refusal('invalid', 'newsroom.patternReserved', facts);

/** A section, or a page, can't be moved below itself. */
export const belowItself = (facts: { name: string }) => new Refusal('invalid', 'newsroom.belowItself', facts);

/** Settings are no longer as they were seen by who would change them; `changed` names those that differ. */
export const changedMeanwhile = (facts: { changed: readonly (keyof SiteChange)[] }) =>
  new Refusal('conflict', 'site.changedMeanwhile', facts);

/** A section is no longer what it was when somebody decided to change it; `name` is what it is called now. */
export const sectionChangedMeanwhile = (facts: { name: string }) =>
  new Refusal('conflict', 'section.changedMeanwhile', facts);

/** The order given doesn't hold exactly the sections that stand beside one another. */
export const otherSections = () => new Refusal('conflict', 'section.others', {});

/** What was written has been saved by somebody else in between. */
export const stale = (facts: { articleId: ArticleId; basedOn: RevisionId | null; latest: RevisionId }) =>
  new Refusal('conflict', 'article.stale', facts);

/** The article isn't in a state in which this can be done. */
export const wrongState = (facts: { articleId: ArticleId; state: ArticleState; act: Act }) =>
  new Refusal('conflict', 'article.wrongState', facts);

/** Readers may not see it before this is there. */
export const incomplete = (facts: { articleId: ArticleId; missing: readonly RequiredField[] }) =>
  new Refusal('invalid', 'article.incomplete', facts);

/** A picture takes no place in what readers see while it isn't said what it shows, or whose it is. */
export const successorLacks = (facts: { name: string; lacking: readonly ('alt' | 'credit')[] }) =>
  new Refusal('invalid', 'picture.successorLacks', facts);

/** An article can't be scheduled for an instant that has passed. */
export const dueInPast = (facts: { dueAt: Date }) => new Refusal('invalid', 'article.dueInPast', facts);

/** The clock could not publish what was due, by a fault of ours; it goes on trying. */
export const dueFailed = () => new Refusal('busy', 'article.dueFailed', {});

/** No article is published with a date that is still to come; what is to appear then is scheduled. */
export const publishedInFuture = (facts: { publishedAt: Date }) =>
  new Refusal('invalid', 'article.publishedInFuture', facts);

/** A withdrawal or a correction says nothing. */
export const noteNeeded = () => new Refusal('invalid', 'article.noteNeeded', {});

/** A section that is to be deleted has sections or articles in it. */
export const sectionInUse = (facts: { name: string; sections: number; articles: number }) =>
  new Refusal('conflict', 'section.inUse', facts);

/** An address can't be led elsewhere: it is, or was, that of something; `is` says what it answers now. */
export const redirectAlive = (facts: { path: string; is: AddressReason['is'] }) =>
  new Refusal('conflict', 'redirect.alive', facts);

/** A redirect would lead to itself. */
export const redirectLoop = (facts: { path: string }) => new Refusal('invalid', 'redirect.loop', facts);

/** The system answers at the address itself, or it can't be written or kept. */
export const redirectReserved = (facts: { path: string }) => new Refusal('invalid', 'redirect.reserved', facts);

/** Readers would find nothing where the redirect is to lead. */
export const redirectLeadsNowhere = (facts: { to: string }) => new Refusal('invalid', 'redirect.leadsNowhere', facts);

/** No redirect was made by hand at the address. */
export const redirectUnknown = (facts: { path: string }) => new Refusal('unknown', 'redirect.unknown', facts);

/** A colour could not be read against what it stands on (WCAG 2.2, 1.4.3). `ratio` has one decimal, rounded down. */
export const lowContrast = (facts: { mode: Mode; color: WrittenColor; ratio: number; least: number }) =>
  new Refusal('invalid', 'theme.lowContrast', facts);
