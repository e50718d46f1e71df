import { z } from 'zod';
import type { InvitationId, MailId, NightGrantId, PasskeyId, PersonId, SectionId, SessionId } from '../base/ids.ts';
import { NewSite, ROLES } from '../newsroom/contract.ts';

/*
 * The shapes of what crosses the border of the accounts, below `/api/studio`. A secret crosses it in one direction: a
 * password comes in, and what is told once (a secret for an authenticator, backup codes) goes out once.
 */

const idOf = <Id extends number>() =>
  z
    .number()
    .int()
    .positive()
    .transform((id) => id as Id);
const inAddress = <Id extends number>() => z.coerce.number().pipe(idOf<Id>());

/** Longest name, in UTF-16 units. */
const NAME = 200;
/** Longest address of a mailbox (RFC 5321 §4.5.3.1.3, without its brackets). */
const EMAIL = 254;

/** A password's length, in UTF-16 units; nothing else is asked of it (NIST SP 800-63B §3.1.1.2). */
export const PASSWORD = { least: 10, most: 128 } as const;

/** No control characters (line breaks and NUL among them), which no field for one line gives. */
const line = z.string().regex(/^\P{Cc}*$/u);
/** Signs of direction come along where a name is copied, are seen by nobody, and would turn round what stands beside it. */
const name = line
  .overwrite((given) => given.replaceAll(/\p{Bidi_Control}/gu, ''))
  .trim()
  .min(1)
  .max(NAME);
/** Addresses of mailboxes are one whatever their case. */
const email = z.string().trim().toLowerCase().max(EMAIL).pipe(z.email());
const newPassword = z.string().min(PASSWORD.least).max(PASSWORD.most);
const givenPassword = z.string().min(1).max(PASSWORD.most);
const token = z.string().trim().min(1).max(NAME);
/** As it was typed: digits of either set, with or without spaces. */
const code = z.string().trim().min(1).max(40);
const instant = z.string();
const day = z.iso.date();

/** The languages that the studio speaks. */
export const LANGUAGES = ['ar', 'en'] as const;
/** One of them. */
export const Language = z.enum(LANGUAGES);
export type Language = z.output<typeof Language>;

/** How a person's role is named: كاتب, or كاتبة. */
export const ROLE_FORMS = ['masculine', 'feminine'] as const;
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

/** Of whom a second factor may be demanded: of who edits (editors and administrators), or of everybody. */
export const DUTY_WHO = ['editors', 'everybody'] as const;
/** How somebody stands to it: has one, need not, should, will have to, or has to before anything else. */
export const SECOND_FACTOR_STATES = ['has', 'none', 'recommended', 'coming', 'due'] as const;
const SecondFactorState = z.enum(SECOND_FACTOR_STATES);
/** What the paper demands, from a day of its own zone on; null: it only recommends. */
const Duty = z.object({ who: z.enum(DUTY_WHO), from: day }).nullable();
/** What an administrator demands. */
export const NewDuty = z.object({ duty: Duty });
export type NewDuty = z.output<typeof NewDuty>;
/** What is demanded now. */
export const DutyAnswer = NewDuty;
/** How many were written to. */
export const Reminded = z.object({ reminded: z.number() });

/* Coming in. */

/** An address as it was typed, which may be none, and a password. */
export const SignIn = z.object({ email: line.trim().toLowerCase().min(1).max(EMAIL), password: givenPassword });
/** Whether the person is in, or has to show a second factor first. */
export const SignedIn = z.object({ next: z.enum(['in', 'secondFactor']) });
/** A code of an authenticator, or a backup code. */
export const Code = z.object({ code });
/** What the browser's `navigator.credentials` is given (WebAuthn level 3, §5.1.8, JSON forms). */
export const PasskeyOptions = z.record(z.string(), z.unknown());

/** Bytes in base64url. */
const bytes = z.string().regex(/^[\w-]{1,20000}$/);
/** What it gave (§5.1.7); what isn't looked at is left out. */
const Credential = z.object({
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
});
/** A passkey that is shown to come in. */
export const ShownPasskey = z.object({
  response: Credential.extend({
    response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }),
  }),
});
export type ShownPasskey = z.output<typeof ShownPasskey>;
/** How an authenticator can be reached. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
/** A new passkey, and what its owner calls it. */
export const MadePasskey = z.object({
  name,
  response: Credential.extend({
    response: z.object({
      ...{ clientDataJSON: bytes, attestationObject: bytes },
      transports: z
        .array(z.string())
        .max(20)
        .default([])
        .transform((named) => TRANSPORTS.filter((one) => named.includes(one))),
    }),
  }),
});
export type MadePasskey = z.output<typeof MadePasskey>;
/** Whose password is forgotten. */
export const Forgotten = z.object({ email });

/* Links that were mailed, or printed at the terminal. */

