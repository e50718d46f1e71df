import { z } from 'zod';
import { STYLE_RULES } from '../arabic/index.ts';
import type {
  AlarmId,
  ArticleId,
  AuthorId,
  PictureId,
  RevisionId,
  SectionId,
  StaticPageId,
  TagId,
} from '../base/ids.ts';
import { CORRECTION_KINDS, parseBody } from '../body/index.ts';
import { ARTICLE_PATTERN, PATTERN_NAMES, SLUG_BYTES, unknownNameIn } from './addresses/article-path.ts';
import { ARTICLE_STATES } from './articles/states.ts';
import { MONTH_SETS, ThemeShape } from './studio-contract.ts';
import type { Theme } from './theme/theme.ts';
import { ARTICLE_KINDS, COMMENT_POLICIES } from './views.ts';

export { ROLES, type Role } from './actor.ts';
export * from './studio-contract.ts';

/*
 * The shapes of what crosses the newsroom's border, checked where it comes in; commands trust what has passed.
 */

/** Longest text of one line, in UTF-16 units. */
const LINE = 1_000;
/** Longest text of several, in UTF-16 units. */
const TEXT = 10_000;

const idOf = <Id extends number>() =>
  z
    .number()
    .int()
    .positive()
    .transform((id) => id as Id);

const line = z.string().trim().max(LINE);
const text = z.string().trim().max(TEXT);
const namedLine = line.min(1);
const idList = <Id extends number>() =>
  z
    .array(idOf<Id>())
    .max(200)
    .transform((ids): readonly Id[] => [...new Set(ids)]);

const LeadPicture = z.object({
  pictureId: idOf<PictureId>(),
  alt: line.default(''),
  caption: text.default(''),
  credit: line.default(''),
});

/** What a revision of an article holds. */
export const ArticleContent = z.object({
  kind: z.enum(ARTICLE_KINDS).default('news'),
  kicker: line.default(''),
  headline: line.default(''),
  standfirst: text.default(''),
  leadPicture: LeadPicture.nullable().default(null),
  body: z.unknown().transform(parseBody),
  /** The first is the main one: its trail stands above the article. */
  sectionIds: idList<SectionId>().default([]),
  /** In the order of the byline. */
  authorIds: idList<AuthorId>().default([]),
  tagIds: idList<TagId>().default([]),
  commentPolicy: z.enum(COMMENT_POLICIES).default('open'),
  /** What search engines and cards show in place of headline and standfirst; '' where nothing else is wished for. */
  searchTitle: line.default(''),
  description: text.default(''),
  /** Null: made of the headline when first published, and kept. */
  slug: line.min(1).nullable().default(null),
});
export type ArticleContent = z.output<typeof ArticleContent>;

/** The article that an address names. */
export const ArticleParams = z.object({ articleId: z.coerce.number().pipe(idOf<ArticleId>()) });

/** The alarm that an address names. */
export const AlarmParams = z.object({ alarmId: z.coerce.number().pipe(idOf<AlarmId>()) });
/** Which alarms: those older than one that was shown, or the newest. */
export const AlarmsQuery = z.object({ before: z.coerce.number().pipe(idOf<AlarmId>()).nullable().default(null) });

/** What a new article begins with. */
export const NewDraft = z.object({ content: ArticleContent });
/** The revision that the actor has seen, so that nothing is done to words that they haven't. */
export const BasedOn = z.object({ basedOn: idOf<RevisionId>() });
export const NextDraft = BasedOn.extend({ content: ArticleContent });
/** `dueAt` is an instant with its offset (RFC 3339), so that no zone has to be guessed. */
export const Schedule = BasedOn.extend({ dueAt: z.iso.datetime({ offset: true }).transform((at) => new Date(at)) });
export const Withdrawal = z.object({ notice: text });
export const Correction = z.object({ kind: z.enum(CORRECTION_KINDS), text });

/** What is answered: numbers and addresses, nothing of a person. */
export const SavedDraft = z.object({ articleId: z.number(), revisionId: z.number() });
export const PublishedArticle = z.object({ path: z.string() });
export const AddedCorrection = z.object({ correctionId: z.number() });
export const Done = z.object({});
export const DraftAnswer = z.object({
  articleId: z.number(),
  state: z.enum(ARTICLE_STATES),
  revisionId: z.number(),
  content: z.record(z.string(), z.unknown()),
  dueAt: z.string().nullable(),
  address: z.string().nullable(),
});

