import { type InfiniteData, infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  LibraryAnswer,
  LibraryPictureAnswer,
  LibraryQuery,
  LibraryOverview as OverviewShape,
  PictureAnswer,
  PictureChanges as PictureChangesShape,
  Replaced as ReplacedShape,
} from '../../library/contract.ts';
import { get, post } from './api.ts';

export type Picture = LibraryPictureAnswer;
export type PictureChanges = PictureChangesShape;
export type PictureDetails = z.output<typeof PictureAnswer>;
export type PictureUse = PictureDetails['uses'][number];
export type LibraryPage = z.output<typeof LibraryAnswer>;
export type LibraryOverview = OverviewShape;
export type Replaced = z.output<typeof ReplacedShape>;
/** Which pictures of the library: what isn't named doesn't narrow it. */
export type LibraryAsked = Partial<Omit<LibraryQuery, 'after' | 'origin'>>;

/** Pictures in their order, a page at a time; the first page says how many there are. */
export const libraryQuery = (asked: LibraryAsked) =>
  infiniteQueryOptions({
    queryKey: ['media', 'library', asked],
    queryFn: ({ signal, pageParam }) => get<LibraryPage>('/media', { signal, query: queryOf(asked, pageParam) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** The first of them, and how many there are, where no more are looked at. */
export const firstPageQuery = (asked: LibraryAsked) =>
  queryOptions({
    queryKey: ['media', 'first', asked],
    queryFn: ({ signal }) => get<LibraryPage>('/media', { signal, query: queryOf(asked, null) }),
  });

const queryOf = (asked: LibraryAsked, after: string | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ ...asked, after }).flatMap(([name, value]) =>
      value === null || value === undefined || value === '' ? [] : [[name, value]],
    ),
  );

/** Counting what is used by nothing takes the server a moment: the counts may be a minute old. */
const OVERVIEW_FRESH_MS = 60_000;

export const overviewQuery = queryOptions({
  queryKey: ['media', 'overview'],
  queryFn: ({ signal }) => get<LibraryOverview>('/media/overview', { signal }),
  staleTime: OVERVIEW_FRESH_MS,
});

/** One picture, and where it is used. */
export const pictureQuery = (id: number) =>
  queryOptions({
    queryKey: ['media', 'picture', id],
    queryFn: ({ signal }) => get<PictureDetails>(`/media/${id}`, { signal }),
  });

export const replacePicture = (id: number, by: number) => post<Replaced>(`/media/${id}/replace`, { by });
export const deletePicture = (id: number) => post(`/media/${id}/delete`);

/**
 * Says something anew of a picture, and shows it wherever the picture is shown: asking for all pages of a long list
 * again would take long, and nothing else in them has changed.
 */
export async function describePicture(queries: QueryClient, id: number, changes: PictureChanges): Promise<void> {
  await post(`/media/${id}`, changes);
  const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const changed = (picture: Picture): Picture => (picture.id === id ? { ...picture, ...named } : picture);
  queries.setQueryData(pictureQuery(id).queryKey, (known) =>
    known === undefined ? known : { ...known, picture: changed(known.picture) },
  );
  queries.setQueriesData<InfiniteData<LibraryPage>>({ queryKey: ['media', 'library'] }, (known) =>
    known === undefined
      ? known
      : { ...known, pages: known.pages.map((page) => ({ ...page, pictures: page.pictures.map(changed) })) },
  );
  void queries.invalidateQueries({ queryKey: overviewQuery.queryKey });
}

/** Asks anew for all that is shown of the library. */
export const reloadLibrary = (queries: QueryClient) => queries.invalidateQueries({ queryKey: ['media'] });

/** Where a rendition lies, as docs/media.md says: beside the picture's own file, by its width and format. */
export const renditionAddress = ({ hash }: Picture, width: number, format: 'avif' | 'webp' | 'jpeg'): string =>
  `/media/${hash}-${width}.${format}`;

/** Whose it is, in a line: `كريم زين / المرفأ`. */
export const creditLine = ({ credit, agency }: Pick<Picture, 'credit' | 'agency'>): string =>
  [credit, agency].filter((name) => name !== '').join(' / ');

/** What a picture is called: by its caption, else by what is seen on it, else by its file. */
export const titleOf = ({ caption, alt, name }: Pick<Picture, 'caption' | 'alt' | 'name'>): string =>
  caption || alt || name;