/** The secret part of a link. */
export const Token = z.object({ token });
/** What a link is for; refused where it is used up, taken back, or too old. */
export const LinkView = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('welcome'), paper: z.string().nullable() }),
  z.object({
    purpose: z.literal('invitation'),
    paper: z.string(),
    ...{ name: z.string(), email: z.string(), language: Language },
  }),
  z.object({ purpose: z.literal('password'), paper: z.string(), name: z.string() }),
  z.object({ purpose: z.literal('signIn'), paper: z.string(), name: z.string() }),
  z.object({ purpose: z.literal('email'), paper: z.string(), name: z.string(), email: z.string() }),
  z.object({ purpose: z.literal('emailBack'), paper: z.string(), name: z.string(), email: z.string() }),
]);
/** The first administrator, and the paper where it has no name yet. */
export const Welcome = z.object({
  token,
  name,
  email,
  password: newPassword,
  language: Language.default('ar'),
  roleForm: RoleForm.default('masculine'),
  paper: NewSite.pick({ name: true, zone: true }).nullable(),
});
export type Welcome = z.output<typeof Welcome>;
/** An account, as the invited person wants it. */
export const AcceptInvitation = z.object({
  token,
  name,
  password: newPassword,
  language: Language.default('ar'),
  roleForm: RoleForm.default('masculine'),
});
export type AcceptInvitation = z.output<typeof AcceptInvitation>;
/** The password that takes the place of a forgotten one. */
export const NewPassword = z.object({ token, password: newPassword });

/* Oneself. */

/** The paper; `isNamed` once somebody has given it a name of its own. */
export const Paper = z.object({ name: z.string().nullable(), isFounded: z.boolean(), isNamed: z.boolean() });
export type Paper = z.output<typeof Paper>;

/** A section's id for each of the places, or null for the whole paper. */
const Within = z.array(z.number()).readonly().nullable();
const ShownGrants = z.array(z.object({ role: z.enum(ROLES), within: Within })).readonly();
/** Whoever is signed in, and what they may do. */
export const Me = z.object({
  personId: z.number(),
  name: z.string(),
  email: z.string(),
  language: Language,
  roleForm: RoleForm,
  grants: ShownGrants,
  /** The acts that one may do, and where; what one may not is not in it. */
  may: z.record(z.string(), Within),
  /** The roles that no part gives a right yet, so that it can be said where one is chosen. */
  rolesWithoutRights: z.array(z.enum(ROLES)),
  hasTwoFactor: z.boolean(),
  passkeys: z.number(),
  /** `from`: the day from which on the paper demands it of those whom it concerns. */
  secondFactor: z.object({ state: SecondFactorState, from: day.nullable() }),
  paper: Paper,
});
/** How one is called, and in which language the studio speaks to one. */
export const Profile = z.object({ name, language: Language, roleForm: RoleForm });
export type Profile = z.output<typeof Profile>;
/** The present password and the one that takes its place. */
export const ChangePassword = z.object({ password: givenPassword, newPassword });
/** The present password, asked for before what would let others in. */
export const Password = z.object({ password: givenPassword });
/** The present password and the address that is to take the place of the present one. */
export const ChangeEmail = z.object({ password: givenPassword, email });
/** A link by which a new password is set, told once. */
export const PasswordLink = z.object({ token: z.string() });

/** One of one's own passkeys. */
export const PasskeyParams = z.object({ passkeyId: inAddress<PasskeyId>() });
/** One of one's own sessions. */
export const SessionParams = z.object({ sessionId: inAddress<SessionId>() });
/** What stands between one's account and others. */
export const Security = z.object({
  twoFactor: z.object({ isOn: z.boolean(), backupCodes: z.number() }),
  passkeys: z.array(z.object({ id: z.number(), name: z.string(), createdAt: instant })),
  sessions: z.array(
    z.object({
      id: z.number(),
      isThis: z.boolean(),
      createdAt: instant,
      seenAt: instant,
      from: z.string().nullable(),
      userAgent: z.string().nullable(),
    }),
  ),
});
/** Told once: `uri` as a QR code, `secret` to be typed. It counts once a code of it is confirmed. */
export const TwoFactorSecret = z.object({ uri: z.string(), secret: z.string() });
/** Told once. */
export const BackupCodes = z.object({ backupCodes: z.array(z.string()).readonly() });

/* Everybody. */