export const OpenAlarms = z.object({
  alarms: z.array(
    z.object({
      id: z.number(),
      raisedAt: z.string(),
      code: z.string(),
      facts: z.record(z.string(), z.unknown()),
      articleId: z.number(),
      headline: z.string(),
      dueAt: z.string().nullable(),
      /** Whether whoever asks may settle it. */
      maySettle: z.boolean(),
    }),
  ),
});

export const SectionContent = z.object({
  parentId: idOf<SectionId>().nullable().default(null),
  name: namedLine,
  /** Null: made of the name. */
  slug: namedLine.nullable().default(null),
  description: text.default(''),
});
export type SectionContent = z.output<typeof SectionContent>;

export const AuthorContent = z.object({
  kind: z.enum(['staff', 'guest', 'agency']).default('staff'),
  name: namedLine,
  slug: namedLine.nullable().default(null),
  role: line.default(''),
  bio: text.default(''),
  portraitId: idOf<PictureId>().nullable().default(null),
});
export type AuthorContent = z.output<typeof AuthorContent>;

export const StaticPageContent = z.object({
  parentId: idOf<StaticPageId>().nullable().default(null),
  title: namedLine,
  slug: namedLine.nullable().default(null),
  body: z.unknown().transform(parseBody),
});
export type StaticPageContent = z.output<typeof StaticPageContent>;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    // RangeError, the only thing it throws: no such zone.
    return false;
  }
}

/** An entry of the menu, as it is kept: a section is named by its id, so that its name and address are followed. */
const MenuItem = z.union([
  z.object({ sectionId: idOf<SectionId>(), label: line.default('') }),
  z.object({ address: z.string().startsWith('/').max(LINE), label: namedLine }),
]);

/** How the site looks; what is not named stays as it is. */
const ThemeChange = ThemeShape.partial();

/** The paper's settings. Nothing has a default here, so that a change names exactly what it changes. */
const Settings = z.object({
  name: namedLine,
  tagline: line,
  origin: z
    .string()
    .regex(/^https?:\/\/[^/]+$/)
    .nullable(),
  /** An IANA zone. */
  zone: z.string().refine(isZone),
  dates: z.object({
    months: z.enum(MONTH_SETS),
    digits: z.enum(['latn', 'arab']),
    hijri: z.enum(['off', 'on']),
    hijriOffsetDays: z.number().int().min(-3).max(3),
  }),
  /** Where new articles live; the words in braces are those of `article-path.ts`. */
  articlePattern: z
    .string()
    .superRefine((pattern, context) => {
      const given = unknownNameIn(pattern);
      if (given === null) return;
      const params = { unknownName: { given: `{${given}}`, known: PATTERN_NAMES.map((name) => `{${name}}`) } };
      context.addIssue({ code: 'custom', input: pattern, params, continue: false });
    })
    .regex(ARTICLE_PATTERN),
  /** Longest slug of an article, in percent-encoded bytes. */
  slugMaxBytes: z.number().int().min(SLUG_BYTES.least).max(SLUG_BYTES.most),
  /** Empty: the topmost sections, in their order. */
  menu: z.array(MenuItem).max(30),
  /** House style: where tanween stands, and the rules that are switched off. */
  style: z.object({
    tanween: z.enum(['off', 'before-alef', 'on-alef']),
    off: z.array(z.enum(STYLE_RULES)).transform((rules) => [...new Set(rules)]),
  }),
  theme: ThemeChange,
});

/** All settings of the paper. */
export type PaperSettings = Omit<z.output<typeof Settings>, 'theme'> & { readonly theme: Theme };

/** What a newsroom is founded with: a name and a zone at least. */
/** `isNamed` is false where the name only stands there until somebody gives one. */
export const NewSite = Settings.partial()
  .required({ name: true, zone: true })
  .extend({ isNamed: z.boolean().optional() });
export type NewSite = z.output<typeof NewSite>;

export const SiteChange = Settings.partial();
export type SiteChange = z.output<typeof SiteChange>;

/** A change, and the same settings as they were seen: what somebody else changed meanwhile isn't overwritten unseen. */
export const SettingsChange = SiteChange.extend({ seen: SiteChange.default({}) });
