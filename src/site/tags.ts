import type { CommentsView } from '../comments/index.ts';
import type { Card, PictureView } from '../newsroom/index.ts';
import { isDay } from './days.ts';

/**
 * The names of what a page shows, under which it is dropped when that changes (docs/page.md). The
 * newsroom's commands announce the same names.
 */
export const TAG = {
  site: 'site',
  front: 'front',
  latest: 'latest',
  addresses: 'addresses',
  article: (id: number) => `article:${id}`,
  section: (id: number) => `section:${id}`,
  /** The author's own name, role, text and portrait, wherever they stand. */
  author: (id: number) => `author:${id}`,
  /** What the author has signed. */
  by: (id: number) => `by:${id}`,
  tag: (id: number) => `tag:${id}`,
  page: (id: number) => `page:${id}`,
  day: (day: string) => `day:${day}`,
  month: (month: string) => `month:${month}`,
  picture: (id: number) => `picture:${id}`,
} as const;

/** The authors of the paper who take part in the comments of a page. */
export const commentTags = (comments: CommentsView | null): readonly string[] =>
  (comments?.threads ?? [])
    .flatMap((thread) => [thread, ...thread.below, ...thread.below.flatMap(({ below }) => below)])
    .flatMap(({ said }) => (said === null || said.authorId === null ? [] : [TAG.author(said.authorId)]));

/** Every article that cards show, every author named on one, and their pictures. */
export const cardTags = (cards: readonly Card[]): readonly string[] =>
  cards.flatMap(({ id, authors, picture }) => [
    TAG.article(id),
    ...authors.map((author) => TAG.author(author.id)),
    ...pictureTags([picture, ...authors.map(({ portrait }) => portrait)]),
  ]);

/** Every picture that a page shows, whatever it belongs to; where there is none, null. */
export const pictureTags = (pictures: Iterable<PictureView | null>): readonly string[] =>
  [...pictures].flatMap((picture) => (picture === null ? [] : [TAG.picture(picture.id)]));

/** What an archive of a period (`2026`, `2026-11`, `2026-11-24`) is dropped by. */
export function archiveTags(period: string): readonly string[] {
  if (isDay(period)) return [TAG.day(period)];
  if (period.includes('-')) return [TAG.month(period)];
  return Array.from({ length: 12 }, (_, month) => TAG.month(`${period}-${String(month + 1).padStart(2, '0')}`));
}
