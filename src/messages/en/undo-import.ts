import type { Blocked, importInUse } from '../../transfer/wordpress/refusals.ts';
import type { UndoWords } from '../../transfer/wordpress/undo/words.ts';
import { utcMinute } from '../utc-minute.ts';

const of = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

/** Some sites don't say their name before all of their files are read. */
const siteOf = (origin: string) => (origin === 'unknown' ? 'a site that is not known yet' : origin);

const BLOCKED: Readonly<Record<Blocked['kind'], (count: number) => string>> = {
  'edited-article': of('article was edited', 'articles were edited'),
  'edited-page': of('page was edited', 'pages were edited'),
  'edited-section': of('section was edited', 'sections were edited'),
  'edited-author': of('author was edited', 'authors were edited'),
  'edited-tag': of('tag was edited', 'tags were edited'),
  'edited-picture': of('picture was edited', 'pictures were edited'),
  'edited-comment': of('comment was moderated', 'comments were moderated'),
  'edited-menu': () => 'the main menu was edited',
  'own-import': of('other import found what this one made', 'other imports found what this one made'),
  'own-article': of(
    'article of your own stands in one of its sections, or has a tag, an author or a picture of it',
    'articles of your own stand in its sections, or have tags, authors or pictures of it',
  ),
  'own-comment': of(
    'comment that it did not bring stands below its articles, answers its comments, or is by one of its authors',
    'comments that it did not bring stand below its articles, answer its comments, or are by its authors',
  ),
  'own-page': of(
    'page of your own lies below one of its pages, or shows a picture of it',
    'pages of your own lie below its pages, or show pictures of it',
  ),
  'own-section': of('section of your own lies below one of its', 'sections of your own lie below its sections'),
  'own-author': of('author of your own has a portrait of it', 'authors of your own have portraits of it'),
  'own-menu': of('entry of your own main menu leads to it', 'entries of your own main menu lead to it'),
};

/** A line for each reason, with the first things it is true of by name and place. */
function reason({ kind, count, first }: Blocked): string {
  const names = first.flatMap(({ name, address }) =>
    name === '' ? [] : [address === null ? `“${name}”` : `“${name}” ${address}`],
  );
  const more = count > names.length && names.length > 0 ? ', and more' : '';
  return `· ${BLOCKED[kind](count)}${names.length === 0 ? '' : `: ${names.join(', ')}${more}`}`;
}

/** What the newsroom can change on its own side, so that undoing works afterwards. */
const MENDABLE: ReadonlySet<string> = new Set(['own-article', 'own-page', 'own-section', 'own-author', 'own-menu']);

/** Why an import can't be undone, and what to do. */
export function inUse({ origin, begunAt, blockers }: ReturnType<typeof importInUse>['facts']): string {
  const next = blockers.every(({ kind }) => MENDABLE.has(kind))
    ? 'What to do: move articles, pages and sections to sections, pages, tags and authors of your own, put pictures of your own in place of those of the import, take the entries that lead to it out of the menu, then give the same command again.'
    : "What to do: an import is undone as a whole or stays as a whole, and what people wrote since isn't taken away. Withdraw what you don't want article by article, or try again in another data folder with --data.";
  return [
    `The import of ${siteOf(origin)} that began at ${utcMinute(begunAt)} can't be undone, and nothing was taken away. Why:`,
    ...blockers.map(reason),
    next,
  ].join('\n');
}

/** What the undoing of an import says. */
export const undoImport: UndoWords = {
  undoing: ({ origin, begunAt }) => `Undoing the import of ${siteOf(origin)} that began at ${utcMinute(begunAt)}…`,
  undone: ({ origin, begunAt }) => `The import of ${siteOf(origin)} that began at ${utcMinute(begunAt)} is undone.`,
  removed: ({ articles, pages, sections, authors, tags, pictures, comments }) =>
    `Taken away: articles ${articles}, pages ${pages}, sections ${sections}, authors ${authors}, tags ${tags}, pictures ${pictures}, comments ${comments}.`,
  founded: 'The newsroom that the import made stays, with its name and settings.',
  next: 'The same files, or newer ones, can be imported now.',
  earlier: ({ origin, begunAt }) =>
    `The import of ${siteOf(origin)} that began at ${utcMinute(begunAt)} is still there: its articles stay as they came first, even when newer files have newer texts. To undo it too, give the same command again.`,
};
