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
  credit: line,
  agency: line,
  licence: line,
  takenOn: z.iso.date().nullable(),
  focusX: percent,
  focusY: percent,
});
export type PictureDescription = z.output<typeof PictureDescription>;

/** What takes a picture's places. */
export const Replacement = z.object({ by: pictureId });

/** What a picture may lack, or be without. */
export const PICTURE_LACKS = ['alt', 'credit', 'use'] as const;
export const PICTURE_ORIGINS = ['uploaded', 'imported'] as const;

/** Which pictures: `q` is looked for in names, descriptions and credits, however its words are spelt. */
export const LibraryQuery = z.object({
  q: line.default(''),
  /** Those that lack one of these. */
  lacks: z.enum(PICTURE_LACKS).nullable().default(null),
  origin: z.enum(PICTURE_ORIGINS).nullable().default(null),
  /** Goes on after the last one that was shown. */
  before: z.coerce.number().pipe(pictureId).nullable().default(null),
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
  isUsed: z.boolean(),
  ...PictureDescription.shape,
});
export type LibraryPictureAnswer = z.output<typeof LibraryPictureAnswer>;

export const LibraryAnswer = z.object({ pictures: z.array(LibraryPictureAnswer) });

/** One picture, and where it is used. */
export const PictureAnswer = z.object({
  picture: LibraryPictureAnswer,
  uses: z.array(
    z.object({
      place: z.enum(['lead', 'body', 'portrait', 'page', 'logo']),
      thing: z.enum(['article', 'author', 'static_page', 'site']),
      id: z.number(),
      name: z.string(),
      address: z.string().nullable(),
      isLive: z.boolean(),
    }),
  ),
});

export const Replaced = z.object({ articles: z.number(), pages: z.number(), authors: z.number() });
export const Uploaded = z.object({ pictureId: z.number() });
export const Done = z.object({});
