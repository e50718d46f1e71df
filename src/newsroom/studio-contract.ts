import { z } from 'zod';
import { STYLE_RULES } from '../arabic/index.ts';
import type { PersonId, PictureId, SectionId } from '../base/ids.ts';
import { BODY_SIZE_PX, DENSITIES, HEAD_FACES } from './theme/theme.ts';

/*
 * The shapes of what the studio asks of the newsroom and is answered: settings, redirects, the audit log. Those of
 * articles, and those that settings share with other ways in, stand in contract.ts, which exports these too.
 */

/** Longest path that is asked about, in UTF-16 units; what is longer is no address of ours. */
const MOST_PATH = 2_600;

const idOf = <Id extends number>() =>
  z
    .number()
    .int()
    .positive()
    .transform((id) => id as Id);
const askedId = <Id extends number>() => z.coerce.number().pipe(idOf<Id>());
const path = z.string().startsWith('/').max(MOST_PATH);
const name = z.string().trim().min(1).max(1_000);
const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at));

/** A colour as `#rrggbb`; null: the one that the site was made with. */
const Color = z
  .string()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/)
  .nullable();

/** How the site looks. */
export const ThemeShape = z.object({
  ...{ accentLight: Color, accentDark: Color, breakingLight: Color, breakingDark: Color },
  ...{ inkLight: Color, inkDark: Color, paperLight: Color, paperDark: Color },
  headFace: z.enum(HEAD_FACES),
  bodySizePx: z.number().int().min(BODY_SIZE_PX.least).max(BODY_SIZE_PX.most),
  density: z.enum(DENSITIES),
});

/** The sets of month names that a paper may write by. */
export const MONTH_SETS = ['shami', 'masri', 'maghrebi-dz', 'maghrebi-ma', 'dual', 'dual-masri-first'] as const;

const Dates = z.object({
  months: z.enum(MONTH_SETS),
  digits: z.enum(['latn', 'arab']),
  hijri: z.enum(['off', 'on']),
  hijriOffsetDays: z.number(),
});

/** The sections in their order, each before those below it. */
const Sections = z
  .array(
    z.object({
      id: z.number(),
      parentId: z.number().nullable(),
      name: z.string(),
      slug: z.string(),
      description: z.string(),
      path: z.string(),
    }),
  )
  .readonly();

/** What everybody who is signed in may know of the paper. */
export const SiteAnswer = z.object({
  name: z.string(),
  tagline: z.string(),
  /** Under which address readers know it. */
  origin: z.string().nullable(),
  zone: z.string(),
  dates: Dates,
  sections: Sections,
});

/** All settings, as they were chosen. */
export const SettingsAnswer = SiteAnswer.extend({
  articlePattern: z.string(),
  slugMaxBytes: z.number(),
  menu: z.array(
    z.union([
      z.object({ sectionId: z.number(), label: z.string() }),
      z.object({ address: z.string(), label: z.string() }),
    ]),
  ),
  style: z.object({ tanween: z.enum(['off', 'before-alef', 'on-alef']), off: z.array(z.enum(STYLE_RULES)) }),
  theme: ThemeShape,
  logo: z.object({ id: z.number(), address: z.string(), widthPx: z.number(), heightPx: z.number() }).nullable(),
});

/** Where the server's data lies, for commands that are typed beside it; `isDatabaseElsewhere`: by `DATABASE_URL`. */
export const DataFolder = z.object({ path: z.string(), isDatabaseElsewhere: z.boolean() });
export type DataFolder = z.output<typeof DataFolder>;

/** A picture of the library that becomes the logo. */
export const LogoChoice = z.object({ pictureId: idOf<PictureId>() });

/** How many articles each section has, and the pages that a menu may lead to. */
export const ArrangementAnswer = z.object({
  articles: z.array(z.object({ sectionId: z.number(), count: z.number() })).readonly(),
  pages: z.array(z.object({ title: z.string(), address: z.string() })).readonly(),
});

/** Texts to be looked through by house style as it is being set. */
export const StyleTry = z.object({
  texts: z.array(z.string().max(2_000)).max(60),
  digits: z.enum(['latn', 'arab']),
  tanween: z.enum(['off', 'before-alef', 'on-alef']),
  off: z.array(z.enum(STYLE_RULES)),
});
/** Of each text what breaks it, at which places (UTF-16 units), and the whole of it mended. */
export const StyleTried = z.object({
  tried: z.array(
    z.object({
      findings: z.array(z.object({ rule: z.enum(STYLE_RULES), start: z.number(), end: z.number(), fix: z.string() })),
      mended: z.string(),
    }),
  ),
});

