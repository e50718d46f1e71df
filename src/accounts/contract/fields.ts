import { z } from 'zod';
import type { SectionId } from '../../base/ids.ts';
import { ROLES } from '../../newsroom/contract.ts';

/* What the shapes of the accounts are made of: fields that more than one of them has. */

/** The id of something, in JSON. */
export const idOf = <Id extends number>() =>
  z
    .number()
    .int()
    .positive()
    .transform((id) => id as Id);
/** The same as part of an address. */
export const inAddress = <Id extends number>() => z.coerce.number().pipe(idOf<Id>());

/** Longest name, in UTF-16 units. */
export const NAME = 200;
/** Longest address of a mailbox (RFC 5321 §4.5.3.1.3, without its brackets). */
export const EMAIL = 254;

/** A password's length, in UTF-16 units; nothing else is asked of it (NIST SP 800-63B §3.1.1.2). */
export const PASSWORD = { least: 10, most: 128 } as const;

/** One line of text: no control characters (line breaks and NUL among them), which no field for one line gives. */
export const line = z.string().regex(/^\P{Cc}*$/u);
/** How somebody or something is called. Signs of direction come along where a name is copied, are seen by nobody, and would turn round what stands beside it. */
export const name = line
  .overwrite((given) => given.replaceAll(/\p{Bidi_Control}/gu, ''))
  .trim()
  .min(1)
  .max(NAME);
/** An address of a mailbox; those are one whatever their case. */
export const email = z.string().trim().toLowerCase().max(EMAIL).pipe(z.email());
/** A password that is to be. */
export const newPassword = z.string().min(PASSWORD.least).max(PASSWORD.most);
/** One that is shown, whatever was asked of it when it was made. */
export const givenPassword = z.string().min(1).max(PASSWORD.most);
/** The secret part of a link. */
export const token = z.string().trim().min(1).max(NAME);
/** As it was typed: digits of either set, with or without spaces. */
export const code = z.string().trim().min(1).max(40);
/** A moment that is told, in ISO 8601. */
export const instant = z.string();
/** A day of the paper's zone, likewise. */
export const day = z.iso.date();

/** The languages that the studio speaks. */
const LANGUAGES = ['ar', 'en'] as const;
/** One of them. */
export const Language = z.enum(LANGUAGES);
export type Language = z.output<typeof Language>;

/** How a person's role is named: كاتب, or كاتبة. */
const ROLE_FORMS = ['masculine', 'feminine'] as const;
/** One of them. */
export const RoleForm = z.enum(ROLE_FORMS);
export type RoleForm = z.output<typeof RoleForm>;

/** A role, and where it holds; null: in the whole paper. A section stands for those below it, too. */
export const GrantShape = z.object({
  role: z.enum(ROLES),
  within: z
    .array(idOf<SectionId>())
    .min(1)
    .max(200)
    .nullable()
    .transform((ids): readonly SectionId[] | null => (ids === null ? null : [...new Set(ids)])),
});
/** What a person is in the newsroom: each role once. */
export const Grants = z
  .array(GrantShape)
  .min(1)
  .max(ROLES.length)
  .refine((grants) => new Set(grants.map(({ role }) => role)).size === grants.length)
  .readonly();

/** A section's id for each of the places, or null for the whole paper. */
export const Within = z.array(z.number()).readonly().nullable();
/** Grants as they are told. */
export const ShownGrants = z.array(z.object({ role: z.enum(ROLES), within: Within })).readonly();

/** How somebody stands to a second factor: has one, need not, should, will have to, or has to before anything else. */
export const SECOND_FACTOR_STATES = ['has', 'none', 'recommended', 'coming', 'due'] as const;
/** One of them. */
export const SecondFactorState = z.enum(SECOND_FACTOR_STATES);

/** It was done, and there is nothing to tell of it. */
export const Done = z.object({});