/** Somebody with an account. */
export const PersonParams = z.object({ personId: inAddress<PersonId>() });
/** An open invitation. */
export const InvitationParams = z.object({ invitationId: inAddress<InvitationId>() });
/** All who have an account, as administrators see them. */
export const People = z.object({
  people: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      email: z.string(),
      roleForm: RoleForm,
      grants: ShownGrants,
      /** As in `Me`: what the grants come to, with those for a night. */
      may: z.record(z.string(), Within),
      hasTwoFactor: z.boolean(),
      passkeys: z.number(),
      secondFactor: SecondFactorState,
      remindedAt: instant.nullable(),
      sessions: z.number(),
      seenAt: instant.nullable(),
      disabledAt: instant.nullable(),
    }),
  ),
});
/** A role until an instant of the coming night. */
export const NewNightGrant = GrantShape.extend({
  until: z.iso.datetime({ offset: true }).transform((at) => new Date(at)),
}).transform((grant) => (grant.role === 'administrator' ? { ...grant, within: null } : grant));
export type NewNightGrant = z.output<typeof NewNightGrant>;
/** A role that ends by itself. */
export const NightGrantParams = z.object({ nightGrantId: inAddress<NightGrantId>() });
/** The same, just given. */
export const NightGranted = z.object({ nightGrantId: z.number() });
/** What holds for a night; whom and what the asker may give: names and roles, and nothing of how anybody comes in. */
export const NightGrants = z.object({
  nights: z.array(
    z.object({
      id: z.number(),
      personId: z.number(),
      name: z.string(),
      roleForm: RoleForm,
      role: z.enum(ROLES),
      within: Within,
      givenBy: z.string(),
      until: instant,
    }),
  ),
  colleagues: z.array(z.object({ id: z.number(), name: z.string(), roleForm: RoleForm, grants: ShownGrants })),
  roles: z.array(z.enum(ROLES)),
});
/** What somebody is to be in the newsroom from now on. */
export const ChangeGrants = z.object({ grants: Grants });
/** Somebody who is to be invited, and as what. */
export const NewInvitation = z.object({ name, email, language: Language.default('ar'), grants: Grants });
export type NewInvitation = z.output<typeof NewInvitation>;
/** An invitation that was sent. */
export const Invited = z.object({ invitationId: z.number() });
/** Invitations that wait for an answer, those that are too old among them. */
export const Invitations = z.object({
  invitations: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      email: z.string(),
      grants: ShownGrants,
      invitedBy: z.string(),
      createdAt: instant,
      expiresAt: instant,
      isExpired: z.boolean(),
    }),
  ),
});

/** Why a mail was written. */
export const MAIL_KINDS = [
  'invitation',
  'password',
  'twoFactor',
  'twoFactorEnded',
  'emailConfirm',
  'emailChanged',
] as const;
/** A mail that waits. */
export const MailParams = z.object({ mailId: inAddress<MailId>() });
/** Mail that waits; `isSent` is false where no server for mail is set, so that links go by another way. */
export const WaitingMail = z.object({
  isSent: z.boolean(),
  mails: z.array(
    z.object({
      id: z.number(),
      kind: z.enum(MAIL_KINDS),
      to: z.string(),
      subject: z.string(),
      link: z.string(),
      createdAt: instant,
      expiresAt: instant,
      tries: z.number(),
      nextTryAt: instant,
      /** What the server for mail said last, or null. */
      problem: z.string().nullable(),
    }),
  ),
});

/** `tls`: from the first byte on; `starttls`: agreed on before anything is said; `none`: in the clear. */
export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const;
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

/** A name or number of a host, and nothing around it. */
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d])?(?:\.[a-z\d_](?:[a-z\d_-]*[a-z\d])?)*|[\da-f:.]*:[\da-f:.]*)$/);
/** What stands in a line of a mail's head. */
const inHead = z
  .string()
  .trim()
  .max(NAME)
  .regex(/^\P{Cc}*$/u);

/** Password null: the one that is kept stays. Username null: nobody signs in there. */
export const NewMailServer = z.object({
  host,
  port: z.number().int().min(1).max(65_535),
  security: z.enum(MAIL_SECURITIES),
  username: inHead.min(1).nullable(),
  password: z.string().min(1).max(1_000).nullable(),
  fromName: inHead,
  fromAddress: email,
});
export type NewMailServer = z.output<typeof NewMailServer>;

/** By which server mail is sent: as the environment says, or as it was set in the studio. The password is in neither. */
export const MailServerAnswer = z.object({
  outside: z
    .object({
      ...{ host: z.string(), port: z.number(), username: z.string().nullable(), from: z.string() },
      security: z.enum(['tls', 'whereOffered']),
    })
    .nullable(),
  server: z
    .object({
      ...{ host: z.string(), port: z.number(), security: z.enum(MAIL_SECURITIES), username: z.string().nullable() },
      password: z.enum(['none', 'kept', 'unreadable']),
      ...{ fromName: z.string(), fromAddress: z.string(), changedAt: instant, changedBy: z.string() },
    })
    .nullable(),
  waiting: z.number(),
  oldestAt: instant.nullable(),
});

/** How a mail for trial fared; `to` is the address of whoever asked. */
export const MailTrialAnswer = z.object({
  to: z.string(),
  trial: z.discriminatedUnion('is', [
    z.object({ is: z.literal('taken'), said: z.string().nullable() }),
    z.object({
      is: z.literal('refused'),
      at: z.enum(['connection', 'encryption', 'signIn', 'sender', 'recipient', 'message', 'password']),
      code: z.string(),
      said: z.string().nullable(),
    }),
  ]),
});

/** It was done, and there is nothing to tell of it. */
export const Done = z.object({});