/** The section that an address names. */
export const SectionParams = z.object({ sectionId: askedId<SectionId>() });
export const AddedSection = z.object({ sectionId: z.number(), path: z.string() });
const SectionWords = z.object({
  name,
  slug: name.nullable().default(null),
  description: z.string().trim().max(10_000),
});
/**
 * Slug null: the address stays as it is; no parent named: the place does. `seen` is what the section was when the change
 * was decided.
 */
export const SectionRenaming = SectionWords.extend({
  parentId: idOf<SectionId>().nullable().optional(),
  seen: SectionWords.nullable().default(null),
});
/** The sections that stand beside one another below a parent, or topmost, each once. */
export const SectionOrder = z.object({
  parentId: idOf<SectionId>().nullable(),
  order: z.array(idOf<SectionId>()).max(1_000),
});
/** Order null: last below the new parent. */
export const SectionMove = SectionOrder.extend({ order: SectionOrder.shape.order.nullable().default(null) });
/** Where the addresses of a deleted section lead; null: they are nobody's again. */
export const SectionDeletion = z.object({ leadTo: idOf<SectionId>().nullable().default(null) });

/** A path that is to lead on, and where to. */
export const RedirectContent = z.object({ path, to: path });
export const RedirectPath = z.object({ path });
/** How an address came to lead on. */
const LedOnBy = z.enum(['hand', 'change', 'import']);
/** The redirects after a path, or the first; of one kind or of all; with some words in their addresses. */
export const RedirectsQuery = z.object({
  by: LedOnBy.nullable().default(null),
  search: z.string().max(MOST_PATH).default(''),
  after: z.string().max(MOST_PATH).nullable().default(null),
});

const NamedThing = z.object({
  thing: z.enum(['article', 'section', 'author', 'tag', 'static_page', 'picture']),
  id: z.number(),
  title: z.string().nullable(),
  address: z.string().nullable(),
});

/** `next` is what `after` goes on with; null on the last page. */
export const RedirectsAnswer = z.object({
  redirects: z.array(
    z.object({
      path: z.string(),
      to: NamedThing,
      by: LedOnBy,
      made: z.object({ at: z.string(), by: z.string() }).nullable(),
    }),
  ),
  next: z.string().nullable(),
});

const AddressReason = z.discriminatedUnion('is', [
  z.object({ is: z.literal('live'), of: NamedThing }),
  z.object({ is: z.literal('moved'), why: z.enum(['formerly', 'byHand', 'takenFor']), of: NamedThing }),
  z.object({ is: z.literal('withdrawn'), of: NamedThing }),
  z.object({ is: z.literal('hidden'), of: NamedThing }),
  z.object({ is: z.literal('system') }),
  z.object({ is: z.literal('unknown'), near: z.array(NamedThing).readonly() }),
]);

/** An address as it is typed, with its query where it has one. */
export const AskedAddress = z.object({ address: path });

/** What a reader's browser is answered there, step by step, and why. */
export const AddressAnswered = z.object({
  steps: z.array(z.object({ address: z.string(), status: z.number() })).readonly(),
  reason: AddressReason,
});

/** Which entries of the audit; a thing is asked for by its kind and its id. */
export const AuditQuery = z
  .object({
    person: askedId<PersonId>().nullable().default(null),
    /** Any of these, with commas between them. */
    acts: z
      .string()
      .max(4_000)
      .default('')
      .transform((named) => named.split(',').filter((act) => act !== '')),
    thing: z.string().max(100).nullable().default(null),
    thingId: askedId<number>().nullable().default(null),
    since: instant.nullable().default(null),
    until: instant.nullable().default(null),
    /** Goes on after this entry. */
    before: askedId<number>().nullable().default(null),
  })
  .refine(({ thing, thingId }) => (thing === null) === (thingId === null), { path: ['thingId'] });

/** The same as a table for spreadsheets, its sentences in a language. */
export const AuditExport = AuditQuery.safeExtend({ language: z.enum(['ar', 'en']).default('ar') });

/** What somebody looks for in the audit by its name. */
export const ThingsQuery = z.object({ text: z.string().trim().min(1).max(200) });
export const ThingsAnswer = z.object({
  things: z.array(z.object({ thing: z.string(), id: z.number(), title: z.string() })),
});

/** `next` is what `before` goes on with; null on the last page. */
export const AuditAnswer = z.object({
  entries: z.array(
    z.object({
      id: z.number(),
      at: z.string(),
      who: z.object({ kind: z.string(), name: z.string(), personId: z.number().nullable() }),
      from: z.string().nullable(),
      act: z.string(),
      thing: z.string(),
      thingId: z.number().nullable(),
      title: z.string().nullable(),
      facts: z.record(z.string(), z.unknown()),
    }),
  ),
  next: z.number().nullable(),
});
