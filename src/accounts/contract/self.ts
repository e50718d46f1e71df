import { z } from 'zod';
import type { PasskeyId, SessionId } from '../../base/ids.ts';
import { ROLES } from '../../newsroom/contract.ts';
import {
  day,
  email,
  givenPassword,
  inAddress,
  instant,
  Language,
  name,
  newPassword,
  RoleForm,
  SecondFactorState,
  ShownGrants,
  Within,
} from './fields.ts';

/* What somebody is told of themselves, and does about it. */

/** The paper; `isNamed` once somebody has given it a name of its own. */
export const Paper = z.object({ name: z.string().nullable(), isFounded: z.boolean(), isNamed: z.boolean() });
export type Paper = z.output<typeof Paper>;
/** What whoever stands at the door is told; `hasAccounts` is false until the first administrator has come. */
export const PaperAtDoor = Paper.extend({ hasAccounts: z.boolean() });

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
