import { z } from 'zod';
import type { PictureId } from '../base/ids.ts';

/* The shapes of what crosses the media part's border, checked where it comes in. */

/** Longest text of one line, in UTF-16 units. */
const LINE = 1_000;

const line = z.string().trim().max(LINE);
const percent = z.number().int().min(0).max(100);
const pictureId = z
  .number()
  .int()
  .positive()
  .transform((id) => id as PictureId);

/** The picture that an address names. */
export const PictureParams = z.object({ pictureId: z.coerce.number().pipe(pictureId) });

/** All that people say of a picture. */
export const PictureDescription = z.object({
  alt: line,
  caption: line,
  credit: line,
  agency: line,
  licence: line,
  takenOn: z.iso.date().nullable(),
  licensedUntil: z.iso.date().nullable(),
  focusX: percent,
  focusY: percent,
});
export type PictureDescription = z.output<typeof PictureDescription>;

/** What is said anew of a picture; what isn't named stays, also what another person says of it at the same time. */
export const PictureChanges = PictureDescription.partial();
export type PictureChanges = z.output<typeof PictureChanges>;

/** What takes a picture's places. */
export const Replacement = z.object({ by: pictureId });

/** What a picture may lack: what readers are owed (either, or both), a use, or a licence that holds for a month yet. */
export const PICTURE_LACKS = ['any', 'alt', 'credit', 'use', 'licence'] as const;
export const PICTURE_ORIGINS = ['uploaded', 'imported'] as const;
/** The order: as they came in, the other way round, or as they were taken, the latest first. */
export const PICTURE_SORTS = ['newest', 'oldest', 'taken'] as const;

/** The last picture that was shown: its day, where they go by that, and its id. */
const cursor = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2}|-infinity)?_\d{1,15}$/)
  .nullable();

/** Which pictures: `q` is looked for in names, descriptions and credits, however its words are spelt. */
export const LibraryQuery = z.object({
  q: line.default(''),
  /** Those that lack one of these. */
  lacks: z.enum(PICTURE_LACKS).nullable().default(null),
  origin: z.enum(PICTURE_ORIGINS).nullable().default(null),
  /** Whose they are, letter by letter. */
  credit: line.nullable().default(null),
  agency: line.nullable().default(null),
  /** Those that came in from this day on, and up to that one, in the paper's zone. */
  from: z.iso.date().nullable().default(null),
  upTo: z.iso.date().nullable().default(null),
  sort: z.enum(PICTURE_SORTS).default('newest'),
  /** Goes on after the last one that was shown. */
  after: cursor.default(null),
});
export type LibraryQuery = z.output<typeof LibraryQuery>;

/** The upload that an address names. */
export const UploadParams = z.object({ uploadId: z.uuid() });

/** A picture as the library answers with it. `address` is its own file; `widths` what it was made in for readers. */
export const LibraryPictureAnswer = z.object({
  id: z.number(),
  name: z.string(),
  address: z.string(),
  hash: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
  sizeBytes: z.number(),
  widths: z.array(z.number()),
  createdAt: z.string(),
  isImported: z.boolean(),
  /** In how many articles, static pages and portraits it stands. */
  uses: z.number(),
  /** What stands in its place until it is there, `rgb(48 128 208)`; null while nobody has looked. */
  ground: z.string().nullable(),
  ...PictureDescription.shape,
});
export type LibraryPictureAnswer = z.output<typeof LibraryPictureAnswer>;

/** `total` is told with the first page alone, `next` while there are more. */
export const LibraryAnswer = z.object({
  pictures: z.array(LibraryPictureAnswer),
  total: z.number().nullable(),
  next: z.string().nullable(),
});

const named = z.array(z.object({ name: z.string(), pictures: z.number() }));

/** How many pictures there are, how many of them lack what; and whose they are, the most frequent first. */
export const LibraryOverview = z.object({
  pictures: z.number(),
  bytes: z.number(),
  lacking: z.record(z.enum(PICTURE_LACKS), z.number()),
  credits: named,
  agencies: named,
});
export type LibraryOverview = z.output<typeof LibraryOverview>;

/** How something that shows a picture stands to readers; what they see comes first. */
export const USE_STANDINGS = ['live', 'scheduled', 'draft'] as const;
export type UseStanding = (typeof USE_STANDINGS)[number];

/** One picture, where it is used, and what may be said of it. */
export const PictureAnswer = z.object({
  picture: LibraryPictureAnswer,
  /** Whether who asks may describe it: once readers see it, not everybody may. */
  mayDescribe: z.boolean(),
  /** It stands in what readers see or is scheduled: alt and credit aren't emptied, and a successor has both. */
  isOwed: z.boolean(),
  uses: z.array(
    z.object({
      place: z.enum(['lead', 'body', 'portrait', 'page', 'logo']),
      thing: z.enum(['article', 'author', 'static_page', 'site']),
      id: z.number(),
      name: z.string(),
      address: z.string().nullable(),
      standing: z.enum(USE_STANDINGS),
    }),
  ),
});

/** How many pictures are made again. */
export const MadeAgain = z.object({ pictures: z.number() });
export const Replaced = z.object({ articles: z.number(), pages: z.number(), authors: z.number() });
export const Uploaded = z.object({ pictureId: z.number() });
export const Done = z.object({});
